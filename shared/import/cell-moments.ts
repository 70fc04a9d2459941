import { addDays } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { canBeMeant } from '../workbook/cells/date-cell.ts'
import { findMoment } from '../workbook/cells/date-time-cell.ts'
import type { LocalMoment } from '../workbook/cells/date-time-cell.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { swap } from './date-order.ts'
import { plainCell } from './plain-cell.ts'
import type { DateWords } from './row-moments.ts'

/** As "07:28, 16:03", "07:28 - 16:03", "07:28 s.d. 16:03". */
const BETWEEN_TIMES = /[\s,;/–—-]|s\.?\/?d\.?|sampai|hingga/i

/** "06:05+1", "06:05 (+1 hari)": of the day after the row's. */
const NEXT_DAY = /^(.*\d)\s{0,3}\(?\+\s?1(?:\s?(?:hari|hr|days?|d|h))?\)?\s{0,3}$/i
const LONGEST_TIME = 40

/** Date with time; or times alone, of the row's date. */
export function momentsOf(
  value: CellValue,
  date: CivilDate | undefined,
  words: DateWords,
): LocalMoment[] | undefined {
  const nextDay = typeof value === 'string' ? NEXT_DAY.exec(value.slice(0, LONGEST_TIME))?.[1] : ''
  if (nextDay) {
    const [only, other] = momentsOf(nextDay, date, words) ?? []
    return only && !other ? [{ ...only, date: addDays(only.date, 1) }] : undefined
  }
  const moment = Number.isInteger(value) ? undefined : findMomentIn(value, words)
  if (moment && !isDayZero(moment.date)) return [moment]
  const whole = typeof value === 'string' ? wholeMomentsIn(value, words) : undefined
  if (whole) return whole
  if (date === undefined) return undefined
  if (moment) return [{ ...moment, date }]
  const one = findTime(plainCell(value))
  const written = typeof value === 'string' && !one ? timesIn(value) : []
  const times = one ? [one] : written.filter(Boolean).map(findTime)
  if (times.length === 0 || times.includes(undefined)) return undefined
  // As in a column of their own, noughts are no reading.
  return times.flatMap((time) => (time && (one || time.secondOfDay > 0) ? [{ date, ...time }] : []))
}

/** "2021-07-05 07:20; 2021-07-05 16:04": several, each with its date, of which the year stands first. */
function wholeMomentsIn(value: string, words: DateWords): LocalMoment[] | undefined {
  const parts = value.split(/[;,|\n]/).map((part) => part.trim())
  if (parts.length < 2 || !parts.every((part) => /^\d{4}-/.test(part))) return undefined
  const found = parts.flatMap((part) => findMomentIn(part, words) ?? [])
  return found.length === parts.length ? found : undefined
}

/** "07:28 16:03", and "07:2816:03" as machines write it without anything between. */
function timesIn(value: string): string[] {
  const text = value.trim()
  const isRunTogether = /^(?:\d{2}[:.]\d{2}){2,12}$/.test(text)
  return isRunTogether ? (text.match(/\d{2}[:.]\d{2}/g) ?? []) : text.split(BETWEEN_TIMES)
}

/** What spreadsheets write for a time of day that has no date: 30 December 1899, 1 January 1900. */
function isDayZero(date: CivilDate): boolean {
  return date < '1901-01-01'
}

function findMomentIn(value: CellValue, words: DateWords): LocalMoment | undefined {
  const moment = findMoment(plainCell(value), words.order)
  if (!moment || (!canBeMeant(moment.date) && !isDayZero(moment.date))) return undefined
  if (typeof value === 'string' || !words.serialsSwapped) return moment
  return { ...moment, date: swap(moment.date) ?? moment.date }
}
