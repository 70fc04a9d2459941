import { ALL_WEEK, isCivilDate, type CivilDate, type Weekday } from '../../model/civil-date.ts'
import { findMonthNumber } from '../../text/month-number.ts'
import { findWeekday } from '../../text/weekday-number.ts'
import { read, unread, type Reading } from '../reading.ts'
import { namedPoints, type DatePoint } from './date-points.ts'
import { unknownTime, yearOfRamadan } from './when-problems.ts'

const SPANS: ReadonlySet<string> = new Set(
  '- – — s.d. s.d s/d s/d. sd sampai hingga to until till through'.split(' '),
)
/** Before a date: all days from it on, unless an end follows. */
const ONWARDS: ReadonlySet<string> = new Set(['mulai', 'sejak', 'since', 'dari', 'from'])
/** Of these a day of the week may follow alone: "selain dari Jumat". */
const FROM: ReadonlySet<string> = new Set(['dari', 'from'])
const RAMADAN: ReadonlySet<string> = new Set(['ramadan', 'ramadhan', 'puasa'])
const OUTSIDE: ReadonlySet<string> = new Set(['luar', 'outside'])
const EACH: ReadonlySet<string> = new Set(['setiap', 'tiap', 'every', 'each'])
/** Words that only join. */
const FILLERS: ReadonlySet<string> = new Set(
  [
    'pada hari kerja jam selama di bulan tanggal pekan dan serta dengan semua seluruh terhitung',
    'all on in of the working day days weekday weekdays week hours daily during within month and',
    'st nd rd th tgl ( ) , ; & .',
  ]
    .join(' ')
    .split(' '),
)
/** What may stand between a day of the week and its date. */
const BESIDE: ReadonlySet<string> = new Set([',', '.', '(', 'tanggal', 'tgl', 'the'])

/** What one side of "kecuali" says. */
export interface Said {
  readonly weekdays: readonly Weekday[]
  readonly points: readonly DatePoint[]
  readonly ramadan?: 'within' | 'outside'
}

export const NOTHING_SAID: Said = { weekdays: [], points: [] }

/** Words that wait for what they belong to. */
interface Waiting {
  /** "sampai" */
  until?: string | undefined
  /** "mulai" */
  onwards?: string | undefined
  /** "setiap": days of the week that follow are meant, and name no date. */
  isEach?: boolean
  /** "luar" */
  outside?: string | undefined
  isAfterRamadan?: boolean
  /** A day of the week that stands before its date: "Senin, 16 Maret 2026". */
  weekday?: Weekday | undefined
  /** One stood before already: "Senin dan Selasa, 16 Maret 2026 dan 17 Maret 2026" names them together. */
  isOneOfSeveral?: boolean
}

/** Days of the week, dates and Ramadan, as far as they are written. */
export function readSide(tokens: readonly string[]): Reading<Said> {
  const days: Weekday[] = []
  const points: DatePoint[] = []
  const waiting: Waiting = {}
  let ramadan: Said['ramadan']
  for (const token of tokens) {
    const isAfterRamadan = waiting.isAfterRamadan && !FILLERS.has(token)
    if (isAfterRamadan) waiting.isAfterRamadan = false
    const weekday = dayNamed(token)
    if (isAfterRamadan && /^\d{4}$/.test(token)) return unread(yearOfRamadan(token))
    else if (SPANS.has(token)) wait(waiting, { until: token })
    else if (ONWARDS.has(token)) wait(waiting, { onwards: token, isEach: false })
    else if (EACH.has(token)) waiting.isEach = true
    else if (OUTSIDE.has(token)) waiting.outside = token
    else if (RAMADAN.has(token)) {
      ramadan = waiting.outside ? 'outside' : 'within'
      Object.assign(waiting, { outside: undefined, isAfterRamadan: true })
    } else if (FILLERS.has(token)) {
      if (!BESIDE.has(token)) waiting.weekday = undefined
    } else if (weekday !== undefined) addWeekday(days, weekday, { waiting, points })
    else if (!addToDates(points, token, waiting)) return unread(unknownTime(token))
  }
  const { until, outside, onwards } = waiting
  const isAlone = onwards !== undefined && FROM.has(onwards) && days.length > 0
  const hanging = until ?? outside ?? (isAlone ? undefined : onwards)
  if (hanging !== undefined) return unread(unknownTime(hanging))
  return read({ weekdays: besideDates(days, points), points, ...(ramadan && { ramadan }) })
}

/** What a day of the week before it names is not the date behind it. */
function wait(waiting: Waiting, more: Waiting): void {
  Object.assign(waiting, more, { weekday: undefined, isOneOfSeveral: false })
}

/** Between two days of the week "sampai" names those between; before a date it waits for the date. */
function addWeekday(
  days: Weekday[],
  weekday: Weekday,
  { waiting, points }: { readonly waiting: Waiting; readonly points: readonly DatePoint[] },
): void {
  const last = days.at(-1)
  if (waiting.until !== undefined && points.length === 0 && last !== undefined) {
    days.push(...daysFrom(last, weekday))
    Object.assign(waiting, { until: undefined, onwards: undefined })
    return
  }
  days.push(weekday)
  if (!waiting.isEach && !waiting.isOneOfSeveral) waiting.weekday = weekday
  else waiting.weekday = undefined
  waiting.isOneOfSeveral = true
}

/** Days of the week that name dates say nothing more than these; "setiap Senin mulai Senin, 2 Maret 2026" says one. */
function besideDates(days: readonly Weekday[], points: readonly DatePoint[]): Weekday[] {
  const left = [...days]
  for (const { weekday } of namedPoints(points)) {
    if (weekday !== undefined) left.splice(left.lastIndexOf(weekday), 1)
  }
  return ALL_WEEK.filter((day) => left.includes(day))
}

/** Also of several: "Wednesdays". */
function dayNamed(token: string): Weekday | undefined {
  return findWeekday(token) ?? findWeekday(token.replace(/s$/, ''))
}

/** Monday to Wednesday are three; Saturday to Monday, too. */
function daysFrom(first: Weekday, last: Weekday): Weekday[] {
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, at) => (((first - 1 + at) % 7) + 1) as Weekday)
}

/** Whether the token is part of a date: a day, its month, its year, or all of it. */
function addToDates(points: DatePoint[], token: string, waiting: Waiting): boolean {
  const last = points.at(-1)
  const whole = wholeDate(token)
  const month = findMonthNumber(token)
  const begin = (point: Omit<DatePoint, 'reach' | 'weekday'>): void => {
    points.push({ ...point, ...taken(waiting, points.length > 0) })
  }
  if (whole) begin({ whole })
  else if (/^\d{1,2}$/.test(token)) begin({ day: Number(token) })
  else if (/^\d{4}$/.test(token) && last && last.whole === undefined && last.year === undefined) {
    last.year = token
  } else if (month === undefined) return false
  else if (last?.day !== undefined && last.month === undefined) last.month = month
  else begin({ month })
  return true
}

/** What waited for a date, which is there now. */
function taken(waiting: Waiting, isAfterDate: boolean): Pick<DatePoint, 'reach' | 'weekday'> {
  const { until, onwards, weekday } = waiting
  wait(waiting, { until: undefined, onwards: undefined })
  const reach = until
    ? isAfterDate
      ? 'since-before'
      : 'until'
    : onwards === undefined
      ? undefined
      : 'onwards'
  return { ...(reach && { reach }), ...(weekday && { weekday }) }
}

function wholeDate(token: string): CivilDate | undefined {
  if (isCivilDate(token)) return token
  const [day = '', month = '', year = ''] = token.split(/[./-]/)
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}
