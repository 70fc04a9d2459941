import { open, rm } from 'node:fs/promises'

import { sql, type Kysely } from 'kysely'

import { StoreUnavailableError } from '../../ports/store-errors.ts'
import type { Database } from '../schema.ts'
import { isPostgres } from './engine-differences.ts'

/** More than most transactions take. */
const ROOM_MIB = 8
const BYTES_OF_MIB = 2 ** 20
/** How PostgreSQL says that more is asked for than its `temp_file_limit` lets a connection have. */
const LIMITED = '53400'

/**
 * Writes something that means nothing, and takes up room on the store's disk that it gives back at once: what lies in
 * the store already can be written anew also on a disk that is full. Nothing of that room need ever reach the disk.
 * Throws what keeps the store from being written to.
 */
export async function probeStore(db: Kysely<Database>): Promise<void> {
  const mark = Math.floor(Math.random() * 2 ** 31)
  if (!isPostgres(db)) {
    await sql`pragma user_version = ${sql.lit(mark)}`.execute(db)
    await takeRoomBeside(db)
    return
  }
  await takeRoomOfServer(db)
  const row = { bucket: 'probe', minute: '', used: mark }
  await db
    .insertInto('api_budget')
    .values(row)
    .onConflict((conflict) => conflict.columns(['bucket', 'minute']).doUpdateSet(row))
    .execute()
}

/** In a file beside that of the store, which has no name any more when it is written. */
async function takeRoomBeside(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db)
  const path = `${rows[0]!.file}-room`
  try {
    const room = await open(path, 'w', 0o600)
    try {
      // Another process may have been quicker.
      await rm(path, { force: true })
      await room.writeFile(Buffer.alloc(ROOM_MIB * BYTES_OF_MIB))
    } finally {
      await room.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StoreUnavailableError(`beside it no ${ROOM_MIB} MiB can be written (${code})`, {
      cause: error,
    })
  }
}

/**
 * In a file of what a question has no memory for, where the tables are; as far as the server allows such files: up to
 * there it had the room.
 */
async function takeRoomOfServer(db: Kysely<Database>): Promise<void> {
  const taking = db.transaction().execute(async (handle) => {
    await sql`select set_config('work_mem', '64kB', true), set_config('temp_tablespaces', '', true)`.execute(
      handle,
    )
    await sql`with room as materialized (
        select repeat(' ', ${sql.lit(BYTES_OF_MIB)} / 128) from generate_series(1, ${sql.lit(ROOM_MIB)} * 128)
      ) select count(*) from room`.execute(handle)
  })
  await taking.catch((error: unknown) => {
    if (!isLimited(error)) throw error
  })
}

function isLimited(error: unknown): boolean {
  const cause = error instanceof StoreUnavailableError ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === LIMITED
}
