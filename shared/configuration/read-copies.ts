import { splitChain } from '../workbook/cells/chain-cell.ts'
import { quoteTyped } from '../workbook/cell-reading.ts'
import type { TableRow } from '../workbook/table.ts'

/**
 * Who gets copies of a letter (*tembusan*), however many. What is doubtful is told and stands on the letter all the
 * same: who is named twice once, and what may be several as one.
 */
export function readCopies(row: TableRow): readonly string[] {
  const named = splitChain(row.raw('value'))
  const seen = new Set<string>()
  const copies = named.filter((one) => {
    const isFirst = !seen.has(one.toLowerCase())
    seen.add(one.toLowerCase())
    if (!isFirst) row.report('value', 'chain-twice', (text) => text.chainTwice(quoteTyped(one)))
    return isFirst
  })
  const [only = ''] = copies
  if (copies.length === 1 && only.includes(',')) {
    row.report('value', 'chain-unclear', (text) => text.chainUnclear(quoteTyped(only)))
  }
  return copies
}
