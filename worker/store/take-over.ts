import { DatabaseSync } from 'node:sqlite'

import { sql, type Kysely } from 'kysely'

import { StoreRefusedError } from '../ports/store-errors.ts'
import { across } from './dialect/agency-scope.ts'
import { OF_AGENCY } from './erase-made-up.ts'
import { inPortions, type SourceRow } from './in-portions.ts'
import type { Database } from './schema.ts'
import { connectTo, type StorePlace } from './store-place.ts'

/** What is not data. Months of people are marked under the key of their own store; they are evaluated anew. */
const LEFT = ['hint', 'lease', 'person_month', 'unsealed'] as const
type Left = (typeof LEFT)[number]

/** Of a store, which first: others refer to them. */
const TABLES = ['agency', ...OF_AGENCY.toReversed(), 'refused_audience', 'alarm'] as const
type TakenOver = Exclude<(typeof TABLES)[number], Left>

/**
 * Puts all that a store's file holds into the database, which has the tables of this version and the same master key:
 * all or nothing. Throws `StoreRefusedError` where there are agencies in it.
 */
export async function takeOver(
  place: StorePlace & { readonly databaseUrl: string },
  path: string,
): Promise<void> {
  const source = new DatabaseSync(path, { readOnly: true })
  const db = connectTo(place, { connections: 1, longestAnswerMs: 0 })
  try {
    await across(() =>
      db.transaction().execute(async (handle) => {
        // Of two at once one waits, and finds them.
        await sql`lock table agency in share row exclusive mode`.execute(handle)
        const known = await handle.selectFrom('agency').select('name').limit(1).executeTakeFirst()
        if (known) {
          throw new StoreRefusedError(
            `it holds "${known.name}" already, and nothing is overwritten; name a database that holds no agency`,
          )
        }
        await copyRows(handle, source)
      }),
    )
  } finally {
    await db.destroy()
    source.close()
  }
}

/** Every row that is data, as they all stand in one moment; `toOurs` says what becomes of one. */
export async function copyRows(
  db: Kysely<Database>,
  source: DatabaseSync,
  toOurs: (table: TakenOver, row: SourceRow) => readonly SourceRow[] = (_, row) => [row],
): Promise<void> {
  source.exec('begin')
  for (const table of TABLES) {
    if (isLeft(table)) continue
    const rows = source.prepare(`select * from ${table}`).iterate()
    for (const portion of inPortions(rows)) {
      const ours = portion.flatMap((row) => toOurs(table, row))
      if (ours.length > 0) await insert(db, table, ours)
    }
  }
  source.exec('commit')
}

async function insert(db: Kysely<Database>, table: TakenOver, rows: SourceRow[]): Promise<void> {
  await db
    .insertInto(table)
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function isLeft(table: (typeof TABLES)[number]): table is Extract<typeof table, Left> {
  return (LEFT as readonly string[]).includes(table)
}
