import type { AgencySettings, Signatory } from '../model/agency.ts'
import { addFooter } from './footer.ts'
import { addHeading } from './heading.ts'
import { addLetterhead } from './letterhead.ts'
import type { RecapColumn } from './recap-column.ts'
import { createRecapPage, type RecapPage } from './recap-page.ts'
import type { RecapCell, RecapContent, RecapSource } from './recap-sheet.ts'
import { addSignatureBlock, type SignatureSide } from './signature-block.ts'

/** What is particular about a recap that is a table. */
export interface TableRecap<Row, Sum> {
  readonly title: string
  readonly headingLines: readonly string[]
  /** In the order in which they stand. */
  readonly columns: readonly RecapColumn<Row, Sum>[]
  readonly frozenColumns?: number
  /** The rows in which columns have their colours. */
  readonly addBody: (table: RecapTable<Row, Sum>) => void
  /** Said where the body has no row. */
  readonly none?: string
  /** What stands below the body, without its colours. */
  readonly addBelow?: (table: RecapTable<Row, Sum>) => void
  /** Null: a blank row. */
  readonly legend?: readonly (string | null)[]
  /** The signature stands over so many columns at the right; absent: there is none. */
  readonly signatureColumns?: number
  /** Who signs beside that one, from the left. */
  readonly cosignatories?: readonly Signatory[]
  /** Whose signature it is, where not the agency head's. */
  readonly signedBy?: AgencySettings
  /** What stands between signature and footer. */
  readonly addClosing?: (page: RecapPage) => void
}

/** A page whose rows can be filled by its columns. */
export interface RecapTable<Row, Sum = never> extends RecapPage {
  addEntry(row: Row): void
  addSum(sum: Sum): void
}

/** A recap as a table: letterhead, title, headers, the body, its legend, signature and footer. */
export function compileTable<Row, Sum = never>(
  { settings, source }: { readonly settings: AgencySettings; readonly source: RecapSource },
  recap: TableRecap<Row, Sum>,
): RecapContent {
  const { columns, legend = [], signatureColumns, signedBy = settings } = recap
  const { language } = settings
  const { frozenColumns = 0 } = recap
  const widthsPx = columns.map(({ widthPx }) => widthPx)
  const page = createRecapPage({ language, width: columns.length, frozenColumns })
  const table = { ...page, ...fillingBy(columns, page) }

  addLetterhead(page, settings)
  addHeading(page, recap.title, recap.headingLines)
  addHeaders(page, columns)
  const frozenRows = page.rowCount()
  recap.addBody(table)
  const rows = page.rowCount() - frozenRows
  if (rows > 0) addColours(page, columns, { row: frozenRows, rows })
  else if (recap.none !== undefined) page.addLine(recap.none, 'code')
  recap.addBelow?.(table)
  for (const line of legend.length > 0 ? [null, ...legend] : []) {
    if (line === null) page.addBlank()
    else page.addLine(line, 'legend')
  }
  if (signatureColumns !== undefined) {
    const from = columns.length - signatureColumns
    const beside = sidesOf(recap.cosignatories ?? [], { frozenColumns, from })
    addSignatureBlock(page, { settings: signedBy, source, from, widthsPx, beside })
  }
  recap.addClosing?.(page)
  addFooter(page, source, settings)
  return page.build({ columnWidthsPx: widthsPx, frozenRows })
}

/** Between the columns that stay and the signature at the right, as much room for each. */
function sidesOf(
  cosignatories: readonly Signatory[],
  { frozenColumns, from }: { readonly frozenColumns: number; readonly from: number },
): SignatureSide[] {
  const each = Math.floor((from - frozenColumns) / Math.max(1, cosignatories.length))
  return each < 1
    ? []
    : cosignatories.map((signatory, at) => ({
        signatory,
        from: frozenColumns + at * each,
        to: frozenColumns + (at + 1) * each,
      }))
}

function fillingBy<Row, Sum>(
  columns: readonly RecapColumn<Row, Sum>[],
  page: RecapPage,
): Pick<RecapTable<Row, Sum>, 'addEntry' | 'addSum'> {
  return {
    addEntry: (row) => page.addRow(columns.map((column) => entryCell(column, row))),
    addSum: (sum) => page.addRow(columns.map((column) => sumCell(column, sum))),
  }
}

function entryCell<Row>({ value, style }: RecapColumn<Row>, row: Row): RecapCell {
  const content = value(row)
  return content === undefined ? { value: null, style: 'plain' } : { value: content, style }
}

function sumCell<Row, Sum>(column: RecapColumn<Row, Sum>, sum: Sum): RecapCell {
  return column.sum?.(sum) ?? { value: null, style: 'total-label' }
}

/** A row of headers; above it another, where columns have something in common. */
function addHeaders<Row, Sum>(page: RecapPage, columns: readonly RecapColumn<Row, Sum>[]): void {
  if (columns.some(({ group }) => group !== undefined)) page.addSpans(groupSpans(columns))
  page.addRow(columns.map(({ header }) => ({ value: header, style: 'header' })))
}

type Span = Parameters<RecapPage['addSpans']>[0][number]

function groupSpans<Row, Sum>(columns: readonly RecapColumn<Row, Sum>[]): Span[] {
  const spans: Span[] = []
  for (const [from, { group = null }] of columns.entries()) {
    const last = spans.at(-1)
    if (last && group !== null && last.value === group)
      spans[spans.length - 1] = { ...last, to: from + 1 }
    else spans.push({ value: group, style: 'header', from, to: from + 1 })
  }
  return spans
}

/** Neighbours that share their colours have them as one range. */
function addColours<Row, Sum>(
  page: RecapPage,
  columns: readonly RecapColumn<Row, Sum>[],
  body: { readonly row: number; readonly rows: number },
): void {
  for (const [column, { colours }] of columns.entries()) {
    if (!colours || columns[column - 1]?.colours === colours) continue
    const end = columns.findIndex((one, at) => at > column && one.colours !== colours)
    const range = { ...body, column, columns: (end < 0 ? columns.length : end) - column }
    for (const [text, colour] of colours) page.colour(range, text, colour)
  }
}
