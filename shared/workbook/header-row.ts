import { LONGEST_WORD } from './cell-reading.ts'
import type { ColumnDeclaration } from './tab-declaration.ts'
import type { CellValue } from './tab-rows.ts'

/** Where a declared column stands, by its header; rows and columns are zero-based. */
export interface HeaderRow {
  readonly row: number
  readonly columnOf: ReadonlyMap<string, number>
  /** Columns whose header names a declared column a second time. */
  readonly repeated: readonly { readonly column: number; readonly key: string }[]
  /** Columns with a header that names no declared column. */
  readonly others: readonly { readonly column: number; readonly header: CellValue }[]
}

/** People may put a line or two above the headers; no further down are they looked for. */
const ROWS_LOOKED_AT = 5

/**
 * Finds the header row: of the first rows, the one that names most declared columns, in either
 * language, in any order, whatever the case and spaces. Undefined where none names any.
 */
export function findHeaderRow(
  rows: readonly (readonly CellValue[])[],
  columns: readonly ColumnDeclaration[],
): HeaderRow | undefined {
  let best: HeaderRow | undefined
  for (const [index, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const header = readHeaderRow(row, index, columns)
    if (header.columnOf.size > (best?.columnOf.size ?? 0)) best = header
  }
  return best
}

function readHeaderRow(
  cells: readonly CellValue[],
  row: number,
  columns: readonly ColumnDeclaration[],
): HeaderRow {
  const names = keysByName(columns)
  const titled = new Set(cells.flatMap((cell) => names.titles.get(normalizeHeader(cell)) ?? []))
  const columnOf = new Map<string, number>()
  const repeated: { column: number; key: string }[] = []
  const others: { column: number; header: CellValue }[] = []
  for (const [column, header] of cells.entries()) {
    const wanted = normalizeHeader(header)
    if (!wanted) continue
    const title = names.titles.get(wanted)
    const former = names.former.get(wanted)
    const key = title ?? (former && !titled.has(former) ? former : undefined)
    if (key === undefined) others.push({ column, header })
    else if (columnOf.has(key)) repeated.push({ column, key })
    else columnOf.set(key, column)
  }
  return { row, columnOf, repeated, others }
}

interface Names {
  readonly titles: ReadonlyMap<string, string>
  readonly former: ReadonlyMap<string, string>
}

const NAMED = new WeakMap<readonly ColumnDeclaration[], Names>()

/** The column that each name, normalized, declares; the first where several do. */
function keysByName(columns: readonly ColumnDeclaration[]): Names {
  const known = NAMED.get(columns)
  if (known) return known
  const titles = new Map<string, string>()
  const earlier = new Map<string, string>()
  for (const { key, title, former = [] } of columns) {
    for (const name of [title.id, title.en].map(normalizeHeader)) {
      if (!titles.has(name)) titles.set(name, key)
    }
    for (const name of former.map(normalizeHeader)) if (!earlier.has(name)) earlier.set(name, key)
  }
  const names = { titles, former: earlier }
  NAMED.set(columns, names)
  return names
}

/** A header without case, spaces and the shape of apostrophes and hyphens; a text too long for one. */
export function normalizeHeader(header: CellValue): string {
  const written = String(header)
  if (written.length > LONGEST_WORD) return written
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:]+/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[‐–—]/g, '-')
}
