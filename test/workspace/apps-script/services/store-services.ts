import { type Execution, ScriptError, type Services } from '../execution.ts'

type StoreKind = 'document' | 'script' | 'user'
const maximumValueBytes = 9 * 1024
const maximumTotalBytes = 500 * 1024
const maximumCacheBytes = 100 * 1024
const maximumCacheSeconds = 21_600

function scopeOf(execution: Execution, kind: StoreKind): string {
  if (kind === 'document') return `document ${execution.spreadsheetId ?? ''}`
  if (kind === 'user') return `user ${execution.user}`
  return 'script'
}

type Values = Record<string, string>

function readValues(execution: Execution, kind: StoreKind): Values {
  return execution.ws.store.get<Values>('script-properties', scopeOf(execution, kind)) ?? {}
}

function writeValues(execution: Execution, kind: StoreKind, values: Values): void {
  execution.ws.store.set('script-properties', scopeOf(execution, kind), values)
}

interface CacheEntry {
  value: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

const held = new WeakMap<object, Set<string>>()

function heldLocks(execution: Execution): Set<string> {
  const locks = held.get(execution.ws) ?? new Set()
  held.set(execution.ws, locks)
  return locks
}

export function releaseLocks(execution: Execution): void {
  for (const name of execution.locks) heldLocks(execution).delete(name)
}

/** PropertiesService, CacheService and LockService. */
export const storeServices: Services = {
  'Properties.getProperty': (execution: Execution, kind: StoreKind, key: string) =>
    readValues(execution, kind)[key] ?? null,
  'Properties.getProperties': (execution: Execution, kind: StoreKind) =>
    readValues(execution, kind),
  'Properties.setProperties': (execution: Execution, kind: StoreKind, added: Values) => {
    const text = Object.entries(added).map(([key, value]) => [key, value] as const)
    if (text.some(([key, value]) => Buffer.byteLength(key + value) > maximumValueBytes)) {
      throw new ScriptError('Argument too large: value')
    }
    const values = { ...readValues(execution, kind), ...Object.fromEntries(text) }
    if (Buffer.byteLength(JSON.stringify(values)) > maximumTotalBytes) {
      throw new ScriptError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      )
    }
    writeValues(execution, kind, values)
  },
  'Properties.deleteProperty': (execution: Execution, kind: StoreKind, key: string) => {
    const { [key]: _removed, ...rest } = readValues(execution, kind)
    writeValues(execution, kind, rest)
  },
  'Properties.deleteAllProperties': (execution: Execution, kind: StoreKind) =>
    writeValues(execution, kind, {}),
  'Cache.get': (execution: Execution, kind: StoreKind, key: string) => {
    const name = `${scopeOf(execution, kind)} ${key}`
    const entry = execution.ws.store.get<CacheEntry>('script-cache', name)
    return entry && entry.expiresAt > execution.ws.clock.now().getTime() ? entry.value : null
  },
  'Cache.put': (
    execution: Execution,
    kind: StoreKind,
    key: string,
    value: string,
    seconds: number,
  ) => {
    if (Buffer.byteLength(value) > maximumCacheBytes) {
      throw new ScriptError('Argument too large: value')
    }
    const lifetimeMs = Math.min(seconds, maximumCacheSeconds) * 1000
    const expiresAt = execution.ws.clock.now().getTime() + lifetimeMs
    const name = `${scopeOf(execution, kind)} ${key}`
    execution.ws.store.set('script-cache', name, { value, expiresAt })
  },
  'Cache.remove': (execution: Execution, kind: StoreKind, key: string) =>
    execution.ws.store.delete('script-cache', `${scopeOf(execution, kind)} ${key}`),
  'Lock.tryLock': async (execution: Execution, kind: StoreKind, timeoutMs: number) => {
    const name = scopeOf(execution, kind)
    const locks = heldLocks(execution)
    const giveUpAt = performance.now() + timeoutMs
    while (locks.has(name) && performance.now() < giveUpAt) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    if (locks.has(name)) return false
    locks.add(name)
    execution.locks.add(name)
    return true
  },
  'Lock.releaseLock': (execution: Execution, kind: StoreKind) => {
    const name = scopeOf(execution, kind)
    heldLocks(execution).delete(name)
    execution.locks.delete(name)
  },
}
