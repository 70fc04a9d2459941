import { nextWorkingDay, previousWorkingDay } from '../calendar/working-day.ts'
import { instantAt, localTimeOfMs, localTimeOf } from '../calendar/zones.ts'
import type { AgencySettings } from '../model/agency.ts'
import { addDays } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { DayOutcome } from '../model/outcome.ts'
import type { Holiday } from '../model/roster.ts'

/** Whole working days for which people see what will be recorded before it is. */
const HEARING_DAYS = 2

interface Calendar {
  readonly settings: Pick<AgencySettings, 'workingDaysPerWeek' | 'zone'>
  readonly holidays: readonly Holiday[]
}

/**
 * When what stood on people's pages from `since` on has stood there for two whole working days.
 *
 * @example heardFrom('2021-07-31T16:00:00.000Z', calendar) // Sunday 00.00 WITA: Tuesday 24.00
 */
export function heardFrom(since: Instant, { settings, holidays }: Calendar): Instant {
  const { zone } = settings
  // What begins at midnight has that whole day.
  let { date } = localTimeOfMs(epochMsOf(since) - 1, zone)
  for (let day = 0; day < HEARING_DAYS; day++) date = nextWorkingDay(date, settings, holidays)
  return instantAt(addDays(date, 1), 0, zone)
}

/** What stood by then has stood for two whole working days at `now`; the latest such instant. */
export function heardSince(now: Instant, { settings, holidays }: Calendar): Instant {
  const { zone } = settings
  let { date } = localTimeOf(now, zone)
  for (let day = 0; day < HEARING_DAYS; day++) date = previousWorkingDay(date, settings, holidays)
  return instantAt(date, 0, zone)
}

type Day = Pick<
  DayOutcome,
  'employeeId' | 'date' | 'code' | 'unsure' | 'flags' | 'lateMinutes' | 'earlyMinutes'
>

/**
 * Whose days tell more against them than when `before` was counted: they have not been able to object to
 * that. An absence of which the person had been heard, by a request that was decided since, tells no more.
 */
export function findUnheard(now: readonly Day[], before: readonly Day[]): EmployeeId[] {
  const known = new Map(before.map((day) => [keyOf(day), day]))
  const unheard = now.filter((day) => tellsMore(day, known.get(keyOf(day))))
  return [...new Set(unheard.map(({ employeeId }) => employeeId))]
}

function keyOf({ employeeId, date }: Day): string {
  return `${employeeId} ${date}`
}

function tellsMore(day: Day, was: Day | undefined): boolean {
  if (was?.code === 'TK') return false
  if (day.lateMinutes > (was?.lateMinutes ?? 0)) return true
  if (day.earlyMinutes > (was?.earlyMinutes ?? 0)) return true
  if (day.code !== 'TK' && day.code !== 'unsure') return false
  const isStillOpen = day.code === 'unsure' || day.flags.includes('settled')
  const wasToldOf = was?.code === 'unsure' && (isStillOpen || was.unsure?.includes('undecided'))
  return !wasToldOf
}
