import type { Filings, FilingsQuery } from '../../../shared/contract/index.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { whereOf } from '../../../shared/intake/refusal.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { followLedger } from '../month/follow-ledger.ts'

const LISTED_AT_MOST = 200

/** Filings that are nobody's, or those about a person, as the ledger is now. */
export async function listFilings(
  context: Context,
  agency: Agency,
  { employeeId = '', since }: FilingsQuery = {},
): Promise<Filings> {
  const { configuration } = await followLedger(context, agency)
  const { byId } = directoryOf(configuration)
  const { zone } = configuration.settings
  const rows = await context.store.projections.listFilings(agency.id, {
    subjectId: employeeId,
    since: (since ?? '') as CivilDate | '',
    limit: LISTED_AT_MOST,
  })
  return {
    filings: rows.map(({ ref, until, owner, said, ...raw }) => ({
      ref,
      where: whereOf(raw, zone)[agency.language],
      date: until,
      owner: owner && {
        employeeId: owner.employeeId,
        name: byId.get(owner.employeeId)?.name ?? owner.employeeId,
      },
      why: said.kind === 'quarantined' ? said.problem.message[agency.language] : '',
    })),
    vanished: await listVanished(context, agency, configuration),
  }
}

/** People who have filings and stand in *Pegawai* no more, by number. */
export async function listVanished(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  configuration: Pick<Configuration, 'employees' | 'deleted'>,
): Promise<string[]> {
  const { byId } = directoryOf(configuration)
  const deleted = new Set(configuration.deleted)
  const subjects = await store.projections.listSubjects(agency.id)
  return subjects.filter((id) => deleted.has(id) || !byId.has(id))
}
