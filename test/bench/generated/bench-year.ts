import { instantAt } from '../../../shared/calendar/zones.ts'
import {
  addDays,
  datesOfMonth,
  parseMonth,
  weekdayOf,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'

/** Of the sample tabs' settings. */
export const BENCH_ZONE = 'WITA'
const YEAR = 2022

/** The month that is measured, the last of whatever was generated: all of its year comes before it. */
export const BENCH_MONTH = parseMonth(`${YEAR}-12`)

/** After every deadline of the measured month. */
export const BENCH_AS_OF = instantAt(`${YEAR + 1}-01-10` as CivilDate, '08:00', BENCH_ZONE)

/** Days off of 2022 that fall on working days, as the three ministers decreed them. */
const HOLIDAYS: readonly (readonly [date: string, name: string])[] = [
  ['02-01', 'Tahun Baru Imlek 2573'],
  ['02-28', 'Isra Mikraj'],
  ['03-03', 'Hari Suci Nyepi'],
  ['04-15', 'Wafat Isa Almasih'],
  ['05-02', 'Idul Fitri 1443 H'],
  ['05-03', 'Idul Fitri 1443 H'],
  ['05-16', 'Hari Raya Waisak'],
  ['05-26', 'Kenaikan Isa Almasih'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Hari Kemerdekaan'],
]
const RAMADAN = ['04-03', '05-01'] as const
const ON_HOLIDAY = new Set(HOLIDAYS.map(([date]) => `${YEAR}-${date}`))

/** The rows of *Hari Libur*. */
export function holidayRows(): string[][] {
  const [from, until] = RAMADAN
  return [
    ['Tanggal', 'Sampai', 'Nama Hari Libur', 'Jenis'],
    ...HOLIDAYS.map(([date, name]) => [written(date), '', name, 'Libur nasional']),
    [written(from), written(until), 'Ramadan 1443 H', 'Ramadan'],
  ]
}

/** The last months up to the measured one. */
export function benchMonths(count: number): Month[] {
  if (count < 1 || count > 12) throw new RangeError(`Not 1 to 12 months: ${count}`)
  return Array.from({ length: count }, (_, index) =>
    parseMonth(`${YEAR}-${String(12 - count + index + 1).padStart(2, '0')}`),
  )
}

/** All their days, and the one after, on which what is late comes. */
export function datesOf(months: readonly Month[]): CivilDate[] {
  const dates = months.flatMap(datesOfMonth)
  return [...dates, addDays(dates.at(-1)!, 1)]
}

export function isWorkingDay(date: CivilDate): boolean {
  return weekdayOf(date) <= 5 && !ON_HOLIDAY.has(date)
}

/** When the tabs were first read: before the first of the months. */
export function enrolledAt(months: readonly Month[]): Instant {
  return instantAt(addDays(datesOfMonth(months[0]!)[0]!, -1), '08:00', BENCH_ZONE)
}

function written(monthAndDay: string): string {
  const [month, day] = monthAndDay.split('-')
  return `${day}/${month}/${YEAR}`
}
