import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { findOwnPeriods } from '../../../shared/outcome/self-decided.ts'
import type { WaitingOnDesk } from '../../../shared/reminders/reminder.ts'
import type { UndecidedFiling } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { findAwaiting } from '../month/find-awaiting.ts'
import type { Followed } from '../month/follow-ledger.ts'
import { turns } from './find-on-desk.ts'

/**
 * What waits on everybody's desk, as the chain of superiors gives it to them and their own page counts it.
 * Costs by what waits: it is for threads.
 */
export async function countHeld(
  context: Context,
  agency: Agency,
  followed: Followed,
): Promise<Map<EmployeeId, WaitingOnDesk>> {
  const { configuration } = followed
  const { byId } = directoryOf(configuration)
  const editors = findOwnPeriods(configuration)
  const turnOf = await turns(context, agency, followed)
  const held = new Map<EmployeeId, WaitingOnDesk>()
  for (const filing of await listDecidable(context, agency, followed)) {
    const { subjectId, filerId, formKind, lastSubmittedAt } = filing
    const subject = byId.get(subjectId)
    // For a permit of who can change the sheet a role is needed, which the chain does not give.
    if (!subject || (formKind === 'permit' && editors.has(subjectId))) continue
    const { holders, overdue } = turnOf(filing, subject)
    for (const id of new Set(holders)) {
      if (id === subjectId || id === filerId) continue
      const { count, overdue: late, since } = held.get(id) ?? { ...NOTHING, since: lastSubmittedAt }
      held.set(id, {
        count: count + 1,
        overdue: late + Number(overdue),
        since: lastSubmittedAt < since ? lastSubmittedAt : since,
      })
    }
  }
  return held
}

const NOTHING = { count: 0, overdue: 0 }

/** Without check-ins that need no decision. */
async function listDecidable(
  context: Context,
  agency: Agency,
  followed: Followed,
): Promise<UndecidedFiling[]> {
  const { store } = context
  const undecided = await store.projections.listUndecided(agency.id)
  const checkIns = undecided.flatMap(({ ref, formKind }) => (formKind === 'check-in' ? [ref] : []))
  const read = await store.projections.findSubmissions(agency.id, checkIns)
  const awaiting = new Set(await findAwaiting(context, agency, followed, read))
  const plain = new Set(read.filter((one) => !awaiting.has(one)).map(({ ref }) => ref))
  return undecided.filter(({ ref }) => !plain.has(ref))
}
