import { invalidArgument } from '../api-error.ts'
import type { Sheet } from './book.ts'

/** Throws 400 where a merge reaches over the edge of frozen rows or columns, as Google does. */
export function assertMergesWithinFreeze({ merges, properties }: Sheet): void {
  const { frozenRowCount, frozenColumnCount } = properties.gridProperties
  const rows = frozenRowCount ?? 0
  const columns = frozenColumnCount ?? 0
  for (const merge of merges) {
    if (merge.startRowIndex < rows && rows < merge.endRowIndex) {
      throw invalidArgument("You can't merge frozen and non-frozen rows.")
    }
    if (merge.startColumnIndex < columns && columns < merge.endColumnIndex) {
      throw invalidArgument("You can't merge frozen and non-frozen columns.")
    }
  }
}
