import { findHeaderRow } from '../../../shared/workbook/header-row.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import type { GoogleWorkspace } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { isRefusal } from './is-refusal.ts'
import { tellTabRefused } from './tell-refusal.ts'

type OwnColumn = Parameters<GoogleWorkspace['writeOwnColumn']>[1]

/**
 * Fills a column of the worker's own in a tab that was just read; nothing is asked of Google where all
 * stands so already. Where Google refuses, *Diagnostik* says so and nothing else is kept from being done. Returns whether it was
 * filled now. Throws `GoogleError` where Google does not answer.
 */
export async function fillOwnColumn(
  context: Context,
  agency: Agency,
  { rows, ...column }: OwnColumn & { readonly rows: TabRows['rows'] },
): Promise<boolean> {
  if (isAsWanted(rows, column)) return false
  try {
    await context.google.writeOwnColumn(agency.spreadsheetId, column)
    return true
  } catch (error) {
    if (!isRefusal(error)) throw error
    const { key, title } = column.tab
    await tellTabRefused(context, agency.id, { title, error })
    context.log({ event: 'own-column-refused', level: 'warning', agencyId: agency.id, tab: key })
    return false
  }
}

function isAsWanted(rows: TabRows['rows'], { tab, key, valuesOf }: OwnColumn): boolean {
  const wanted = valuesOf(rows)
  const header = findHeaderRow(rows, tab.columns)
  const column = header?.columnOf.get(key)
  if (!header || column === undefined) return wanted.size === 0
  return rows.every(
    (cells, row) => row <= header.row || String(cells[column] ?? '') === (wanted.get(row) ?? ''),
  )
}
