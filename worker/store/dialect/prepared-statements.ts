import type { CompiledQuery } from 'kysely'
import { DatabaseError, type QueryConfig } from 'pg'

import { storable } from './storable.ts'

/** Longer ones differ by how many rows are written, and are hardly asked twice. */
const LONGEST_NAMED = 16
const NAMED_AT_MOST = 1000
const names = new Map<string, string>()
let given = 0

/** What is asked again and again has a name, by which the server knows it: it is read and planned once. */
export function preparedQuery(text: string, parameters: readonly unknown[]): QueryConfig {
  const values = parameters.map(storable)
  const known = names.get(text)
  if (known !== undefined) return { name: known, text, values }
  if (values.length > LONGEST_NAMED || names.size >= NAMED_AT_MOST) return { text, values }
  const name = `q${given}`
  given += 1
  names.set(text, name)
  return { name, text, values }
}

/** As Kysely compiled it. */
export function questionOf({ sql, parameters }: CompiledQuery): QueryConfig {
  return preparedQuery(sql, parameters)
}

/**
 * Whether the server refused because what it knows by a name has other columns by now: another worker, of a later
 * version, has migrated. Nothing was done.
 */
export function isOutdated(error: unknown): boolean {
  return error instanceof DatabaseError && error.routine === 'RevalidateCachedQuery'
}

/** Whatever is asked from now on has another name, and is read and planned again. */
export function forgetNames(): void {
  names.clear()
}
