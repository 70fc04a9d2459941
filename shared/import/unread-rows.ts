import type { CivilDate } from '../model/civil-date.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import type { BlockRow, ClockInBlock } from './clock-in-blocks.ts'
import { plainId } from './person-line.ts'
import type { RowReading } from './read-block-row.ts'
import { spanOfDays } from './uncounted-days.ts'
import { findWho } from './who-of-row.ts'
import type { KnownPeople, Who } from './who-of-row.ts'

/**
 * The rows of a block of which no time can be read, each with whose it is as far as that can be told: their
 * days are not sure. What bears no number where others have theirs is a title or a total.
 */
export function refuseUnread(
  { columns, rows, period }: ClockInBlock,
  people: KnownPeople,
): RowReading[] {
  const dates: readonly CivilDate[] = period ? spanOfDays([period.from, period.until]) : []
  const isTable = columns.days.length > 0
  return rows.map((row): RowReading => {
    const who = isTable ? findWho(row, columns, people) : findSomebody(row, people)
    if (who.kind === 'known') {
      return { kind: 'refused', faults: [], employeeId: who.employeeId, dates }
    }
    if (isTable && !(who.kind !== 'empty' && /\d/.test(who.written))) return { kind: 'heading' }
    const faults = [{ kind: 'who', row: row.index, who }] as const
    return { kind: 'refused', faults, employeeId: undefined, dates }
  })
}

/** The first person whose NIP or NIK stands anywhere in the row. */
function findSomebody({ cells }: BlockRow, { employeeIds }: KnownPeople): Who {
  for (const cell of cells) {
    const id = employeeIdCell(typeof cell === 'string' ? plainId(cell) : cell)
    if (id.ok && employeeIds.has(id.value)) {
      return { kind: 'known', employeeId: id.value, byPin: false }
    }
  }
  return { kind: 'empty', column: 0 }
}
