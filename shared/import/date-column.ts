import { findDateInText, findDateOfSerial } from '../workbook/cells/date-cell.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInBlock } from './clock-in-blocks.ts'

/**
 * A block whose readings are times alone, below titles of which none is known as a date's: with the one column
 * that holds dates, and nothing else, as that. As it is where there is none, several, or dates of the person alone.
 */
export function withDateColumn(block: ClockInBlock): ClockInBlock {
  const { columns, rows } = block
  if (columns.date || columns.times.length === 0 || columns.days.length > 0) return block
  const cellsOf = (column: number): readonly CellValue[] =>
    rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !isEmpty(cell))
  const areTimes = columns.times.every(({ column }) => cellsOf(column).every(isTimeAlone))
  if (!areTimes) return block
  const { who, times, timetable, verdicts } = columns
  const taken = new Set([...who, ...times, ...timetable, ...verdicts].map(({ column }) => column))
  const dated = [...columns.titled].filter((column) => {
    const isOther = taken.has(column) || columns.ofPerson?.has(column) === true
    const cells = isOther ? [] : cellsOf(column)
    return cells.length > 0 && cells.every(isDate)
  })
  const [column, other] = dated
  if (column === undefined || other !== undefined) return block
  const date = { role: 'date', measured: false, rank: 0, column, title: '' } as const
  return { ...block, columns: { ...columns, date } }
}

function isTimeAlone(cell: CellValue): boolean {
  return findTime(cell) !== undefined || (typeof cell === 'string' && !/\d/.test(cell.slice(0, 60)))
}

function isDate(cell: CellValue): boolean {
  if (typeof cell === 'number') return findDateOfSerial(cell) !== undefined
  const text = cell === true || cell === false ? '' : cell
  return (['day-first', 'month-first'] as const).some((order) => findDateInText(text, order))
}
