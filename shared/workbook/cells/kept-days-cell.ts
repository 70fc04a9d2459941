import { readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'
import { wholeNumberCell } from './whole-number-cell.ts'

/** A month at least, so that nobody loses the answers of the one that is open. */
const FEWEST_DAYS = 30
const MOST_DAYS = 3650

/** For how many days answers stay in Google Forms. */
export function keptDaysCell(value: CellValue): CellReading<number> {
  const reading = wholeNumberCell(value)
  if (!reading.ok) return reading
  return reading.value >= FEWEST_DAYS && reading.value <= MOST_DAYS
    ? readable(reading.value)
    : unreadable('kept-days-unreadable', (text) =>
        text.keptDaysUnreadable(reading.value, FEWEST_DAYS, MOST_DAYS),
      )
}
