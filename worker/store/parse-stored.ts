import type * as z from 'zod'

import { StoredUnreadableError } from '../ports/store-damaged-error.ts'

/** What a column of JSON says; `where` names table and row. Throws `StoredUnreadableError`. */
export function parseStored<T>(schema: z.ZodType<T>, text: string, where: string): T {
  const { data, error } = schema.safeParse(parseJson(text, where))
  if (!error) return data
  const [issue] = error.issues
  // Of the path only the field: what lies below may be named by what people wrote.
  throw new StoredUnreadableError(where, `${String(issue?.path[0] ?? '')} ${issue?.code}`.trim())
}

/** The same of what is only what was last seen and is seen anew: undefined where it cannot be read. */
export function findStored<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return parseStored(schema, text, '')
  } catch (error) {
    if (error instanceof StoredUnreadableError) return undefined
    throw error
  }
}

/** Where the body of an entry stands. */
export function bodyAt(agencyId: string, sequence: number): string {
  return `ledger_body ${agencyId} ${sequence}`
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The engine's error quotes what stands there.
    throw new StoredUnreadableError(where, 'no JSON')
  }
}
