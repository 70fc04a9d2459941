import { createHash } from 'node:crypto'

import type { Kysely } from 'kysely'
import * as z from 'zod'

import type { EvidenceFault } from '../ports/evidence-records.ts'
import type { LedgerEntry } from '../ports/ledger-records.ts'
import { listLastBasis, recordBasis } from './last-basis.ts'
import { across } from './dialect/agency-scope.ts'
import type { Database } from './schema.ts'
import { openSecret } from './sealing/agency-secret.ts'
import type { MasterKey } from './sealing/master-key.ts'
import { plainBody, PLAIN_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredConnection, StoredMove } from './stored-entries.ts'
import { Text } from './stored-pieces.ts'

/** What of an agency never changes but by an entry of its own; of its secret only the digest. */
const AgencyBasis = z.object({ spreadsheetId: Text, enrolledAt: Text, secretDigest: Text })

const KEY = 'agency'

/**
 * Puts back whether the agency is connected, which spreadsheet is its own and when it was enrolled; its secret
 * cannot be made anew. Where another agency took the spreadsheet meanwhile, that cannot be either.
 */
export async function holdAgency(
  db: Kysely<Database>,
  agencyId: string,
  { at, master }: { readonly at: string; readonly master: MasterKey },
): Promise<EvidenceFault[]> {
  const [row, disconnectedAt, last, movedTo] = await Promise.all([
    db
      .selectFrom('agency')
      .select(['spreadsheet_id', 'enrolled_at', 'secret', 'disconnected_at'])
      .where('id', '=', agencyId)
      .executeTakeFirstOrThrow(),
    findDisconnected(db, agencyId),
    listLastBasis(db, agencyId),
    findMovedTo(db, agencyId),
  ])
  const faults: EvidenceFault[] = []
  if (row.disconnected_at !== disconnectedAt) {
    await put(db, agencyId, { disconnected_at: disconnectedAt })
    faults.push({ what: 'basis', which: 'connection', remade: true })
  }
  const secret = openSecret(master, agencyId, row.secret)
  const secretDigest = createHash('sha256').update(`agency secret\n${secret}`).digest('hex')
  const recorded = last.get(KEY)
  if (recorded === undefined) {
    const { spreadsheet_id: spreadsheetId, enrolled_at: enrolledAt } = row
    await recordBasis(db, agencyId, {
      key: KEY,
      basis: { spreadsheetId, enrolledAt, secretDigest },
      at,
    })
    return faults
  }
  const basis = parseStored(AgencyBasis, recorded, `ledger_body ${agencyId} basis ${KEY}`)
  const spreadsheetId = movedTo ?? basis.spreadsheetId
  const wanted = { ...basis, spreadsheetId }
  if (row.enrolled_at !== wanted.enrolledAt) {
    await put(db, agencyId, { enrolled_at: wanted.enrolledAt })
    faults.push({ what: 'basis', which: 'enrolment', remade: true })
  }
  if (row.spreadsheet_id !== wanted.spreadsheetId) {
    const others = db
      .selectFrom('agency')
      .select('id')
      .where('spreadsheet_id', '=', wanted.spreadsheetId)
    const taken = await across(() => others.executeTakeFirst())
    if (!taken) await put(db, agencyId, { spreadsheet_id: wanted.spreadsheetId })
    faults.push({ what: 'basis', which: 'spreadsheet', remade: !taken })
  }
  if (secretDigest !== wanted.secretDigest) {
    faults.push({ what: 'basis', which: 'secret', remade: false })
  }
  return faults
}

/** When its connection was ended by the last word on it; null where it stands. */
async function findDisconnected(db: Kysely<Database>, agencyId: string): Promise<string | null> {
  const last = await findLast(db, agencyId, 'connection', StoredConnection)
  return !last || last.connected ? null : last.at
}

/** Where it last moved; undefined where it never did. */
async function findMovedTo(db: Kysely<Database>, agencyId: string): Promise<string | undefined> {
  return (await findLast(db, agencyId, 'moved', StoredMove))?.to
}

async function findLast<Act>(
  db: Kysely<Database>,
  agencyId: string,
  kind: LedgerEntry['kind'],
  schema: z.ZodType<Act>,
): Promise<Act | undefined> {
  const last = await selectEntries(db, agencyId)
    .select(PLAIN_COLUMNS)
    .where('kind', '=', kind)
    .orderBy('ledger.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && parseStored(schema, plainBody(last), bodyAt(agencyId, last.seq))
}

async function put(
  db: Kysely<Database>,
  agencyId: string,
  changes: Partial<Pick<Database['agency'], 'enrolled_at' | 'spreadsheet_id' | 'disconnected_at'>>,
): Promise<void> {
  await db.updateTable('agency').set(changes).where('id', '=', agencyId).execute()
}
