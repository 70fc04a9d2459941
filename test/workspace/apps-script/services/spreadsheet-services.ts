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

export function updateSpreadsheet(
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

function properties(
  execution: Execution,
  id: string,
): NonNullable<SpreadsheetData['properties']> {
  return readSpreadsheet(execution, id, 'properties').properties ?? {}
}

function setProperty(execution: Execution, id: string, name: string, value: string): void {
  const request = { properties: { [name]: value }, fields: name }
  updateSpreadsheet(execution, id, { updateSpreadsheetProperties: request })
}

function share(execution: Execution, fileId: string, emailAddress: string): void {
  callBuiltIn(execution, {
    method: 'drive.permissions.create',
    params: { fileId, sendNotificationEmail: 'false' },
    body: { type: 'user', role: 'writer', emailAddress },
  })
}

interface Permission {
  id?: string
  emailAddress?: string
  role?: string
}

function listPermissions(execution: Execution, fileId: string): Permission[] {
  const reply = callBuiltIn<{ permissions?: Permission[] }>(execution, {
    method: 'drive.permissions.list',
    params: { fileId, fields: 'permissions(id,emailAddress,role)' },
  })
  return reply.permissions ?? []
}

/** The address of the form whose answers land in this tab, kept by `Form.setDestination`. */
function formUrlOf(execution: Execution, id: string, sheetId?: number): string | null {
  const links = execution.ws.store.list('form-destination')
  for (const { key, value } of links) {
    const link = value as { spreadsheetId: string; sheetId: number }
    const isHere = link.spreadsheetId === id && (sheetId === undefined || link.sheetId === sheetId)
    if (isHere) return `${execution.ws.origin}/forms/d/${key}/edit`
  }
  return null
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
  'Spreadsheet.addEditor': share,
  'Spreadsheet.removeEditor': (execution: Execution, id: string, email: string) => {
    const found = listPermissions(execution, id).find((each) => each.emailAddress === email)
    if (!found?.id) return
    callBuiltIn(execution, {
      method: 'drive.permissions.delete',
      params: { fileId: id, permissionId: found.id },
    })
  },
  'Spreadsheet.getEditors': (execution: Execution, id: string) =>
    listPermissions(execution, id)
      .filter(({ role }) => role === 'writer' || role === 'owner')
      .map(({ emailAddress }) => emailAddress),
  'Spreadsheet.getOwner': (execution: Execution, id: string) =>
    listPermissions(execution, id).find(({ role }) => role === 'owner')?.emailAddress,
  'Spreadsheet.getSheets': (execution: Execution, id: string) =>
    (readSpreadsheet(execution, id, 'sheets.properties').sheets ?? []).map(
      ({ properties: at }) => ({ sheetId: at?.sheetId, title: at?.title, index: at?.index }),
    ),
  'Spreadsheet.getActiveSheet': (execution: Execution, id: string) =>
    execution.activeSheetId ??
    readSpreadsheet(execution, id, 'sheets.properties').sheets?.[0]?.properties?.sheetId,
  'Spreadsheet.setActiveSheet': (execution: Execution, id: string, sheetId: number) => {
    findSheet(execution, id, sheetId)
    execution.activeSheetId = sheetId
    execution.effects.push({ kind: 'activate', sheetId })
  },
  'Spreadsheet.getFormUrl': (execution: Execution, id: string) => formUrlOf(execution, id),
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
