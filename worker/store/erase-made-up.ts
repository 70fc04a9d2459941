import { sql, type Kysely } from 'kysely'

import { rowOf } from './dialect/engine-differences.ts'
import type { Database } from './schema.ts'

/** What is kept of an agency, in the order in which it goes; the agency itself goes last. */
export const OF_AGENCY = [
  'hint',
  'recap_job',
  'review_queue',
  'person_month',
  'fact',
  'projection',
  'unowned',
  'filer',
  'person_key',
  'page_opening',
  'reminder',
  'reminder_refusal',
  'person_reading',
  'sealed_part',
  'evidence_check',
  'anchor',
  'oversight',
  'unsealed',
  'sealing_key',
  'ledger_body',
  'ledger',
  'form',
  'enrolment_code',
  'lease',
] as const satisfies readonly (keyof Database)[]

/** As `AgencyRecords.eraseMadeUp` says. */
export async function eraseMadeUp(
  db: Kysely<Database>,
  agencyId: string,
  atMost: number,
): Promise<boolean> {
  const agency = await db
    .selectFrom('agency')
    .select('made_up')
    .where('id', '=', agencyId)
    .executeTakeFirst()
  if (!agency) return true
  if (agency.made_up !== 1) throw new RangeError(`Agency ${agencyId} is not made up`)
  let left = atMost
  for (const table of OF_AGENCY) {
    const rows = sql.table(table)
    const key = rowOf(db, table)
    const { numAffectedRows = 0n } = await sql`delete from ${rows} where agency_id = ${agencyId}
      and ${key} in (select ${key} from ${rows} where agency_id = ${agencyId} limit ${left})`.execute(
      db,
    )
    left -= Number(numAffectedRows)
    if (left <= 0) return false
  }
  await db.deleteFrom('agency').where('id', '=', agencyId).where('made_up', '=', 1).execute()
  return true
}
