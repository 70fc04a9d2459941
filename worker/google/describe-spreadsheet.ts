import { PROTECTION_FIELDS } from '../../shared/workbook/sheet-protection.ts'
import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { DescriptionReply } from './replies.ts'
import { listAnchors } from './write-anchor.ts'

const FIELDS = [
  'properties(title,timeZone,locale)',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  `sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),filterViews(filterViewId,title,range,filterSpecs),${PROTECTION_FIELDS})`,
].join(',')

/** The spreadsheet, its sheets and how they are protected, without any cell; one read. */
export async function describeSpreadsheet(
  calls: GoogleCalls,
  spreadsheetId: string,
  patience?: { readonly once: boolean },
): ReturnType<GoogleWorkspace['describeSpreadsheet']> {
  const { properties, developerMetadata, sheets } = await calls.read(
    {
      api: 'sheets',
      file: spreadsheetId,
      method: 'sheets.spreadsheets.get',
      reply: DescriptionReply,
      send: (options) => calls.sheets.spreadsheets.get({ spreadsheetId, fields: FIELDS }, options),
    },
    patience,
  )
  return {
    title: properties?.title ?? '',
    timeZone: properties?.timeZone ?? '',
    locale: properties?.locale ?? '',
    anchors: listAnchors(developerMetadata),
    sheets: sheets.map((sheet) => ({
      sheetId: sheet.properties.sheetId,
      title: sheet.properties.title,
      ...sheet.properties.gridProperties,
      protections: sheet.protectedRanges,
      filterViews: sheet.filterViews,
    })),
  }
}
