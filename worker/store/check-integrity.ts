import { sql, type Kysely } from 'kysely'

import { StoreDamagedError } from '../ports/store-errors.ts'
import type { Database } from './schema.ts'

/** Up to here indexes are compared with their tables too, which takes some ten times as long. */
const CHECKED_WHOLE_BYTES = 64 * 1024 * 1024
const CORRUPT = 11

/**
 * Reads the whole file once and throws `StoreDamagedError` with the first thing that is wrong. A big
 * file is checked page by page and row by row, without comparing indexes.
 */
export async function checkIntegrity(db: Kysely<Database>, bytes: number): Promise<void> {
  const check =
    bytes <= CHECKED_WHOLE_BYTES
      ? sql<{ integrity_check: string }>`pragma integrity_check(1)`
      : sql<{ quick_check: string }>`pragma quick_check(1)`
  let found: string | undefined
  try {
    const { rows } = await check.execute(db)
    found = Object.values(rows[0] ?? {}).join()
  } catch (error) {
    if (!isCorrupt(error)) throw error
    found = error.message
  }
  if (found !== 'ok') throw new StoreDamagedError(found.replaceAll(/\s+/g, ' ').trim())
}

function isCorrupt(error: unknown): error is Error {
  // The upper bits of a code only refine it.
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === CORRUPT
}
