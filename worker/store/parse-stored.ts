import type * as z from 'zod'

import { StoredUnreadableError } from '../ports/store-errors.ts'

/** What a column of JSON says; `where` names table and row. Throws `StoredUnreadableError`. */
export function parseStored<T>(schema: z.ZodType<T>, text: string, where: string): T {
  return checkStored(schema, parseJson(text), where)
}

/** The same of what was read already; undefined: it is no JSON. */
export function checkStored<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  if (value === undefined) throw new StoredUnreadableError(where, 'no JSON')
  const { data, error } = schema.safeParse(value)
  if (!error) return data
  const [issue] = error.issues
  // Of the path only the field: what lies below may be named by what people wrote.
  throw new StoredUnreadableError(where, `${String(issue?.path[0] ?? '')} ${issue?.code}`.trim())
}

/** The same of what is only what was last seen and is seen anew: undefined where it cannot be read. */
export function findStored<T>(schema: z.ZodType<T>, text: string): T | undefined {
  return schema.safeParse(parseJson(text)).data
}

/** Where the body of an entry stands. */
export function bodyAt(agencyId: string, sequence: number): string {
  return `ledger_body ${agencyId} ${sequence}`
}

/** Undefined where it is none: the engine's error quotes what stands there. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
