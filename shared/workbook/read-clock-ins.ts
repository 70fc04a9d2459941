import { epochMsAt } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { ClockIn } from '../model/facts.ts'
import { instantOf } from '../model/instant.ts'
import { cellName } from './cell-name.ts'
import { findTooLong, quoteTyped, unreadable } from './cell-reading.ts'
import type { Unreadable } from './cell-reading.ts'
import { employeeIdCell } from './cells/employee-id-cell.ts'
import type { LocalMoment } from './cells/date-time-cell.ts'
import { findClockInColumns, findHalfNamed } from './clock-in-columns.ts'
import type { ClockInColumns } from './clock-in-columns.ts'
import { findClockInMoments } from './clock-in-moments.ts'
import type { ProblemList } from './problem-list.ts'
import type { Say } from './say.ts'
import { isEmpty } from './table.ts'
import type { CellValue, TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

interface Context {
  readonly employeeIds: ReadonlySet<string>
  readonly zone: Zone
}

/**
 * Reads the tab *Mesin Absensi*: exports of machines and of SIHadir as they were pasted, one under the
 * other, each with or without its own header row. A row without any time says that nobody came. The
 * same moment of a person pasted twice is one; each unknown NIP is reported once, at its first row.
 */
export function readClockIns(tab: TabRows, context: Context, problems: ProblemList): ClockIn[] {
  const read = new Map<string, ClockIn>()
  const unknown = new Set<EmployeeId>()
  let columns: ClockInColumns | undefined
  for (const [row, cells] of tab.rows.entries()) {
    const header = findClockInColumns(cells)
    columns = header ?? columns
    if (header || !columns || cells.every(isEmpty)) continue
    for (const clockIn of readRow({ tab, row, cells, columns, context, problems, unknown })) {
      const key = `${clockIn.employeeId} ${clockIn.at}`
      if (!read.has(key)) read.set(key, clockIn)
    }
  }
  if (!columns) reportHeader(tab, problems)
  return [...read.values()]
}

function readRow(options: {
  tab: TabRows
  row: number
  cells: readonly CellValue[]
  columns: ClockInColumns
  context: Context
  problems: ProblemList
  unknown: Set<EmployeeId>
}): ClockIn[] {
  const { tab, row, cells, columns, context, problems, unknown } = options
  function report(column: number, code: string, say: Say): void {
    problems.addCell({ tabTitle: tab.title, row, column }, code, say)
  }

  const moments = findClockInMoments(cells, columns)
  const written = cells[columns.id] ?? ''
  if (isEmpty(written)) {
    if (moments.some(({ ok }) => ok)) report(columns.id, 'cell-empty', sayEmpty('employeeId'))
    return []
  }
  const id = employeeIdCell(withoutQuotes(written))
  if (!id.ok) {
    // Without any time it is a title or a total that machines print between people.
    if (moments.length > 0) report(columns.id, id.code, id.say)
    return []
  }
  if (!context.employeeIds.has(id.value)) {
    if (!unknown.has(id.value)) report(columns.id, 'id-unknown', (text) => text.idUnknown(id.value))
    unknown.add(id.value)
    return []
  }
  if (moments.length === 0 && columns.date === undefined && columns.times.length === 1) {
    report(columns.times[0]?.column ?? 0, 'cell-empty', sayEmpty('at'))
  }
  return moments.flatMap((found) => {
    if (!found.ok) {
      const { code, say } = findTooLong(found.value) ?? noMoment(found.value)
      report(found.column, code, say)
      return []
    }
    const cell = cellName(tab.title, row, moments.length > 1 ? found.column : columns.id)
    return [{ employeeId: id.value, at: instantAtLocal(found.moment, context.zone), cell }]
  })
}

function noMoment(value: CellValue): Unreadable {
  return unreadable('date-time-unreadable', (text) => text.dateTimeUnreadable(quoteTyped(value)))
}

function reportHeader(tab: TabRows, problems: ProblemList): void {
  for (const [row, cells] of tab.rows.slice(0, 5).entries()) {
    const named = findHalfNamed(cells)
    if (!named) continue
    const { title } = columnOf(named === 'id' ? 'at' : 'employeeId')
    problems.addAt(`${tab.title}!${row + 1}:${row + 1}`, 'column-missing', (text, language) =>
      text.columnMissing(title[language]),
    )
    return
  }
  problems.addAt(`${tab.title}!1:1`, 'header-row-missing', (text) => text.headerRowMissing())
}

function sayEmpty(key: string): Say {
  return (text, language) => text.empty(columnOf(key).title[language])
}

function columnOf(key: string): { readonly title: Readonly<Record<'id' | 'en', string>> } {
  const column = getPeopleTab('clockIns').columns.find((declared) => declared.key === key)
  if (!column) throw new RangeError(`No column "${key}" is declared in "clockIns"`)
  return column
}

/** Machines write an NIP as `'1980…`, `"1980…"` or `="1980…"` to keep it text. */
function withoutQuotes(value: CellValue): CellValue {
  return typeof value === 'string' ? value.replace(/["“”=`]/gu, '') : value
}

function instantAtLocal({ date, secondOfDay }: LocalMoment, zone: Zone): ClockIn['at'] {
  return instantOf(epochMsAt(date, 0, zone) + secondOfDay * 1000)
}
