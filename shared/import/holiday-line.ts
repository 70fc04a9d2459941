import { addDays, weekdayOf } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Holiday } from '../model/roster.ts'
import { datesCell, LONGEST_SPAN_DAYS } from '../workbook/cells/dates-cell.ts'
import { findMonthNumber } from '../text/month-number.ts'
import { findWeekday } from '../text/weekday-number.ts'
import { findChoiceKey, HOLIDAY_KIND } from '../workbook/choices.ts'

export type HolidayKind = Holiday['kind']

/** What the titles above say of the lines below. */
export interface SaidAbove {
  readonly kind?: HolidayKind
  readonly year?: string
  /** Whether a line says a month alone, so that the numbers below may be its days. */
  readonly month?: true
}

export type HolidayLine =
  | { readonly is: 'title'; readonly says: SaidAbove }
  | { readonly is: 'unread' }
  | {
      readonly is: 'holiday'
      readonly dates: readonly CivilDate[]
      readonly name: string
      readonly kind: HolidayKind
    }

/** No date of a decree has more words. */
const MOST_WORDS = 16
const LONGEST_LINE = 300
/** Who signed a decree, and when, is no holiday. */
const NO_HOLIDAY = /\b(?:ditetapkan|keputusan|nomor|tentang|menteri)\b/i
const TAKEN_BACK =
  /\b(?:ditiadakan|dihapus(?:kan)?|dibatalkan|batal|dicabut|bukan (?:hari )?libur|tidak (?:jadi )?libur|tetap (?:masuk|bekerja|kerja|hari kerja)|masuk (?:kerja|seperti biasa)|cancell?ed)\b/i
const MOVED =
  /\b(?:semula|menjadi|diubah|diganti|digeser|dipindah(?:kan)?|ditunda|moved|postponed|rescheduled)\b/i
const NUMBERING = /^\(?(?:\d{1,2}|[a-z])[.)]\s+/i
/** "(Sabtu-Minggu)" beside a date. */
const WEEKDAYS_AT_START = /^[\s:;,–—-]{0,5}\(([^()]{3,60})\)/u
const WEEKDAYS_AT_END = /\(([^()]{3,60})\)[\s:;,–—-]{0,5}$/u
const BULLET = /^[•●▪◦‣*·✓✔-]\s{0,3}/u
const NUMBER = /^\d{1,3}[.)]?$/

/** A line of a list of holidays, its cells from left to right: its days and their name, or a title. */
export function readHolidayLine(cells: readonly string[], above: SaidAbove): HolidayLine {
  const parts = cells.map((cell) => cell.slice(0, LONGEST_LINE).trim()).filter(Boolean)
  const text = parts.join(' ')
  if (NO_HOLIDAY.test(text) && !isOfHoliday(parts, text, above))
    return { is: 'title', says: saidBy(text) }
  // What a decree takes back or moves is for a person to see to.
  const found = saysTakenBack(text) || MOVED.test(text) ? undefined : findInLine(parts, above)
  if (found?.name === '' && /^pada\b/i.test(text)) return { is: 'title', says: {} }
  if (!found && above.month && /^\d{1,2}\D/.test(text)) return { is: 'unread' }
  if (!found) return mayBeDate(text) ? { is: 'unread' } : { is: 'title', says: saidBy(text) }
  const kind = kindOf([...parts, ...text.split(',')], found.name) ?? above.kind ?? 'libur-nasional'
  const name = found.name || (HOLIDAY_KIND.find(({ key }) => key === kind)?.title.id ?? '')
  return { is: 'holiday', dates: found.dates, name, kind }
}

/** A day off that a decree set of its own: in a table, or a sentence that begins with its date. */
function isOfHoliday(parts: readonly string[], text: string, above: SaidAbove): boolean {
  if (parts.length > 1 && parts.some((part) => findDates(part, above) !== undefined)) return true
  const [, month = ''] = DATE_AT_START.exec(text) ?? []
  return findMonthNumber(month) !== undefined && !/\b(?:ditetapkan|tentang)\b/i.test(text)
}

const DATE_AT_START = /^(?:[\p{L}'’]{3,8},?\s)?\d{1,2}\s([a-z]{3,9})\b/iu

/** Whether a line or a name says that a day off is none any more. */
export function saysTakenBack(text: string): boolean {
  return TAKEN_BACK.test(text)
}

interface Found {
  readonly dates: readonly CivilDate[]
  readonly name: string
}

function findInLine(parts: readonly string[], above: SaidAbove): Found | undefined {
  if (parts.some((part) => findDates(part, above))) return inCells(parts, above)
  const sentence = parts
    .filter((part) => !NUMBER.test(part))
    .join(' ')
    .replace(BULLET, '')
  const found = inText(sentence, above)
  const namesDay = sentence.split(/[^\p{L}'’]+/u).some((word) => findWeekday(word) !== undefined)
  // Behind all else, as a sentence has commas, too: the cells of a table that they part.
  const cells = sentence.split(',')
  const isOpen = cells.some((cell) => mayBeDate(cell) && findDates(cell, above) === undefined)
  const isTable = !isOpen && (!namesDay || cells.some(isWeekdays))
  return found ?? (isTable ? inCells(cells, above) : undefined)
}

/** A table: one cell is the date, or two are its first and last day; a cell may name the day of the week. */
function inCells(parts: readonly string[], above: SaidAbove): Found | undefined {
  const weekdays = parts.find(isWeekdays)
  const dated = parts.filter((part) => findDates(part, above) !== undefined)
  const [first, last, more] = dated
  if (first === undefined || more !== undefined) return undefined
  const dates = findDates(weekdays ? `${weekdays}, ${first}` : first, above)
  const all = dates && (last === undefined ? dates : until(dates, findDates(last, above)))
  if (!all) return undefined
  const names = parts.filter(
    (part) =>
      !dated.includes(part) &&
      part !== weekdays &&
      !NUMBER.test(part) &&
      kindOfCell(part) === undefined &&
      /[\p{L}\d]/u.test(part) &&
      !/^(?:true|false)$/i.test(part),
  )
  return { dates: all, name: names.join(', ') }
}

function until(
  dates: readonly CivilDate[],
  last: readonly CivilDate[] | undefined,
): CivilDate[] | undefined {
  const [end] = last ?? []
  const begin = dates.at(-1)
  if (!end || !begin || last?.length !== 1 || end < begin) return undefined
  const all = [...dates]
  for (let date = begin; date < end && all.length <= LONGEST_SPAN_DAYS;) {
    date = addDays(date, 1)
    all.push(date)
  }
  return all.at(-1) === end ? all : undefined
}

/** A sentence: as many words as are dates, before or behind the name. */
function inText(text: string, above: SaidAbove): Found | undefined {
  const [first = '', second = '', ...others] = text.replace(NUMBERING, '').split(/\s+/)
  // "3 Rabu 24 Desember": the number of the line.
  const isNumbered = NUMBER.test(first) && isWeekdays(second)
  const words = isNumbered ? [second, ...others] : [first, second, ...others]
  for (let count = Math.min(words.length, MOST_WORDS); count > 0; count -= 1) {
    for (const isBefore of [true, false]) {
      const at = isBefore ? count : words.length - count
      const [date, rest] = isBefore
        ? [words.slice(0, at), words.slice(at)]
        : [words.slice(at), words.slice(0, at)]
      const dates = findDates(date.join(' '), above)
      if (dates && goesOn(rest.join(' '), isBefore)) return undefined
      if (dates) return besideWeekday(dates, rest, isBefore)
    }
  }
  return undefined
}

/** Whether what stands beside a date says more days: only some of them would be read. */
function goesOn(rest: string, isBefore: boolean): boolean {
  return mayBeDate(rest) || (isBefore && MORE_BEHIND.test(rest))
}

const MORE_BEHIND =
  /^\s{0,3}(?:[,;&–—-]|s\s?[./]?\s?d\.?|sampai(?: dengan)?|hingga|dan|until|to|and)\s{0,3}\d/i

/** The name that stands beside a date; the name of a day between them must be that of the date. */
function besideWeekday(
  dates: readonly CivilDate[],
  rest: readonly string[],
  isBefore: boolean,
): Found | undefined {
  const text = rest.join(' ')
  const [group = '', inside = ''] =
    (isBefore ? WEEKDAYS_AT_START : WEEKDAYS_AT_END).exec(text) ?? []
  if (isWeekdays(inside)) {
    const named = inside.split(/[^\p{L}'’]+/u).flatMap((word) => findWeekday(word) ?? [])
    const isRight = named.every((weekday) => dates.some((date) => weekdayOf(date) === weekday))
    return isRight ? { dates, name: trimName(text.replace(group, ' ')) } : undefined
  }
  const words = rest.filter((word) => /[\p{L}\d]/u.test(word))
  const beside = (isBefore ? words[0] : words.at(-1)) ?? ''
  const weekday = findWeekday(trimName(beside))
  if (weekday === undefined) return { dates, name: trimName(text) }
  const isRight = dates.some((date) => weekdayOf(date) === weekday)
  const name = words.filter((word) => word !== beside).join(' ')
  return isRight ? { dates, name: trimName(name) } : undefined
}

function findDates(written: string, { year }: SaidAbove): readonly CivilDate[] | undefined {
  const bare = written.replace(WEEKDAYS_AT_END, (group: string, inside: string) =>
    isWeekdays(inside) ? ` ${inside}` : group,
  )
  const text = withoutMarks(bare, '(:–—- ', '):;,–—- ')
  // "1 Januari Tahun" may be of "Tahun Baru".
  if (!/\d/.test(text) || /\btahun$/i.test(text)) return undefined
  const withYear = /\d{4}/.test(text) || year === undefined ? text : `${text} ${year}`
  // "12" with a year alone names no month.
  if (!/[a-z]{3}|[/-]\d{1,2}[/-]|\d\.\d{1,2}\.\d/i.test(withYear)) return undefined
  const reading = datesCell(withYear)
  if (!reading.ok) return undefined
  // Of which year days over its end are, a title does not say.
  const isOther = withYear !== text && reading.value.some((date) => !date.startsWith(`${year}`))
  return isOther ? undefined : reading.value
}

function isWeekdays(part: string): boolean {
  const words = part.split(/[^\p{L}'’]+/u).filter(Boolean)
  const joins = ['dan', 'sampai', 'hingga', 's', 'd', 'sd']
  const named = words.filter((word) => !joins.includes(word.toLowerCase()))
  return named.length > 0 && named.every((word) => findWeekday(word) !== undefined)
}

/** Whether a line says a day of a month, though it could not be read. */
function mayBeDate(text: string): boolean {
  if (/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}/.test(text)) return true
  const said = [
    ...text.matchAll(/\d{1,2}\s{0,3}([a-z]{3,9})/gi),
    ...text.matchAll(/(?<![a-z])([a-z]{3,9}) \d{1,2}(?!\d)/gi),
  ]
  return said.some(([, word = '']) => findMonthNumber(word) !== undefined)
}

/** The year of a decree's number, and the day on which it was signed, are none of the days below. */
const OF_DECREE =
  /\bno(?:mor|\.)?\s{0,3}:?\s{0,3}[^\s]{1,40}\s{1,3}tahun\s{1,3}20\d\d|\b\d{1,2}\s{1,3}[a-z]{3,9}\s{1,3}20\d\d/gi

function saidBy(text: string): SaidAbove {
  const kind = kindIn(text)
  const years = [...new Set(text.replace(OF_DECREE, ' ').match(/\b20\d\d\b/g))]
  const [, month = ''] = /^([a-z]{3,9})(?: 20\d\d)?$/i.exec(text.trim()) ?? []
  return {
    ...(kind && { kind }),
    ...(years.length === 1 && years[0] && { year: years[0] }),
    ...(findMonthNumber(month) !== undefined && { month: true }),
  }
}

function kindOf(parts: readonly string[], name: string): HolidayKind | undefined {
  const chosen = parts.map(kindOfCell).find(Boolean)
  return chosen ?? kindIn(name)
}

/** The kind in a cell of its own: "Cuti Bersama", "CB", "Libur". */
function kindOfCell(part: string): HolidayKind | undefined {
  const written = part.trim().toLowerCase()
  if (/^(?:cb|cuti|cuti bersama nasional)$/.test(written)) return 'cuti-bersama'
  if (/^(?:ln|libur|hari libur|nasional|libur umum)$/.test(written)) return 'libur-nasional'
  if (/^(?:ld|daerah|lokal|fakultatif|libur (?:lokal|fakultatif))$/.test(written))
    return 'libur-daerah'
  return findChoiceKey(HOLIDAY_KIND, part)
}

function kindIn(text: string): HolidayKind | undefined {
  if (/cuti\s+bersama/i.test(text)) return 'cuti-bersama'
  if (/ramadh?an/i.test(text)) return 'ramadan'
  if (/libur\s+(?:daerah|lokal|fakultatif)/i.test(text)) return 'libur-daerah'
  return /libur\s+nasional/i.test(text) ? 'libur-nasional' : undefined
}

function trimName(name: string): string {
  const trimmed = withoutMarks(
    name.replace(/[;,]?\s{1,3}dan\s{0,3}$/i, ''),
    '=:;,.–—- ',
    '=:;,–—- ',
  )
  return trimmed.replace(/^\(([^()]{0,200})\)$/, '$1')
}

/** A text without such marks before and behind it. */
function withoutMarks(text: string, before: string, behind: string): string {
  let [start, end] = [0, text.length]
  while (start < end && before.includes(text.charAt(start))) start += 1
  while (end > start && behind.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
