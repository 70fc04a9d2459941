import { isCivilDate, type CivilDate, type Weekday } from '../../model/civil-date.ts'
import type { Localized } from '../../model/language.ts'
import type { When } from '../../model/regulation.ts'
import { findMonthNumber } from '../../text/month-number.ts'
import { findWeekday } from '../../text/weekday-number.ts'
import { quoted, read, unread, type Reading } from '../reading.ts'
import { spansOf, type DatePoint } from './date-points.ts'

const LONGEST = 500
const TOKENS = /\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|\d+|[a-z'’]+|[-–—]|\S/g
const SPANS: ReadonlySet<string> = new Set(['-', '–', '—', 'sampai', 'hingga', 'to', 'until'])
const RAMADAN: ReadonlySet<string> = new Set(['ramadan', 'ramadhan', 'puasa'])
const EXCEPT: ReadonlySet<string> = new Set(['kecuali', 'selain', 'except'])
const OUTSIDE: ReadonlySet<string> = new Set(['luar', 'outside'])
/** Words that only join. */
const FILLERS: ReadonlySet<string> = new Set(
  'setiap tiap pada hari kerja selama di bulan tanggal dan serta every each on in of the working day days during within month and , ; &'.split(
    ' ',
  ),
)
const ALL_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** What one side of "kecuali" says. */
interface Said {
  readonly weekdays: readonly Weekday[]
  readonly points: readonly DatePoint[]
  readonly ramadan?: 'within' | 'outside'
}

/**
 * When a clause binds, as people write it in either language; nothing written is each working day.
 *
 * @example parseWhen('setiap Kamis, 1–30 April 2026 kecuali 9 April 2026')
 */
export function parseWhen(text: string): Reading<When> {
  if (text.length > LONGEST) return unread(tooLong(text.length))
  const tokens = text.toLowerCase().match(TOKENS) ?? []
  const at = tokens.findIndex((token) => EXCEPT.has(token))
  const said = readSide(at < 0 ? tokens : tokens.slice(0, at))
  const left = at < 0 ? read<Said>({ weekdays: [], points: [] }) : readSide(tokens.slice(at + 1))
  if (!said.ok) return said
  if (!left.ok) return left
  const spans = spansOf(said.value.points)
  const except = spansOf(left.value.points)
  if (!spans || !except) return unread(notADate(text))
  const days = said.value.weekdays
  const without = left.value.weekdays
  if (at >= 0 && without.length + except.length === 0 && !left.value.ramadan) {
    return unread(nothingExcepted())
  }
  const ramadan = left.value.ramadan ? 'outside' : said.value.ramadan
  return read({
    weekdays:
      without.length === 0
        ? days
        : (days.length === 0 ? ALL_WEEK : days).filter((day) => !without.includes(day)),
    spans,
    except,
    ...(ramadan && { ramadan }),
  })
}

function readSide(tokens: readonly string[]): Reading<Said> {
  const weekdays = new Set<Weekday>()
  const points: DatePoint[] = []
  let ramadan: Said['ramadan']
  let lastDay: Weekday | undefined
  let [isOutside, isSpan] = [false, false]
  for (const token of tokens) {
    const weekday = FILLERS.has(token) ? undefined : findWeekday(token)
    if (SPANS.has(token)) {
      isSpan = true
      continue
    }
    if (OUTSIDE.has(token)) isOutside = true
    else if (RAMADAN.has(token)) ramadan = isOutside ? 'outside' : 'within'
    else if (weekday !== undefined) {
      for (const day of isSpan && lastDay ? daysFrom(lastDay, weekday) : [weekday])
        weekdays.add(day)
      lastDay = weekday
    } else if (!FILLERS.has(token) && !addToDates(points, token, isSpan)) {
      return unread(unknown(token))
    }
    if (!FILLERS.has(token)) isSpan = false
  }
  if (isSpan) return unread(unknown('–'))
  return read({ weekdays: inOrder(weekdays), points, ...(ramadan && { ramadan }) })
}

function inOrder(weekdays: ReadonlySet<Weekday>): Weekday[] {
  return ALL_WEEK.filter((day) => weekdays.has(day))
}

/** Monday to Wednesday are three; Saturday to Monday, too. */
function daysFrom(first: Weekday, last: Weekday): Weekday[] {
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, at) => (((first - 1 + at) % 7) + 1) as Weekday)
}

/** Whether the token is part of a date: a day, its month, its year, or all of it. */
function addToDates(points: DatePoint[], token: string, isSpan: boolean): boolean {
  const last = points.at(-1)
  const whole = wholeDate(token)
  const month = findMonthNumber(token)
  const sinceBefore = isSpan && last !== undefined
  if (whole) points.push({ whole, sinceBefore })
  else if (/^\d{1,2}$/.test(token)) points.push({ day: Number(token), sinceBefore })
  else if (/^\d{4}$/.test(token) && last && last.whole === undefined && last.year === undefined) {
    last.year = token
  } else if (month === undefined) return false
  else if (last?.day !== undefined && last.month === undefined) last.month = month
  else points.push({ month, sinceBefore })
  return true
}

function wholeDate(token: string): CivilDate | undefined {
  if (isCivilDate(token)) return token
  const [day = '', month = '', year = ''] = token.split('/')
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}

function unknown(token: string): Localized {
  return {
    id: `${quoted(token)} tidak dikenal; contoh: setiap Kamis; 25–27 Maret 2026; selama Ramadan; setiap hari kerja kecuali Jumat`,
    en: `${quoted(token)} is not known; examples: every Thursday; 25–27 March 2026; during Ramadan; every working day except Friday`,
  }
}

function notADate(text: string): Localized {
  return {
    id: `${quoted(text)} memuat tanggal yang tidak ada, tanpa tahun, atau tidak berurutan; contoh: 16–17 dan 25–27 Maret 2026`,
    en: `${quoted(text)} has a date that does not exist, without a year, or out of order; example: 16–17 and 25–27 March 2026`,
  }
}

function nothingExcepted(): Localized {
  return { id: 'sesudah “kecuali” belum disebut kapan', en: 'no time is named after “except”' }
}

function tooLong(characters: number): Localized {
  return {
    id: `terlalu panjang (${characters} huruf); paling banyak ${LONGEST}`,
    en: `too long (${characters} characters); at most ${LONGEST}`,
  }
}
