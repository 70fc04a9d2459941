import { findHeaderRow } from './header-row.ts'
import { isEmpty } from './table.ts'
import type { TabDeclaration } from './tab-declaration.ts'
import type { CellValue, TabRows } from './tab-rows.ts'

/**
 * What people typed in a tab: its rows without the columns that the worker fills, so that what it
 * writes is no change of theirs. Rows as they are where it fills none.
 */
export function typedRows(rows: TabRows['rows'], { columns }: TabDeclaration): TabRows['rows'] {
  const own = columns
    .filter(({ writer, isRead }) => writer === 'worker' && !isRead)
    .map(({ key }) => key)
  if (own.length === 0) return rows
  const header = findHeaderRow(rows, columns)
  const places = new Set(own.map((key) => header?.columnOf.get(key)))
  return withoutLast(
    rows.map((cells) =>
      withoutLast(
        cells.map((cell, column) => (places.has(column) ? '' : cell)),
        isEmpty,
      ),
    ),
    (cells) => cells.length === 0,
  )
}

function withoutLast<Item extends CellValue | readonly CellValue[]>(
  items: readonly Item[],
  isNothing: (item: Item) => boolean,
): readonly Item[] {
  return items.slice(0, items.findLastIndex((item) => !isNothing(item)) + 1)
}
