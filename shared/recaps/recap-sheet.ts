import type { Language } from '../model/language.ts'
import type { RecapIdentity } from './recap-tab-of.ts'

/** How a cell looks; the writer knows what each means in Sheets. */
export type CellStyle =
  | 'plain'
  | 'letterhead'
  | 'letterhead-address'
  | 'title'
  | 'subtitle'
  | 'header'
  | 'text'
  | 'wrapped'
  | 'number'
  | 'percent'
  | 'code'
  | 'total-label'
  | 'total'
  | 'legend'
  | 'signature'
  | 'signature-name'
  | 'footer'

/** A cell's RAW value: what people typed stays text and never becomes a formula (G9). */
export interface RecapCell {
  readonly value: string | number | null
  readonly style: CellStyle
  /** A box to tick instead of a value, and whether it is ticked. */
  readonly box?: boolean
}

export interface RecapRow {
  readonly cells: readonly RecapCell[]
  /** A double line under the row (the letterhead's rule). */
  readonly doubleRule?: true
}

/** Zero-based cell ranges; `rows` and `columns` are counts. */
export interface RecapRange {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A cell whose text leads to the tab of that id in the same spreadsheet. */
export interface RecapLink {
  readonly row: number
  readonly column: number
  readonly sheetId: number
}

/** One line, or one colour of bars, of a chart. */
export interface RecapSeries {
  /** One column; its first cell is the header, which the legend shows. */
  readonly range: RecapRange
  /** `#rrggbb`. */
  readonly colour: string
  /** Of a chart of columns: this series is a line over them. */
  readonly asLine?: true
}

/** A chart over cells of its own sheet. */
export interface RecapChart {
  readonly kind: 'column' | 'line' | 'bar'
  /** Series are piled up instead of standing side by side. */
  readonly stacked?: true
  readonly title: string
  /** Under the categories, and beside the values. */
  readonly categoryTitle: string
  readonly valueTitle: string
  /** One column as long as the series'; its first cell is the header. */
  readonly categories: RecapRange
  readonly series: readonly RecapSeries[]
  /** The cell under its upper left corner. */
  readonly at: { readonly row: number; readonly column: number }
  readonly widthPx: number
  readonly heightPx: number
}

/** What stands in the tab of a recap: a pure function of its input, independent of Sheets. */
export interface RecapContent {
  /** Of its texts and of the tab's title. */
  readonly language: Language
  readonly rows: readonly RecapRow[]
  readonly columnWidthsPx: readonly number[]
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly merges: readonly RecapRange[]
  /** Cells of the range that read exactly `text` get the background `colour` (`#rrggbb`). */
  readonly codeColours: readonly { range: RecapRange; text: string; colour: string }[]
  readonly charts?: readonly RecapChart[]
  /** Cells that lead to a tab of the spreadsheet. */
  readonly links?: readonly RecapLink[]
  /** The column of boxes, in which everybody may write; the cell after a box is what it is about. */
  readonly openColumn?: number
}

/** A recap as it will stand in its tab. */
export interface RecapSheet extends RecapIdentity, RecapContent {}

/** Where a recap comes from; printed in its footer so that a print-out can be recomputed. */
export interface RecapSource {
  /** Last ledger entry that was taken into account. */
  readonly ledgerSequence: number
  /** Its hash, which ties it to all entries before it; empty where there is none. */
  readonly ledgerHash: string
  /** Digest of the configuration snapshot. */
  readonly snapshot: string
  readonly rulesVersion: string
  /** As-of instant, UTC ISO. */
  readonly asOf: string
}
