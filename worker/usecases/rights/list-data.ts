import type { PersonalData } from '../../../shared/contract/index.ts'
import { listHeld } from '../../../shared/authority/authority.ts'
import { ownIdentity } from '../../../shared/authority/own-identity.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import type { LedgerEntry } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { isOwnPerson } from '../access/own-person.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { findHeld } from './find-held.ts'

interface Asked {
  readonly employeeId: EmployeeId
  /** Whether also where home is: whoever has a page's link would read it. */
  readonly withHome: boolean
}

/** As `listData`, in a thread. */
export const listDataTask: Task<Asked, PersonalData> = {
  name: 'list-data',
  work: listData,
}

/**
 * Everything that the store has of one person (G12), at the cost of that person. What is about everybody (tabs,
 * recaps of closed months) is not in it, nor what they did of others. Throws `DomainError` `person-unknown`.
 */
export async function listData(
  context: Context,
  agency: Agency,
  { employeeId, withHome }: Asked,
): Promise<PersonalData> {
  const { store } = context
  const followed = await followLedger(context, agency)
  const { configuration } = followed
  const { numbers, employee, entries } = await findHeld(store, agency, { employeeId, followed })
  const [present = employeeId] = numbers
  const { home, ...staff } = employee ?? { home: undefined }
  const months = await store.people.listMonths(agency.id, numbers)
  const codes = await Promise.all(
    months.map(async (month) => ({
      month,
      people: await store.projections.listMonthCodes(agency.id, month, present),
    })),
  )
  const authority = await loadAuthority(context, agency)
  const isTheirs = ({ email }: Grant): boolean => {
    const own = ownIdentity(authority, { email, sub: authority.accountOf.get(email) ?? '' })
    return isOwnPerson(own, present, configuration)
  }
  const opening = await store.openings.find(agency.id, present)
  return {
    takenAt: instantNow(context),
    agency: agency.name,
    employeeId: present,
    numbers: [...numbers],
    name: employee?.name ?? '',
    staff: employee ? { ...staff, ...(withHome && home && { home }) } : null,
    roster: configuration.roster
      .filter((row) => row.employeeId === present)
      .flatMap(entriesOf)
      .map(({ date, code }) => ({ date, code })),
    roles: listHeld(authority)
      .filter(isTheirs)
      .map(({ role, unitCode }) => ({ role, unit: unitCode ?? null })),
    entries: entries.map((entry) => ({
      sequence: entry.sequence,
      kind: entry.kind,
      recordedAt: entry.recordedAt,
      recorded: entry.kind === 'home' && !withHome ? null : readBody(entry),
    })),
    months: codes.map(({ month, people }) => ({
      month,
      days: people.flatMap(({ records }) =>
        records.map(({ outcome: { date, code } }) => ({ date, code })),
      ),
    })),
    wantsReminders: !(await store.reminders.isRefused(agency.id, numbers)),
    reminders: await store.people.listReminders(agency.id, numbers),
    pageOpenedOn: opening?.openedOn ?? null,
    readings: (await store.readings.list(agency.id, numbers)).map(({ on, by, kind, isOfAll }) => {
      return { on, by, kind, isOfAll }
    }),
    hasHome: home !== undefined,
  }
}

function readBody({ body }: LedgerEntry): unknown {
  return body === null ? null : JSON.parse(body)
}
