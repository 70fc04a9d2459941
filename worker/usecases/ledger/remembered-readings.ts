import type { LoadedConfiguration } from './load-agency-facts.ts'

/**
 * Reading tabs of hundreds of people takes longer than all else that a hint asks for: so many rows of staff
 * and rosters are remembered, of a regency's agencies together, and always the last two readings.
 */
const ROWS_REMEMBERED = 50_000
const AT_LEAST = 2
const readBefore = new WeakMap<object, Map<string, LoadedConfiguration>>()

/** What was read of tabs of that key. */
export function recall(store: object, key: string): LoadedConfiguration | undefined {
  const loaded = readBefore.get(store)?.get(key)
  if (loaded) remember(store, key, loaded)
  return loaded
}

/** As what was asked for last; what was asked for longest ago is forgotten. */
export function remember(store: object, key: string, loaded: LoadedConfiguration): void {
  const configurations = readBefore.get(store) ?? new Map<string, LoadedConfiguration>()
  readBefore.set(store, configurations)
  configurations.delete(key)
  configurations.set(key, loaded)
  let rows = 0
  for (const [at, [name, { configuration }]] of [...configurations].toReversed().entries()) {
    rows += configuration.employees.length + configuration.roster.length
    if (at >= AT_LEAST && rows > ROWS_REMEMBERED) configurations.delete(name)
  }
}

/** Of more ledgers' heads than a regency's agencies are asked for at once. */
const HEADS_REMEMBERED = 500
const keysBefore = new WeakMap<object, Map<string, string>>()

/** The key of the tabs at that head of a ledger. */
export function keyAt(store: object, head: string): string | undefined {
  return keysBefore.get(store)?.get(head)
}

export function rememberKey(store: object, head: string, key: string): void {
  const keys = keysBefore.get(store) ?? new Map<string, string>()
  keysBefore.set(store, keys)
  keys.delete(head)
  keys.set(head, key)
  if (keys.size > HEADS_REMEMBERED) keys.delete(keys.keys().next().value!)
}
