import { isTicked } from '../../shared/workbook/examination-boxes.ts'
import type { RecapRow, RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import type { StandingSheet } from './replies.ts'

/**
 * The recap with every box ticked that stands ticked now, wherever its row has moved: what people ticked
 * since the tab was last read is never set back, and is read the next time.
 */
export function withBoxesAsTheyStand(
  recap: RecapSheet,
  standing: StandingSheet | undefined,
): RecapSheet {
  const { openColumn } = recap
  if (openColumn === undefined || !standing) return recap
  const ticked = new Set(
    (standing.data[0]?.rowData ?? []).flatMap(({ values }) => {
      const { boolValue, numberValue, stringValue } = values[openColumn]?.userEnteredValue ?? {}
      return isTicked(boolValue ?? numberValue ?? stringValue ?? null)
        ? [values[openColumn + 1]?.userEnteredValue?.stringValue]
        : []
    }),
  )
  const rows = recap.rows.map((row): RecapRow => {
    const { cells } = row
    const key = cells[openColumn + 1]?.value
    const cell = cells[openColumn]
    if (cell?.box !== false || typeof key !== 'string' || !ticked.has(key)) {
      return row
    }
    return { ...row, cells: cells.with(openColumn, { ...cell, box: true }) }
  })
  return { ...recap, rows }
}
