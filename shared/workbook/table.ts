import type { ReadCell } from './cell-reading.ts'
import { cellName } from './cell-name.ts'
import { quoteTyped } from './cell-reading.ts'
import { findHeaderRow } from './header-row.ts'
import type { HeaderRow } from './header-row.ts'
import type { ProblemList } from './problem-list.ts'
import type { Say } from './say.ts'
import type { ColumnDeclaration, TabDeclaration } from './tab-declaration.ts'
import type { CellValue, TabRows } from './tab-rows.ts'

/** A row below the headers. Columns are named by their stable key. */
export interface TableRow {
  /** Zero-based, in the tab. */
  readonly index: number
  /** The cell as it stands; `''` where it is empty or the column is missing. */
  raw(key: string): CellValue
  /** A1 name of the cell. */
  where(key: string): string
  /** Reads a cell. Undefined where empty or unreadable, which is reported unless it may be empty. */
  read<T>(key: string, readCell: ReadCell<T>): T | undefined
  /** As `read`, but something stands in where the cell cannot be read; the report says so. */
  readOr<T>(key: string, readCell: ReadCell<T>, standIn: { value: T; title: Say }): T
  /** Reports something about the cell. */
  report(key: string, code: string, say: Say): void
  /** The cell in a column that is not declared. */
  rawAt(column: number): CellValue
}

export interface Table {
  readonly header: HeaderRow
  /** Rows in which anything stands. */
  readonly rows: readonly TableRow[]
}

/**
 * Reads a tab by its headers. A missing column or header row is reported once; undefined where there
 * is no header row at all.
 */
export function readTable(
  tab: TabRows,
  declaration: TabDeclaration,
  problems: ProblemList,
): Table | undefined {
  const header = findHeaderRow(tab.rows, declaration.columns)
  if (!header) {
    problems.addAt(`${tab.title}!1:1`, 'header-row-missing', (text) => text.headerRowMissing())
    return undefined
  }
  reportHeaders(tab, declaration, header, problems)
  const rows: TableRow[] = []
  for (const [index, cells] of tab.rows.entries()) {
    if (index <= header.row || cells.every(isEmpty)) continue
    rows.push(tableRow({ tab, declaration, header, problems, index, cells }))
  }
  return { header, rows }
}

function tableRow(context: {
  tab: TabRows
  declaration: TabDeclaration
  header: HeaderRow
  problems: ProblemList
  index: number
  cells: readonly CellValue[]
}): TableRow {
  const { tab, declaration, header, problems, index, cells } = context

  function columnOf(key: string): number {
    return header.columnOf.get(key) ?? 0
  }
  function raw(key: string): CellValue {
    const column = header.columnOf.get(key)
    return column === undefined ? '' : (cells[column] ?? '')
  }
  function report(key: string, code: string, say: Say): void {
    problems.addCell({ tabTitle: tab.title, row: index, column: columnOf(key) }, code, say)
  }
  function readWith<T>(key: string, readCell: ReadCell<T>, add: (say: Say) => Say): T | undefined {
    const value = raw(key)
    if (isEmpty(value)) {
      const column = getColumn(declaration, key)
      if (column.required && header.columnOf.has(key)) {
        report(
          key,
          'cell-empty',
          add((text, language) => text.empty(column.title[language])),
        )
      }
      return undefined
    }
    const reading = readCell(value)
    if (reading.ok) return reading.value
    report(key, reading.code, add(reading.say))
    return undefined
  }

  return {
    index,
    raw,
    report,
    where: (key) => cellName(tab.title, index, columnOf(key)),
    rawAt: (column) => cells[column] ?? '',
    read: (key, readCell) => readWith(key, readCell, (say) => say),
    readOr: (key, readCell, standIn) =>
      readWith(
        key,
        readCell,
        (say) => (text, language) =>
          `${say(text, language)}; ${text.assumed(standIn.title(text, language))}`,
      ) ?? standIn.value,
  }
}

function reportHeaders(
  tab: TabRows,
  declaration: TabDeclaration,
  header: HeaderRow,
  problems: ProblemList,
): void {
  const missing = declaration.columns.filter(
    ({ key, required, writer }) => !header.columnOf.has(key) && (required || writer !== 'worker'),
  )
  for (const { column, key } of header.repeated) {
    const { title } = getColumn(declaration, key)
    problems.addAt(cellName(tab.title, header.row, column), 'header-twice', (text, language) =>
      text.headerTwice(title[language]),
    )
  }
  for (const { title, required } of missing) {
    if (!required) continue
    const where = `${tab.title}!${header.row + 1}:${header.row + 1}`
    problems.addAt(where, 'column-missing', (text, language) => text.columnMissing(title[language]))
  }
  if (missing.length === 0 || declaration.layout === 'roster') return
  for (const { column, header: written } of header.others) {
    problems.addAt(cellName(tab.title, header.row, column), 'header-unknown', (text, language) =>
      text.headerUnknown(
        quoteTyped(written),
        missing.map(({ title }) => `"${title[language]}"`).join(' / '),
      ),
    )
  }
}

/** The declaration of a column. Throws for a key that is not declared. */
function getColumn(declaration: TabDeclaration, key: string): ColumnDeclaration {
  const column = declaration.columns.find((candidate) => candidate.key === key)
  if (!column) throw new RangeError(`No column "${key}" is declared in "${declaration.key}"`)
  return column
}

export function isEmpty(value: CellValue): boolean {
  return typeof value === 'string' && value.trim() === ''
}
