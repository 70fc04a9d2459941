import { createHash } from 'node:crypto'

import type { Kysely } from 'kysely'

import type { EvidenceFault } from '../ports/evidence-records.ts'
import { listLastBasis, recordBasis } from './last-basis.ts'
import type { Database } from './schema.ts'

/** What never changes of an agency once it is enrolled; of its secret only the digest. */
interface AgencyBasis {
  readonly spreadsheetId: string
  readonly enrolledAt: string
  readonly secretDigest: string
}

const KEY = 'agency'

/**
 * Puts back which spreadsheet is the agency's and when it was enrolled; its secret cannot be made anew. Where
 * another agency took the spreadsheet meanwhile, that cannot be either.
 */
export async function holdAgency(
  db: Kysely<Database>,
  agencyId: string,
  at: string,
): Promise<EvidenceFault[]> {
  const row = await db
    .selectFrom('agency')
    .select(['spreadsheet_id', 'enrolled_at', 'secret'])
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow()
  const secretDigest = createHash('sha256').update(`agency secret\n${row.secret}`).digest('hex')
  const recorded = (await listLastBasis(db, agencyId)).get(KEY)
  if (recorded === undefined) {
    const { spreadsheet_id: spreadsheetId, enrolled_at: enrolledAt } = row
    await recordBasis(db, agencyId, {
      key: KEY,
      basis: { spreadsheetId, enrolledAt, secretDigest },
      at,
    })
    return []
  }
  const wanted = JSON.parse(recorded) as AgencyBasis
  const faults: EvidenceFault[] = []
  if (row.enrolled_at !== wanted.enrolledAt) {
    await put(db, agencyId, { enrolled_at: wanted.enrolledAt })
    faults.push({ what: 'basis', which: 'enrolment', remade: true })
  }
  if (row.spreadsheet_id !== wanted.spreadsheetId) {
    const taken = await db
      .selectFrom('agency')
      .select('id')
      .where('spreadsheet_id', '=', wanted.spreadsheetId)
      .executeTakeFirst()
    if (!taken) await put(db, agencyId, { spreadsheet_id: wanted.spreadsheetId })
    faults.push({ what: 'basis', which: 'spreadsheet', remade: !taken })
  }
  if (secretDigest !== wanted.secretDigest) {
    faults.push({ what: 'basis', which: 'secret', remade: false })
  }
  return faults
}

async function put(
  db: Kysely<Database>,
  agencyId: string,
  changes: Partial<Pick<Database['agency'], 'enrolled_at' | 'spreadsheet_id'>>,
): Promise<void> {
  await db.updateTable('agency').set(changes).where('id', '=', agencyId).execute()
}
