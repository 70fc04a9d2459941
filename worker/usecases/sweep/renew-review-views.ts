import type { Configuration } from '../../../shared/model/facts.ts'
import { reviewViewsOf } from '../../../shared/workbook/review-views.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { isReviews, type SpreadsheetSweep } from '../intake/sweep-spreadsheet.ts'

/**
 * Gives each tab *Tinjauan* that was just read a filter view for each unit head, and renews those whose
 * unit, head or rows are others now. Returns how many were written. Throws `GoogleError` where Google does
 * not answer; what it refuses is only logged: a view is a convenience.
 */
export async function renewReviewViews(
  context: Context,
  agency: Agency,
  {
    spreadsheet: { sheets, tabs },
    configuration,
  }: {
    readonly spreadsheet: Pick<SpreadsheetSweep, 'sheets' | 'tabs'>
    readonly configuration: Pick<Configuration, 'units' | 'employees'>
  },
): Promise<number> {
  const described = new Map(sheets.map((sheet) => [sheet.sheetId, sheet]))
  const standing = tabs.filter(isReviews).flatMap(({ sheetId, slot, rows }) => {
    const sheet = described.get(sheetId)
    return sheet ? [{ ...sheet, slot, wanted: reviewViewsOf({ slot, rows }, configuration) }] : []
  })
  if (standing.length === 0) return 0
  try {
    return await context.google.renewFilterViews(agency.spreadsheetId, standing)
  } catch (error) {
    const isRefusal =
      error instanceof GoogleError && (error.kind === 'rejected' || error.kind === 'denied')
    if (!isRefusal) throw error
    context.log({ event: 'filter-views-refused', level: 'warning', agencyId: agency.id })
    return 0
  }
}
