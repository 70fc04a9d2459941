import type { Month } from '../model/civil-date.ts'
import { datesOfMonth, isMonth } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { rosterRow, type RosterCell } from '../model/roster-row.ts'
import type { RosterCode, RosterRow } from '../model/roster.ts'
import { dayInWords } from '../text/day-in-words.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { rosterCodeCell } from '../workbook/cells/roster-code-cell.ts'
import { cellName, columnName } from '../workbook/cell-name.ts'
import { LONGEST_WORD, quoteTyped } from '../workbook/cell-reading.ts'
import { findDayOfHeader, isOtherWeekday } from '../workbook/day-header.ts'
import type { HeaderRow } from '../workbook/header-row.ts'
import { normalizeHeader } from '../workbook/header-row.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { ROSTER_TOTALS } from '../workbook/roster-totals.ts'
import { isEmpty, readTable } from '../workbook/table.ts'
import type { TableRow } from '../workbook/table.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/**
 * Reads a tab *Jadwal* of one month (slot "roster:2021-07"). Day columns are found by their header: a
 * day of the month or a date. Every filled cell of a known person is an entry, also a second one and one
 * that is no code (`unread`): one that no regulation of its day defines is none. So is one below a header that names
 * no day, on the days that have no column.
 */
export function readRoster(
  tab: TabRows,
  {
    employeeIds,
    codesOn,
  }: {
    readonly employeeIds: ReadonlySet<string>
    /** The codes that may stand on a date, of each person. */
    readonly codesOn: (date: CivilDate) => (id: EmployeeId) => readonly RosterCode[]
  },
  problems: ProblemList,
): RosterRow[] {
  const month = tab.slot.split(':')[1] ?? ''
  if (!isMonth(month)) throw new RangeError(`Not the slot of a roster: "${tab.slot}"`)
  const table = readTable(tab, getPeopleTab('roster'), problems)
  if (!table) return []
  const columns = findDayColumns(tab, table.header, month, problems)
  const days = columns.days.map((day) => ({ ...day, codesOf: codesOn(day.date) }))
  const rows: RosterRow[] = []
  for (const row of table.rows) {
    const isFilled = ({ column }: { readonly column: number }): boolean =>
      !isEmpty(row.rawAt(column))
    const filled = days.filter(isFilled)
    if (isEmpty(row.raw('id')) && (filled.length === 0 || isTotal(row))) continue
    const id = row.read('id', employeeIdCell)
    if (!id) continue
    if (!employeeIds.has(id)) {
      row.report('id', 'id-unknown', (text) => text.idUnknown(id))
      continue
    }
    const cells = filled.map(({ column, date, codesOf }): RosterCell => {
      const reading = rosterCodeCell(row.rawAt(column), codesOf(id))
      const place = { tabTitle: tab.title, row: row.index, column }
      if (!reading.ok) problems.addCell(place, reading.code, reading.say)
      const name = `${columnName(column)}${row.index + 1}`
      return { date, code: reading.ok ? reading.value : 'unread', name }
    })
    const unread = columns.unread.find(isFilled)
    // Any day without a column may be the one of the column that cannot be told.
    if (unread) {
      const name = `${columnName(unread.column)}${row.index + 1}`
      cells.push(...columns.missing.map((date): RosterCell => ({ date, code: 'unread', name })))
    }
    if (cells.length > 0) rows.push(rosterRow({ employeeId: id, month, tab: tab.title }, cells))
  }
  return rows
}

function isTotal(row: TableRow): boolean {
  const name = normalizeHeader(row.raw('name'))
  return ROSTER_TOTALS.some(
    ({ title }) => normalizeHeader(title.id) === name || normalizeHeader(title.en) === name,
  )
}

interface DayColumns {
  readonly days: readonly { readonly column: number; readonly date: CivilDate }[]
  /** Whose header has a number and names no day of the month. */
  readonly unread: readonly { readonly column: number }[]
  /** Days that no column is known to be of. */
  readonly missing: readonly CivilDate[]
}

function findDayColumns(
  tab: TabRows,
  header: HeaderRow,
  month: Month,
  problems: ProblemList,
): DayColumns {
  const unread: { readonly column: number }[] = []
  const columnOf = new Map<CivilDate, number>()
  const others: { readonly date: CivilDate; readonly where: string }[] = []
  for (const { column, header: written } of header.others) {
    const date = findDayOfHeader(written, month)
    const where = cellName(tab.title, header.row, column)
    if (!date) {
      if (/\d/.test(String(written).slice(0, LONGEST_WORD))) unread.push({ column })
      problems.addAt(where, 'header-unknown', (text) =>
        text.headerUnknown(quoteTyped(written), `1–${datesOfMonth(month).length}`),
      )
    } else if (columnOf.has(date)) {
      problems.addAt(where, 'roster-day-twice', (text) =>
        text.rosterDayTwice(Number(date.slice(8))),
      )
    } else {
      columnOf.set(date, column)
      if (isOtherWeekday(written, date)) others.push({ date, where })
    }
  }
  reportOtherWeekdays(others, problems)
  const missing = datesOfMonth(month).filter((date) => !columnOf.has(date))
  if (missing.length > 0) {
    const days = missing.map((date) => Number(date.slice(8))).join(', ')
    const where = `${tab.title}!${header.row + 1}:${header.row + 1}`
    problems.addAt(where, 'roster-days-missing', (text) => text.rosterDaysMissing(days))
  }
  return { days: [...columnOf].map(([date, column]) => ({ date, column })), unread, missing }
}

/** The number decides; that the days of the week are another month's is told once. */
function reportOtherWeekdays(
  others: readonly { readonly date: CivilDate; readonly where: string }[],
  problems: ProblemList,
): void {
  const [first] = others
  if (!first) return
  const days = others.map(({ date }) => Number(date.slice(8))).join(', ')
  problems.addAt(first.where, 'roster-weekday-other', (text, language) =>
    text.rosterWeekdayOther(days, dayInWords(first.date, language)),
  )
}
