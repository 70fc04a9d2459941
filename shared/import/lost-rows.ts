import { findDateInText } from '../workbook/cells/date-cell.ts'
import { findMoment } from '../workbook/cells/date-time-cell.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInBlock } from './clock-in-blocks.ts'
import { NO_COLUMNS } from './clock-in-header.ts'
import { findPeriod } from './export-period.ts'
import { findPersonLine, plainId } from './person-line.ts'
import { SEPARATORS, findWholeText, splitLine } from './split-cells.ts'

/** One line with a time may say when the export was printed. */
const FEWEST_ROWS = 2
const TIMES = /\d{1,2}[:.]\d{2}[\s,;/–-]{0,3}\d{1,2}[:.]\d{2}/

/**
 * Lines above a header, or without any, that are no titles: several with times or with numbers of people.
 * They cannot be read, and must not be passed over. Undefined where all are titles.
 */
export function findLostRows(
  rows: readonly (readonly CellValue[])[],
  lines: readonly number[],
): ClockInBlock | undefined {
  const kept = lines.map((index) => ({ index, cells: partsOf(rows[index] ?? []) }))
  const lost = kept.filter(({ cells }) => isRow(cells))
  if (lost.length < FEWEST_ROWS && !lost.some(({ cells }) => cells.some(isEmployeeId))) {
    return undefined
  }
  const known = new Set(lost.map(({ index }) => index))
  return {
    columns: NO_COLUMNS,
    separator: undefined,
    headings: lines.filter((index) => !known.has(index)),
    rows: lost.map((row) => ({ ...row, person: undefined })),
    period: findPeriod(kept.flatMap(({ index, cells }) => (known.has(index) ? [] : [cells]))),
    unread: 'no-header',
  }
}

function partsOf(cells: readonly CellValue[]): readonly CellValue[] {
  const whole = findWholeText(cells)
  const separator = whole && SEPARATORS.find((one) => whole.includes(one))
  return whole && separator ? splitLine(whole, separator) : cells
}

function isRow(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  if (filled.length < 2 || findPersonLine(cells)) return false
  const says = filled.some(
    (cell) =>
      isEmployeeId(cell) ||
      (!Number.isInteger(cell) && findMoment(cell, 'month-first') !== undefined) ||
      findMoment(cell) !== undefined ||
      TIMES.test(String(cell).slice(0, 60)),
  )
  const isDayWithTime = filled.some(isDate) && filled.some((cell) => findTime(cell) !== undefined)
  return says || isDayWithTime || filled.filter((cell) => findTime(cell) !== undefined).length > 1
}

function isDate(cell: CellValue): boolean {
  return typeof cell === 'string' && findDateInText(cell.slice(0, 60)) !== undefined
}

function isEmployeeId(cell: CellValue): boolean {
  return /^(?:\d{16}|\d{18})$/.test(plainId(cell))
}
