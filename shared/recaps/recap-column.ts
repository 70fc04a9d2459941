import type { CellStyle, RecapCell } from './recap-sheet.ts'

type Content = RecapCell['value']

/** A column of a recap: what stands over it and what stands in it are told in one place. */
export interface RecapColumn<Row, Sum = never> {
  readonly header: Content
  /** Over the headers of neighbours with the same. */
  readonly group?: string | null
  readonly widthPx: number
  readonly style: CellStyle
  /** Undefined: there is no cell, not even an empty one. */
  readonly value: (row: Row) => Content | undefined
  /** Its cell in a row of sums; absent: empty, as beside a label. */
  readonly sum?: (sum: Sum) => RecapCell
  /** Cells that read exactly so, and their background (`#rrggbb`). */
  readonly colours?: readonly (readonly [text: string, colour: string])[]
}
