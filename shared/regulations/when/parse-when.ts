import { addDays, ALL_WEEK, weekdayOf, type Weekday } from '../../model/civil-date.ts'
import type { DateSpan, When } from '../../model/regulation.ts'
import { read, unread, type Reading } from '../reading.ts'
import { isMisnamed, spansOf } from './date-points.ts'
import { isOneYear, RAMADAN_YEAR, ramadanOf } from './ramadan-year.ts'
import { NOTHING_SAID, readSide, type Said } from './read-side.ts'
import {
  everySoManyWeeks,
  noSuchDay,
  noneExcepted,
  notADate,
  tooLong,
  weekOfMonth,
  weekOrSunday,
  yearOfRamadan,
} from './when-problems.ts'

const LONGEST = 500
const TOKENS =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d+|s[./]d\.?(?![a-z])|[a-z'’]+|[-–—]|\S/g
const EXCEPT: ReadonlySet<string> = new Set(['kecuali', 'selain', 'except', 'excluding', 'apart'])
/** "Jumat minggu pertama dan ketiga". */
export const WEEK_OF_MONTH: RegExp =
  /(?:minggu|pekan) (?:ke-?)?(?:pertama|kedua|ketiga|keempat|kelima|terakhir|ganjil|genap|[1-5](?!\d)|i{1,3}(?![a-z])|iv(?![a-z]))|(?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day/
const EVERY_WEEKS =
  /(?:setiap|tiap|per|every|each) (?:dua|tiga|empat|two|three|four|other|[2-9]) (?:minggu|pekan|weeks?)(?![a-z])|(?:dua|tiga|empat|[2-9]) (?:minggu|pekan) sekali/
/** A clause binds on working days alone: to except these says nothing more. */
const DAYS_OFF: ReadonlySet<string> = new Set(
  'libur nasional cuti bersama public national holiday holidays'.split(' '),
)

/**
 * When a clause binds, as people write it in either language; nothing written is each working day.
 *
 * @example parseWhen('setiap Kamis, 1–30 April 2026 kecuali 9 April 2026')
 */
export function parseWhen(text: string): Reading<When> {
  if (text.length > LONGEST) return unread(tooLong(text.length, LONGEST))
  // Small letters: a day's name has a capital.
  if (/(?:etiap|tiap|per) minggu(?![a-z])/.test(text)) return unread(weekOrSunday())
  if (WEEK_OF_MONTH.test(text.toLowerCase())) return unread(weekOfMonth())
  if (EVERY_WEEKS.test(text.toLowerCase())) return unread(everySoManyWeeks())
  const years = RAMADAN_YEAR.exec(text.toLowerCase())
  const year = Number(years?.groups?.['year'])
  const ofYear = year ? ramadanOf(year) : undefined
  const tokens = text.toLowerCase().replace(RAMADAN_YEAR, '').match(TOKENS) ?? []
  const at = tokens.findIndex((token) => EXCEPT.has(token))
  const said = readSide(at < 0 ? tokens : tokens.slice(0, at))
  const left = at < 0 ? read(NOTHING_SAID) : readExcepted(tokens.slice(at + 1))
  if (!said.ok) return said
  if (!left.ok) return left
  // Of which year no other is spared than all.
  if (ofYear && said.value.ramadan !== 'within') return unread(yearOfRamadan(String(year)))
  if (ofYear && !isOneYear(ofYear, years?.groups?.['common'])) {
    return unread(yearOfRamadan(years![0].trim()))
  }
  const dates = spansOf(said.value.points)
  const spans = ofYear && dates ? within(ofYear, dates) : dates
  const except = spansOf(left.value.points)
  if (!spans || !except) return unread(notADate(text))
  const days = said.value.weekdays
  const without = left.value.weekdays
  const ramadan = left.value.ramadan ? 'outside' : said.value.ramadan
  const weekdays =
    without.length === 0
      ? days
      : (days.length === 0 ? ALL_WEEK : days).filter((day) => !without.includes(day))
  const isNamedOtherwise = [said, left].some(({ value }) => isMisnamed(value.points))
  if (isNamedOtherwise || !meet(weekdays, spans) || isOfOneDay(days, spans))
    return unread(noSuchDay(text))
  return read({ weekdays, spans, except, ...(ramadan && { ramadan }) })
}

function readExcepted(tokens: readonly string[]): Reading<Said> {
  const others = tokens.filter((token) => !DAYS_OFF.has(token))
  const said = readSide(others)
  if (!said.ok || others.length < tokens.length) return said
  const { weekdays, points, ramadan } = said.value
  return weekdays.length + points.length === 0 && !ramadan ? unread(noneExcepted()) : said
}

/** Of dates that are said, those in a span; all of it where none is. */
function within(all: DateSpan, dates: readonly DateSpan[]): readonly DateSpan[] | undefined {
  if (dates.length === 0) return [all]
  return dates.every(({ from, until }) => all.from <= from && until <= all.until)
    ? dates
    : undefined
}

/** "Setiap Kamis sampai Jumat, 27 Maret 2026": of single dates, and of days of the week that none of them is. */
function isOfOneDay(days: readonly Weekday[], spans: readonly DateSpan[]): boolean {
  const dates = spans.map(({ from }) => weekdayOf(from))
  const areSingle = spans.length > 0 && spans.every(({ from, until }) => from === until)
  return areSingle && days.some((day) => !dates.includes(day))
}

/** Whether one of the days of the week falls into one of the spans. */
function meet(weekdays: readonly Weekday[], spans: readonly DateSpan[]): boolean {
  if (weekdays.length === 0 || spans.length === 0) return true
  return spans.some(({ from, until }) =>
    ALL_WEEK.map((_, at) => addDays(from, at)).some(
      (date) => date <= until && weekdays.includes(weekdayOf(date)),
    ),
  )
}
