import { listHeld } from '../../../shared/authority/authority.ts'
import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { grantKey } from '../../../shared/model/grant.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'
import type { ReminderLine } from '../../../shared/reminders/reminder.ts'
import type { Agency } from '../../ports/store.ts'
import { loadAbsentHolders } from '../access/load-absent-holders.ts'
import { instantNow, type Context } from '../context.ts'
import { countHeld } from '../desk/count-held.ts'
import { describeRecapsDue } from '../diagnostics/describe-recaps-due.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import type { Followed } from '../month/follow-ledger.ts'

/** Older ones nobody waits for any more. */
const QUARANTINE_DAYS = 31

/**
 * What waits for whose decision: on everybody's desk; for people of *Pegawai* whose role is `hr`, also what is
 * nobody's or cannot be read, and recaps that are due. For threads, as `countHeld`.
 */
export async function listWaitingFor(
  context: Context,
  agency: Agency,
  followed: Followed,
): Promise<Map<EmployeeId, readonly ReminderLine[]>> {
  const desks = await countHeld(context, agency, followed)
  const lines = new Map<EmployeeId, readonly ReminderLine[]>(
    [...desks].map(([id, desk]) => [id, [{ kind: 'desk', ...desk }]]),
  )
  const people = await listHr(context, agency, followed)
  const ofHr = people.length > 0 ? await listForHr(context, agency, followed) : []
  for (const id of ofHr.length > 0 ? people : []) {
    lines.set(id, [...(lines.get(id) ?? []), ...ofHr])
  }
  return lines
}

async function listHr(
  context: Context,
  agency: Agency,
  { configuration: { employees } }: Followed,
): Promise<EmployeeId[]> {
  const authority = await loadAuthority(context, agency)
  const absent = await loadAbsentHolders(context, agency, authority)
  const gone = new Set(absent.map(({ grant }) => grantKey(grant)))
  const grants = listHeld(authority).filter((grant) => !gone.has(grantKey(grant)))
  const mailboxes = new Set(
    grants.flatMap(({ role, email }) => (role === 'hr' ? [mailboxOf(email)] : [])),
  )
  return employees.flatMap(({ id, email }) =>
    email && mailboxes.has(mailboxOf(email)) ? [id] : [],
  )
}

async function listForHr(
  context: Context,
  agency: Agency,
  { configuration }: Followed,
): Promise<ReminderLine[]> {
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  const since = addDays(date, -QUARANTINE_DAYS)
  const waiting = await context.store.projections.listWaiting(agency.id, since)
  const [oldest] = waiting.map(({ createdAt }) => createdAt).toSorted()
  const recaps = await describeRecapsDue(context, agency, configuration)
  return [
    ...(oldest ? [{ kind: 'quarantined' as const, count: waiting.length, since: oldest }] : []),
    ...recaps.map(({ message }) => ({ kind: 'said' as const, words: message })),
  ]
}
