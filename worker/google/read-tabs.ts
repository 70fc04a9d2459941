import { tabSlot } from '../../shared/workbook/sheet-id.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import type { TabReading, TabRequest } from '../ports/google-workspace.ts'
import { fillMerges } from './fill-merges.ts'
import { findSheet } from './find-sheet.ts'
import type { GoogleCalls } from './google-calls.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { ValuesReply } from './replies.ts'

/**
 * Reads any number of tabs with two reads; a tab deleted between the two is looked for again. In a roster a
 * merged cell stands on each of its days.
 */
export function readTabs(
  calls: GoogleCalls,
  spreadsheetId: string,
  requests: readonly TabRequest[],
): Promise<TabReading[]> {
  return calls.converge(async () => {
    const { sheets } = await readSpreadsheet(calls, spreadsheetId)
    const properties = sheets.map((sheet) => sheet.properties)
    const wanted = requests.map(({ tab, month }) => ({
      slot: tabSlot(tab, month),
      sheet: findSheet(properties, tab, month),
    }))
    const sheetIds = new Set(wanted.flatMap(({ sheet }) => (sheet ? [sheet.sheetId] : [])))
    const rowsOf = await readRows(calls, spreadsheetId, [...sheetIds])
    const mergesOf = new Map(sheets.map((sheet) => [sheet.properties.sheetId, sheet.merges]))

    return wanted.map(({ slot, sheet }): TabReading => {
      if (!sheet) return { found: false, slot }
      const { sheetId, title } = sheet
      const rows = rowsOf.get(sheetId) ?? []
      if (!slot.startsWith('roster:')) return { found: true, slot, sheetId, title, rows }
      const merges = mergesOf.get(sheetId) ?? []
      return { found: true, slot, sheetId, title, rows: fillMerges(rows, merges) }
    })
  })
}

/** What stands in each sheet, unformatted, dates as serial numbers; one read, none for no sheet. */
export async function readRows(
  calls: GoogleCalls,
  spreadsheetId: string,
  sheetIds: readonly number[],
): Promise<ReadonlyMap<number, readonly (readonly CellValue[])[]>> {
  if (sheetIds.length === 0) return new Map()
  const reply = await calls.read({
    api: 'sheets',
    file: spreadsheetId,
    method: 'sheets.spreadsheets.values.batchGetByDataFilter',
    reply: ValuesReply,
    send: (options) =>
      calls.sheets.spreadsheets.values.batchGetByDataFilter(
        {
          spreadsheetId,
          fields: 'valueRanges(valueRange.values,dataFilters.gridRange.sheetId)',
          requestBody: {
            dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })),
            majorDimension: 'ROWS',
            valueRenderOption: 'UNFORMATTED_VALUE',
            dateTimeRenderOption: 'SERIAL_NUMBER',
          },
        },
        options,
      ),
  })
  return new Map(
    reply.valueRanges.flatMap(({ valueRange, dataFilters }) =>
      dataFilters.map(({ gridRange }) => [gridRange?.sheetId ?? 0, valueRange.values] as const),
    ),
  )
}
