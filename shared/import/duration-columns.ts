import { findTime } from '../workbook/cells/time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { ClockInBlock } from './clock-in-blocks.ts'
import type { NamedColumn } from './clock-in-header.ts'
import { plainCell } from './plain-cell.ts'

const DAY_SECONDS = 86_400
const MINUTE = 60

/**
 * A block without columns that say how long somebody was there, though their titles say a time: "Jam Hadir" beside
 * "Masuk" and "Pulang". Each is no more than what lies between both, and is either just that, or before the arrival.
 */
export function withoutDurations(block: ClockInBlock): ClockInBlock {
  const { columns, rows } = block
  const arrival = columns.times.find(({ role }) => role === 'arrival')
  const departure = columns.times.find(({ role }) => role === 'departure')
  if (!arrival || !departure) return block
  const isDuration = ({ column, role }: NamedColumn): boolean => {
    if (role !== 'time') return false
    const known = rows.flatMap(({ cells }) => {
      const [from, until, value] = [arrival.column, departure.column, column].map((one) =>
        secondOf(cells[one]),
      )
      if (from === undefined || until === undefined || value === undefined) return []
      return [{ from, value, span: (until - from + DAY_SECONDS) % DAY_SECONDS }]
    })
    return (
      known.length > 0 &&
      known.every(({ value, span }) => value <= span + MINUTE) &&
      (known.every(({ value, span }) => value >= span - MINUTE) ||
        known.some(({ value, from }) => value < from))
    )
  }
  const times = columns.times.filter((one) => !isDuration(one))
  return times.length === columns.times.length
    ? block
    : { ...block, columns: { ...columns, times } }
}

function secondOf(cell: CellValue = ''): number | undefined {
  return Number.isInteger(cell) ? undefined : findTime(plainCell(cell))?.secondOfDay
}
