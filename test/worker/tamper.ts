import { CompiledQuery } from 'kysely'

import { isPostgres } from '../../worker/store/dialect/engine-differences.ts'
import { packBody, unpackBody } from '../../worker/store/sealing/pack-body.ts'
import { connectTo, withoutGuards } from './store-in.ts'

/**
 * Changes a store as somebody can who has its file or its database: no trigger and no foreign key is in the way.
 * `?` stands for each parameter. Returns how many rows there were.
 */
export async function tamper(
  dataDir: string,
  sql: string,
  ...parameters: readonly (string | number | Uint8Array)[]
): Promise<number> {
  let changed = 0n
  await withoutGuards(dataDir, async (db) => {
    let count = 0
    const text = isPostgres(db) ? sql.replaceAll('?', () => `$${(count += 1)}`) : sql
    const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, [...parameters]))
    changed = numAffectedRows ?? 0n
  })
  return Number(changed)
}

/** Changes what is sealed there, as far as one can who has no key. */
export const OTHER_BYTES = `body = substr(body, 1, length(body) - 8) || 'AAAAAAAA'`

/** Says something else in place of what the ledger has in the open, as somebody can who knows how it is packed. */
export async function tamperBodies(
  dataDir: string,
  change: (body: string) => string,
): Promise<number> {
  const db = await connectTo(dataDir)
  const rows = await db
    .selectFrom('ledger')
    .innerJoin('ledger_body', (join) =>
      join
        .onRef('ledger_body.agency_id', '=', 'ledger.agency_id')
        .onRef('ledger_body.seq', '=', 'ledger.seq'),
    )
    .leftJoin('ledger as about', (join) =>
      join
        .onRef('about.agency_id', '=', 'ledger.agency_id')
        .onRef('about.seq', '=', 'ledger.about_seq'),
    )
    .select(['ledger.agency_id', 'ledger.seq', 'body'])
    .select(({ fn }) => fn.coalesce('about.key', 'ledger.key').as('key'))
    .execute()
  await db.destroy()
  let changed = 0
  for (const { agency_id, seq, body: packed, key } of rows) {
    const body = unpackBody(packed, { key })
    if (change(body) === body) continue
    const put = `update ledger_body set body = ? where agency_id = ? and seq = ?`
    changed += await tamper(dataDir, put, packBody(change(body), { key }), agency_id, seq)
  }
  return changed
}
