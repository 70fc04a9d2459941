import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import {
  composeReminder,
  type ComposedReminder,
} from '../../../shared/reminders/compose-reminder.ts'
import { isRipe } from '../../../shared/reminders/is-ripe.ts'
import type { Reminder } from '../../../shared/reminders/reminder.ts'
import { remindersAt } from '../../../shared/reminders/remind-today.ts'
import { findReviewer } from '../../../shared/intake/find-reviewer.ts'
import { whatsAppOf } from '../../../shared/identifiers/phone-number.ts'
import type { ReminderClaim } from '../../ports/reminder-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { loadRestricted } from '../ledger/load-restricted.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { loadDay } from '../month/load-day.ts'
import { listRecorded } from './list-recorded.ts'
import { listWaitingFor } from './list-waiting-for.ts'

/** Somebody of whom the day still asks something. */
export interface ToRemind extends ComposedReminder {
  readonly employeeId: EmployeeId
  readonly name: string
  readonly unit: string
  readonly phone: string
  /** Empty where the phone is none. */
  readonly whatsApp: string
  readonly email: string
  readonly isRipe: boolean
  /** The reminder of today that they had. */
  readonly done?: ReminderClaim
  readonly lastOn?: CivilDate
}

export interface DayToRemind {
  readonly date: CivilDate
  /** False where the office wants no reminders; then there is nobody. */
  readonly isOn: boolean
  readonly people: readonly ToRemind[]
  /** How many more there are who want none. */
  readonly refused: number
}

/** Who may be reminded by somebody. */
export type Whom =
  | { readonly kind: 'all' }
  /** Of these units, by code in lower case. */
  | { readonly kind: 'units'; readonly codes: readonly string[] }
  /** Whose filings that person decides on first. */
  | { readonly kind: 'below'; readonly superiorId: EmployeeId }

/** Of whom the regulation still asks something today; by name. */
export const remindDayTask: Task<Whom, DayToRemind> = { name: 'remind-day', work: remindDay }

async function remindDay(context: Context, agency: Agency, whom: Whom): Promise<DayToRemind> {
  const now = instantNow(context)
  const followed = await followLedger(context, agency)
  const { settings } = followed.configuration
  const { date } = localTimeOf(now, settings.zone)
  if (settings.reminds === false) return { date, isOn: false, people: [], refused: 0 }
  const facts = await loadDay(context, agency, followed, date)
  const waiting = await listWaitingFor(context, agency, followed)
  for (const [id, line] of await listRecorded(context, agency, followed)) {
    waiting.set(id, [line, ...(waiting.get(id) ?? [])])
  }
  const reminded = await readReminded(context, agency, date)
  const restricted = await loadRestricted(context, agency, followed.configuration)
  return whomToRemind(remindersAt(facts, now, waiting), {
    facts,
    now,
    whom,
    reminded: { ...reminded, refusals: [...reminded.refusals, ...restricted.keys()] },
  })
}

/** Who was reminded when, and who wants no reminders. */
interface Reminded {
  readonly today: readonly ReminderClaim[]
  readonly lastOn: ReadonlyMap<EmployeeId, CivilDate>
  readonly refusals: readonly EmployeeId[]
}

export async function readReminded(
  { store: { reminders } }: Pick<Context, 'store'>,
  { id }: Pick<Agency, 'id'>,
  date: CivilDate,
): Promise<Reminded> {
  return {
    today: await reminders.listOn(id, date),
    lastOn: await reminders.listLastBefore(id, date),
    refusals: await reminders.listRefusals(id),
  }
}

/** Those of these reminders that may be sent, with how each is reached. */
export function whomToRemind(
  reminders: readonly Reminder[],
  {
    facts,
    now,
    whom,
    reminded,
  }: {
    readonly facts: Configuration
    readonly now: Instant
    readonly whom: Whom
    readonly reminded: Reminded
  },
): DayToRemind {
  const { settings, employees, units, numbers } = facts
  const { zone } = settings
  const { date } = localTimeOf(now, zone)
  const byId = new Map(employees.map((employee) => [employee.id, employee]))
  const present = (id: EmployeeId): EmployeeId => numbers?.[id] ?? id
  const today = new Map(reminded.today.map((claim) => [present(claim.employeeId), claim]))
  const refusals = new Set(reminded.refusals.map(present))
  const wanted = reminders.filter(({ employeeId, unitCode }) => {
    if (whom.kind === 'all') return true
    if (whom.kind === 'units') return whom.codes.includes(unitCode.toLowerCase())
    const employee = byId.get(employeeId)
    return employee !== undefined && findReviewer(employee, facts, date)?.id === whom.superiorId
  })
  const people = wanted
    .filter(({ employeeId }) => !refusals.has(employeeId))
    .map((reminder): ToRemind => {
      const { employeeId, name, unitCode } = reminder
      const { phone = '', email = '' } = byId.get(employeeId) ?? {}
      const done = today.get(employeeId)
      const lastOn = reminded.lastOn.get(employeeId)
      return {
        ...composeReminder(reminder, settings, now),
        employeeId,
        name,
        unit: units.find(({ code }) => code === unitCode)?.name || unitCode,
        phone,
        whatsApp: whatsAppOf(phone),
        email,
        isRipe: isRipe(reminder, { date, zone, nowMs: epochMsOf(now) }),
        ...(done && { done }),
        ...(lastOn && { lastOn }),
      }
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'id'))
  return { date, isOn: true, people, refused: wanted.length - people.length }
}
