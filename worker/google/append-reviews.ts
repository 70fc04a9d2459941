import type { Month } from '../../shared/model/civil-date.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { ReviewQueueRow } from '../ports/google-workspace.ts'
import { appendRows } from './append-rows.ts'
import type { GoogleCalls } from './google-calls.ts'

/**
 * Appends the rows whose ref does not stand in the month's review tab, made where it is missing.
 * Returns how many did not stand there at the first look. Rows that are there are never written.
 */
export function appendReviews(
  calls: GoogleCalls,
  {
    spreadsheetId,
    month,
    rows,
  }: { spreadsheetId: string; month: Month; rows: readonly ReviewQueueRow[] },
): Promise<number> {
  return appendRows(calls, spreadsheetId, {
    tab: getPeopleTab('reviews'),
    month,
    keyColumn: 'ref',
    standing(standing) {
      // Any cell: a ref is like nothing else, and people move columns.
      const texts = new Set(standing.flat())
      return (ref) => texts.has(ref)
    },
    groups: rows.map(({ ref, cells }) => ({ key: ref, rows: [{ ...cells, ref }] })),
  })
}
