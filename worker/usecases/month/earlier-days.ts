import { isWorkingDay } from '../../../shared/calendar/working-day.ts'
import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import { datesOfMonth, monthOf, type Month } from '../../../shared/model/civil-date.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { agencyCountsFrom } from '../../../shared/outcome/counts-from.ts'
import { countedDayFrom, type CountedDay } from '../../../shared/rules/counted-day.ts'
import { earlierBounds } from '../../../shared/rules/earlier-days.ts'
import type { EarlierMonth } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'

type DaysByMonth = ReadonlyMap<Month, readonly CountedDay[]>

/** What is known of somebody's earlier months. */
export type EarlierOf = (employeeId: EmployeeId) => DaysByMonth | undefined

const LETTERS = { absent: 'A', other: '+', off: '-' } as const
const KINDS: ReadonlyMap<string, CountedDay['kind']> = new Map([
  [LETTERS.absent, 'absent'],
  [LETTERS.other, 'other'],
  [LETTERS.off, 'off'],
])

/**
 * What is kept of these people's days before the month, as far as no later instant makes others of them; the
 * rest is evaluated again.
 */
export async function loadEarlierDays(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  {
    configuration,
    part,
    month,
    asOf,
    throughSequence = Infinity,
  }: {
    readonly configuration: Pick<Configuration, 'policies' | 'settings'>
    readonly part: readonly Employee[]
    readonly month: Month
    readonly asOf: Instant
    /** Only what was evaluated over that entry or an earlier one. */
    readonly throughSequence?: number
  },
): Promise<EarlierOf> {
  const bounds = earlierBounds(datesOfMonth(month)[0]!, configuration)
  if (!bounds) return () => undefined
  const kept = await store.projections.listEarlier(agency.id, {
    employeeIds: part.map(({ id }) => id),
    from: monthOf(bounds.from),
    until: monthOf(bounds.until),
  })
  const usable = kept.filter((one) => one.throughSequence <= throughSequence)
  const byPerson = Map.groupBy(usable, ({ employeeId }) => employeeId)
  return (employeeId) => countedDays(byPerson.get(employeeId) ?? [], asOf)
}

/** Of one person's months what they count at that instant, of those of which that is known. */
export function countedDays(
  months: readonly EarlierMonth[],
  asOf: Instant,
): Map<Month, readonly CountedDay[]> {
  const usable = months.filter(
    (one) => one.isGenuine && !one.isStale && one.counted !== '' && one.asOf <= asOf,
  )
  return new Map(usable.map((one) => [one.month, readCounted(one.month, one.counted)]))
}

/** A letter a date, then what each absence rests on. */
export function writeCounted(
  { records }: Pick<PersonMonth, 'records'>,
  whole: Employee,
  {
    month,
    configuration: { settings, holidays },
  }: {
    readonly month: Month
    readonly configuration: Pick<Configuration, 'settings' | 'holidays'>
  },
): string {
  const days = records.map(({ outcome }) =>
    countedDayFrom(outcome, {
      isWorkingDay: isWorkingDay(outcome.date, settings, holidays),
      status: (employeeOn(whole, outcome.date) ?? whole).status,
    }),
  )
  const letterOn = new Map(days.map(({ date, kind }) => [date, LETTERS[kind]]))
  const letters = datesOfMonth(month).map((date) => letterOn.get(date) ?? '.')
  const evidence = days.flatMap((day) => (day.kind === 'absent' ? [day.evidence] : []))
  return `${letters.join('')}${evidence.length > 0 ? JSON.stringify(evidence) : ''}`
}

export function readCounted(month: Month, counted: string): CountedDay[] {
  const dates = datesOfMonth(month)
  const evidence = (JSON.parse(counted.slice(dates.length) || '[]') as string[][]).values()
  return dates.flatMap((date, at): CountedDay[] => {
    const kind = KINDS.get(counted[at] ?? '')
    if (!kind) return []
    return [{ date, kind, evidence: kind === 'absent' ? (evidence.next().value ?? []) : [] }]
  })
}

/** The months of the year before this one in which anything may have been counted. */
export function earlierMonthsOfYear(
  month: Month,
  configuration: Pick<Configuration, 'policies' | 'settings' | 'beginning'>,
): Month[] {
  const bounds = earlierBounds(datesOfMonth(month)[0]!, configuration)
  if (!bounds) return []
  const year = month.slice(0, 4)
  const first = monthOf(agencyCountsFrom(configuration) ?? bounds.from)
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
    .map((text) => text as Month)
    .filter((one) => one >= monthOf(bounds.from) && one >= first && one < month)
}
