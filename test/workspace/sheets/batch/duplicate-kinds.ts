import { invalidArgument, notImplemented } from '../../api-error.ts'
import { cellAt, touchFrom, type Sheet } from '../book.ts'
import { resolveDimension, resolveGridRange } from '../grid-range.ts'
import { assertEditable } from '../protection.ts'
import type { Handlers } from './handler.ts'

/** The kind that removes rows which say what a row above them says. */
export const duplicateKinds: Handlers = {
  deleteDuplicates({ book, editor }, { range, comparisonColumns }) {
    const { sheet, range: area } = resolveGridRange(book, range)
    assertEditable(sheet, area, editor)
    if (sheet.merges.length > 0) throw notImplemented('deleteDuplicates across merged cells')
    const columns = (comparisonColumns ?? []).map((columns) => {
      const { dimension, start, end } = resolveDimension(book, columns)
      if (dimension !== 'COLUMNS') throw invalidArgument('comparisonColumns must be columns.')
      return { start, end }
    })
    const { startRowIndex: top, startColumnIndex: left, endColumnIndex: right } = area
    const compared = columns.length > 0 ? columns : [{ start: left, end: right }]
    const seen = new Set<string>()
    const kept: (Sheet['grid'][number] | undefined)[] = []
    for (let row = top; row < area.endRowIndex; row += 1) {
      const said = saidIn(sheet, row, compared)
      if (seen.has(said)) continue
      seen.add(said)
      kept.push(sheet.grid[row]?.slice(left, right))
    }
    for (let row = top; row < area.endRowIndex; row += 1) {
      const cells = kept[row - top] ?? []
      const standing = sheet.grid[row]
      if (!standing && cells.length === 0) continue
      const whole = (sheet.grid[row] ??= [])
      for (let column = left; column < right; column += 1) whole[column] = cells[column - left]
    }
    touchFrom(sheet, top)
    const duplicatesRemovedCount = area.endRowIndex - top - kept.length
    return { deleteDuplicates: { duplicatesRemovedCount } }
  },
}

/** What the cells hold; letter case and formats make no difference. */
function saidIn(
  sheet: Sheet,
  row: number,
  columns: readonly { readonly start: number; readonly end: number }[],
): string {
  return JSON.stringify(
    columns.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, offset) => {
        const entered = cellAt(sheet, row, start + offset)?.userEnteredValue
        const value = entered && Object.values(entered).at(0)
        return typeof value === 'string' ? value.toLowerCase() : (value ?? null)
      }),
    ),
  )
}
