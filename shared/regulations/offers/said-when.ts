import { addDays } from '../../model/civil-date.ts'
import type { DateSpan, When } from '../../model/regulation.ts'
import { WEEKDAYS } from '../../text/weekday-names.ts'
import { RAMADAN_YEAR } from '../when/ramadan-year.ts'
import { parseWhen } from '../when/parse-when.ts'
import { anyOf, EXCEPT } from './said-words.ts'
import { take, type LeftWords } from './left-words.ts'

const NAMES = [...WEEKDAYS.id, ...WEEKDAYS.en].map((day) => day.toLowerCase())
/** "Minggu" is a week where "hari" does not stand before it. */
const DAY = `(?:hari (?:${NAMES.join('|')})|(?:${NAMES.filter((day) => day !== 'minggu').join('|')})s?)`
const AND =
  '(?:,? (?:dan|serta|and) |, | sampai(?: dengan)? | hingga | s\\.?d\\.? | s/d\\.? | to | until | through | ?[-–—] ?)'
const MONTH =
  '(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|january|february|march|may|june|july|august|october|december)'
const DATE = `\\d{1,2}(?: ${MONTH})?(?: \\d{4})?`
const BEFORE =
  '(?:(?:pada|setiap|tiap|selama|untuk|mulai|sejak|terhitung|on|every|each|from|hari|tanggal|tgl\\.?) )*'
const DATES = anyOf(`${BEFORE}(?:${DATE}${AND}(?:tanggal )?){0,6}\\d{1,2} ${MONTH} \\d{4}`)
/** Each date behind its day of the week, which is no day of each week. */
const NAMED_DATES = anyOf(
  `${BEFORE}(?:${DAY},? (?:tanggal )?${DATE}${AND}){0,4}${DAY},? (?:tanggal )?\\d{1,2} ${MONTH} \\d{4}`,
)
const MONTHS = anyOf(
  `(?:pada|selama|dalam|during|in) (?:bulan )?${MONTH}(?:${AND}(?:bulan )?${MONTH})?(?: tahun)? \\d{4}`,
)
/** "Mulai Senin" and "from Monday" say no day of each week. */
const DAYS = anyOf(`(?:(?:pada|setiap|tiap|untuk|on|every|each) )*${DAY}(?:${AND}${DAY}){0,5}`)
const RAMADAN = anyOf(
  `(?:(?:selama|pada|dalam|di|during) )?(?:the )?(?:bulan |month of )?(?:suci )?rama(?:dan|dhan)(?:${RAMADAN_YEAR.source})?`,
)
const WORKING_DAYS = anyOf(
  '(?:(?:pada|setiap|tiap|every|each|all|any|on|on every|on any|on all) )?(?:hari kerja|working day|work day|workday)s?',
)
const EACH_DAY = anyOf(
  '(?:setiap|tiap) hari',
  'sehari-hari',
  'every day',
  'each day',
  'on any day',
  'daily',
)

/** "… kecuali pelaksana pada hari Jumat": of the exception or of the whole, nobody can tell. */
const BEHIND_EXCEPTION = new RegExp(`${EXCEPT.source} [^;¦,]+`, 'u')

/** When the clause binds; undefined where what it says of days cannot be read. */
export function takeWhen(left: LeftWords): When | undefined {
  const excepted = BEHIND_EXCEPTION.exec(left.text)?.[0] ?? ''
  if ([DAYS, DATES, MONTHS, RAMADAN].some((one) => one.test(excepted))) return undefined
  const onDays = take(left, NAMED_DATES)?.[0]
  const days = take(left, DAYS)?.[0]
  // "Senin, 2 Maret 2026 dan setiap Jumat" are two, "setiap Jumat mulai Senin, 2 Maret 2026" is one.
  if (onDays && days) return undefined
  const dates = take(left, DATES)?.[0]
  const ramadan = take(left, RAMADAN)
  const isEachDay = [WORKING_DAYS, EACH_DAY].map((one) => take(left, one)).some((one) => one)
  const months = take(left, MONTHS)?.[0].replace(' tahun', '')
  const named = [onDays, days, dates, months].filter((one) => one !== undefined)
  if (isEachDay && named.length > 0) return undefined
  const years = RAMADAN_YEAR.exec(ramadan?.[0] ?? '')?.[0] ?? ''
  const when = parseWhen([...named, ramadan ? `selama Ramadan${years}` : ''].join(', '))
  return when.ok ? { ...when.value, spans: joined(when.value.spans) } : undefined
}

/** "16 dan 17 April" are two days on end. */
function joined(spans: readonly DateSpan[]): DateSpan[] {
  return spans.reduce<DateSpan[]>((before, span) => {
    const last = before.at(-1)
    return last && addDays(last.until, 1) === span.from
      ? [...before.slice(0, -1), { from: last.from, until: span.until }]
      : [...before, span]
  }, [])
}
