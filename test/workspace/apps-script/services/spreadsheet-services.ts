import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { type Execution, ScriptError, type Services } from '../execution.ts'
import { callBuiltIn } from './call-api.ts'

type SpreadsheetData = sheets_v4.Schema$Spreadsheet
type Properties = sheets_v4.Schema$SheetProperties

export function readSpreadsheet(
  execution: Execution,
  id: string,
  fields: string,
  ranges?: string[],
): SpreadsheetData {
  const params = ranges
    ? { spreadsheetId: id, fields, ranges, includeGridData: 'true' }
    : { spreadsheetId: id, fields }
  return callBuiltIn(execution, { method: 'sheets.spreadsheets.get', params })
}

function updateSpreadsheet(
  execution: Execution,
  id: string,
  ...requests: sheets_v4.Schema$Request[]
): void {
  callBuiltIn(execution, {
    method: 'sheets.spreadsheets.batchUpdate',
    params: { spreadsheetId: id },
    body: { requests },
  })
}

export function findSheet(execution: Execution, id: string, sheetId: number): Properties {
  const { sheets = [] } = readSpreadsheet(execution, id, 'sheets.properties')
  const found = sheets.find((sheet) => sheet.properties?.sheetId === sheetId)
  if (!found?.properties) throw new ScriptError(`Sheet ${sheetId} not found`)
  return found.properties
}

function properties(execution: Execution, id: string): NonNullable<SpreadsheetData['properties']> {
  return readSpreadsheet(execution, id, 'properties').properties ?? {}
}

function setProperty(execution: Execution, id: string, name: string, value: string): void {
  const request = { properties: { [name]: value }, fields: name }
  updateSpreadsheet(execution, id, { updateSpreadsheetProperties: request })
}

/** Sharing needs write access, as in Google; the spreadsheet's own API has no method for it. */
function assertWriter(execution: Execution, id: string): void {
  try {
    execution.ws.sharing.assertAccess(id, execution.user, 'spreadsheet', 'write')
  } catch {
    throw new ScriptError('You do not have permission to perform that action.')
  }
}

/** The address of the form whose answers land in this tab, or in any tab. */
function formUrlOf(execution: Execution, id: string, sheetId?: number): string | null {
  const { forms, origin } = execution.ws
  const found = forms
    .listForms()
    .find(
      ({ destination }) =>
        destination?.spreadsheetId === id &&
        (sheetId === undefined || destination.sheetId === sheetId),
    )
  return found ? `${origin}/forms/d/${found.formId}/edit` : null
}

/** SpreadsheetApp, Spreadsheet and Sheet. */
export const spreadsheetServices: Services = {
  'SpreadsheetApp.getUi': (execution: Execution) => {
    if (!execution.hasUi) {
      throw new ScriptError('Cannot call SpreadsheetApp.getUi() from this context.')
    }
  },
  'SpreadsheetApp.getActiveSpreadsheet': (execution: Execution) => execution.spreadsheetId ?? null,
  'SpreadsheetApp.openById': (execution: Execution, id: string) =>
    readSpreadsheet(execution, id, 'spreadsheetId').spreadsheetId,
  'Spreadsheet.getName': (execution: Execution, id: string) => properties(execution, id).title,
  'Spreadsheet.rename': (execution: Execution, id: string, title: string) =>
    setProperty(execution, id, 'title', title),
  'Spreadsheet.getUrl': (execution: Execution, id: string) =>
    `${execution.ws.origin}/spreadsheets/d/${id}/edit`,
  'Spreadsheet.getSpreadsheetTimeZone': (execution: Execution, id: string) =>
    properties(execution, id).timeZone,
  'Spreadsheet.setSpreadsheetTimeZone': (execution: Execution, id: string, zone: string) =>
    setProperty(execution, id, 'timeZone', zone),
  'Spreadsheet.getSpreadsheetLocale': (execution: Execution, id: string) =>
    properties(execution, id).locale,
  'Spreadsheet.setSpreadsheetLocale': (execution: Execution, id: string, locale: string) =>
    setProperty(execution, id, 'locale', locale),
  'Spreadsheet.addEditor': (execution: Execution, id: string, email: string) => {
    assertWriter(execution, id)
    execution.ws.sharing.share(id, email, 'writer')
  },
  'Spreadsheet.removeEditor': (execution: Execution, id: string, email: string) => {
    assertWriter(execution, id)
    execution.ws.sharing.unshare(id, email)
  },
  'Spreadsheet.getEditors': (execution: Execution, id: string) =>
    execution.ws.sharing
      .listPermissions(id)
      .filter(({ role }) => role !== 'reader')
      .map(({ email }) => email),
  'Spreadsheet.getOwner': (execution: Execution, id: string) =>
    execution.ws.sharing.listPermissions(id).find(({ role }) => role === 'owner')?.email,
  'Spreadsheet.getSheets': (execution: Execution, id: string) =>
    (readSpreadsheet(execution, id, 'sheets.properties').sheets ?? []).map(
      ({ properties: at }) => ({ sheetId: at?.sheetId, title: at?.title, index: at?.index }),
    ),
  'Spreadsheet.getActiveSheet': (execution: Execution, id: string) =>
    execution.activeSheetId ??
    readSpreadsheet(execution, id, 'sheets.properties').sheets?.find(
      ({ properties }) => properties?.hidden !== true,
    )?.properties?.sheetId,
  'Spreadsheet.setActiveSheet': (execution: Execution, id: string, sheetId: number) => {
    findSheet(execution, id, sheetId)
    if (execution.activeSheetId !== sheetId) execution.activeCell = undefined
    execution.activeSheetId = sheetId
    execution.effects.push({ kind: 'activate', sheetId })
  },
  'Spreadsheet.getCurrentCell': (execution: Execution) => execution.activeCell ?? null,
  'Spreadsheet.getFormUrl': (execution: Execution, id: string) => formUrlOf(execution, id),
  'Spreadsheet.deleteSheet': (execution: Execution, id: string, sheetId: number) =>
    updateSpreadsheet(execution, id, { deleteSheet: { sheetId } }),
  'Spreadsheet.toast': (
    execution: Execution,
    _id: string,
    message: string,
    title: string,
    timeoutSeconds: number,
  ) => {
    execution.effects.push({ kind: 'toast', title, message, timeoutSeconds })
  },
  'Sheet.getName': (execution: Execution, id: string, sheetId: number) =>
    findSheet(execution, id, sheetId).title,
  'Sheet.setName': (execution: Execution, id: string, sheetId: number, title: string) =>
    updateSpreadsheet(execution, id, {
      updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
    }),
  'Sheet.getFormUrl': formUrlOf,
  'Sheet.getIndex': (execution: Execution, id: string, sheetId: number) =>
    (findSheet(execution, id, sheetId).index ?? 0) + 1,
  'Sheet.getMaxRows': (execution: Execution, id: string, sheetId: number) =>
    findSheet(execution, id, sheetId).gridProperties?.rowCount,
  'Sheet.getMaxColumns': (execution: Execution, id: string, sheetId: number) =>
    findSheet(execution, id, sheetId).gridProperties?.columnCount,
  'Sheet.getLastRow': (execution: Execution, id: string, sheetId: number) =>
    readAll(execution, id, sheetId).length,
  'Sheet.getLastColumn': (execution: Execution, id: string, sheetId: number) =>
    Math.max(0, ...readAll(execution, id, sheetId).map((row) => row.length)),
  'Sheet.isSheetHidden': (execution: Execution, id: string, sheetId: number) =>
    findSheet(execution, id, sheetId).hidden === true,
  'Sheet.hideSheet': (execution: Execution, id: string, sheetId: number, hidden: boolean) =>
    updateSpreadsheet(execution, id, {
      updateSheetProperties: { properties: { sheetId, hidden }, fields: 'hidden' },
    }),
  'Menu.addToUi': (execution: Execution, caption: string, entries: never[]) => {
    execution.effects.push({ kind: 'menu', caption, entries })
  },
  'Ui.alert': (execution: Execution, title: string, message: string) => {
    execution.effects.push({ kind: 'alert', title, message })
  },
  'Ui.showSidebar': (execution: Execution, output: Output) => {
    const { title, html, width } = output
    execution.effects.push({ kind: 'sidebar', title, html, width })
  },
  'Ui.showModalDialog': (execution: Execution, output: Output) => {
    execution.effects.push({ kind: 'dialog', ...output })
  },
  'Ui.showModelessDialog': (execution: Execution, output: Output) => {
    execution.effects.push({ kind: 'dialog', ...output })
  },
}

interface Output {
  title: string
  html: string
  width: number | null
  height: number | null
}

function readAll(execution: Execution, id: string, sheetId: number): unknown[][] {
  const reply = callBuiltIn<sheets_v4.Schema$BatchGetValuesByDataFilterResponse>(execution, {
    method: 'sheets.spreadsheets.values.batchGetByDataFilter',
    params: { spreadsheetId: id },
    body: {
      dataFilters: [{ gridRange: { sheetId } }],
      valueRenderOption: 'FORMULA',
    },
  })
  return (reply.valueRanges?.[0]?.valueRange?.values as unknown[][] | undefined) ?? []
}
