import { daysBetween, datesOfMonth, fromSheetSerial, isMonth } from '../model/civil-date.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import { findDateInText, findDateOfSerial } from '../workbook/cells/date-cell.ts'
import { datesCell } from '../workbook/cells/dates-cell.ts'
import { findMonthNumber } from '../text/month-number.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { plainHeader } from './column-roles.ts'

/** The days that an export says it is of. */
export interface Period {
  readonly from: CivilDate
  readonly until: CivilDate
  /** Were the month first it would be of other days: "07/01/2021 - 07/02/2021". */
  readonly isUnsure?: true
}

const LONGEST_LINE = 200
const MOST_CELLS = 40
/** A month of pay may reach over two months of the calendar. */
const LONGEST_DAYS = 62
const LABEL = /(?:periode?|bulan|month|tanggal|tgl|date|time)\b/i

/**
 * What the titles of an export say of its days: "Periode 01/07/2020 - 31/07/2020", "Bulan : Juli 2021".
 * Undefined where they say nothing, or several periods.
 */
export function findPeriod(lines: readonly (readonly CellValue[])[]): Period | undefined {
  const texts = withYears(lines.map(textOf))
  return onlyOne(texts.flatMap((text) => findRange(text) ?? [])) ?? onlyOne(texts.flatMap(monthsIn))
}

/** Whether a line says of which days the rows below are, and nothing else. */
export function isPeriodLine(cells: readonly CellValue[]): boolean {
  const text = textOf(cells).trim()
  return /^\p{L}/u.test(text) && LABEL.test(text) && findRange(text) !== undefined
}

const OF_DAY = /^(?:hari(?:dan)?)?(?:tanggal|tgl)(?:absensi|presensi|kehadiran)?$/

/** The day that a line says that the rows below are of, as it is written: "Hari/Tanggal : Senin, 5 Juli 2021". */
export function findDayLine(cells: readonly CellValue[]): CellValue | undefined {
  const begin = cells.find((cell) => !isEmpty(cell))
  if (typeof begin !== 'string' || !/^\s{0,9}(?:hari|t)/i.test(begin)) return undefined
  const filled = cells.filter((cell) => !isEmpty(cell))
  const [label = '', ...said] = String(filled[0] ?? '')
    .slice(0, LONGEST_LINE)
    .split(':')
  if (filled.length > 3 || !OF_DAY.test(plainHeader(label))) return undefined
  const inside = said.join(':').trim()
  const after = filled.slice(1).filter((cell) => cell !== ':')
  const [value = ''] = inside ? [inside, ...after] : after
  if (after.length > (inside ? 0 : 1)) return undefined
  const day = typeof value === 'string' ? value.replace(/^:\s{0,3}/, '') : value
  return isDay(day) ? day : undefined
}

function isDay(value: CellValue): boolean {
  if (typeof value === 'number') return findDateOfSerial(value) !== undefined
  const text = String(value)
  return (['day-first', 'month-first'] as const).some((order) => findDateInText(text, order))
}

function onlyOne(found: readonly Period[]): Period | undefined {
  const [first] = found
  return found.every(({ from, until }) => from === first?.from && until === first.until)
    ? first
    : undefined
}

function textOf(cells: readonly CellValue[]): string {
  const words = cells
    .slice(0, MOST_CELLS)
    .map((cell) =>
      typeof cell === 'number' && findDateOfSerial(cell)
        ? fromSheetSerial(cell)
        : String(cell).slice(0, LONGEST_LINE),
    )
  return words.join(' ').slice(0, LONGEST_LINE)
}

function findRange(text: string): Period | undefined {
  const written = text
    .replace(/(\d{4})[/.](\d{1,2})[/.](\d{1,2})/g, '$1-$2-$3')
    .replace(/(?<!\d)(\d{1,2})[-.](\d{1,2})[-.](\d{4})/g, '$1/$2/$3')
    .replaceAll('~', ' - ')
  const dates = /\d.*\d/.exec(written)?.[0] ?? ''
  const monthFirst = dates.replace(/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})/g, '$2/$1/$3')
  const [first, other] = [dates, monthFirst].flatMap((way) => rangeOf(way) ?? [])
  return first && other && first.from !== other.from ? { ...first, isUnsure: true } : first
}

function rangeOf(dates: string): Period | undefined {
  const reading = datesCell(dates)
  const from = reading.ok ? reading.value[0] : undefined
  const until = reading.ok ? reading.value.at(-1) : undefined
  if (!reading.ok || !from || !until || from === until) return undefined
  const days = daysBetween(from, until) + 1
  return days === reading.value.length && days <= LONGEST_DAYS ? { from, until } : undefined
}

/** "Bulan : Juli" above "Tahun : 2021" as one line. */
function withYears(texts: readonly string[]): string[] {
  return texts.map((text, at) => {
    const year = /^\s{0,3}tahun\W{1,9}(20\d\d)\s{0,3}$/i.exec(texts[at + 1] ?? '')?.[1]
    return year && /^\s{0,3}bulan\W{1,9}[a-z]{3,9}\s{0,3}$/i.test(text) ? `${text} ${year}` : text
  })
}

/** Months by name and year, not as part of a date; as numbers behind a label. */
function monthsIn(text: string): Period[] {
  const named = [
    ...text.matchAll(
      /(?<!\d[\s-]{0,3})\b([a-z]{3,9})\.?[\s-]{1,3}(?:(?:tahun|thn)\.?\s{0,3}:?\s{0,3})?(20\d\d)\b/gi,
    ),
  ]
  const numbered = [
    ...text.matchAll(/(?:bulan|month|periode?)\s{0,3}:?\s{0,3}(\d{1,2})[/-](20\d\d)\b/gi),
  ]
  return [
    ...named.map(([, name = '', year = '']) => [findMonthNumber(name), year] as const),
    ...numbered.map(([, month = '', year = '']) => [Number(month), year] as const),
  ].flatMap(([number, year]) => {
    const month = `${year}-${String(number ?? 0).padStart(2, '0')}`
    return isMonth(month) ? [wholeMonth(month)] : []
  })
}

function wholeMonth(month: Month): Period {
  const dates = datesOfMonth(month)
  return { from: dates[0]!, until: dates.at(-1)! }
}
