import { findNumericDate } from '../workbook/cells/date-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { findDateOrder } from './date-order.ts'

const DATES = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-])/g
const LONGEST = 300

/**
 * What each text of a column says with its dates day first, as decrees write them: "5/1/2025" is "1/5/2025"
 * where the column proves that the month stands first. Undefined for a text that can be read both ways where the
 * column proves both.
 *
 * @example datesDayFirst(['1/27/2025', '5/1/2025'])('5/1/2025') // '1/5/2025'
 */
export function datesDayFirst(
  column: readonly CellValue[],
): (value: CellValue) => CellValue | undefined {
  const written = column.flatMap((cell) =>
    typeof cell === 'string'
      ? [...cell.slice(0, LONGEST).matchAll(DATES)].map(([date]) => date)
      : [],
  )
  const order = findDateOrder(written)
  const isMonthFirst = order.kind === 'told' && order.order === 'month-first' && order.proven
  return (value) => {
    if (typeof value !== 'string' || value.length > LONGEST) return value
    if (isMonthFirst) return value.replaceAll(DATES, '$3$2$1$2$4')
    const isOpen = order.kind === 'contradiction' && (value.match(DATES) ?? []).some(isEitherWay)
    return isOpen ? undefined : value
  }
}

function isEitherWay(date: string): boolean {
  const { first = '', second = '' } = findNumericDate(date) ?? {}
  return Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}
