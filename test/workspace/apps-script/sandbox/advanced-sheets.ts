import { callService } from './bridge.ts'
import { guard } from './guard.ts'

function call(method: string, params: Record<string, unknown>, body?: unknown): unknown {
  return callService('AdvancedSheets.call', method, params, body ?? null)
}

/** The Advanced Sheets service: resource first, then ids, then optional arguments. */
export function createAdvancedSheets() {
  const Values = guard('Sheets.Spreadsheets.Values', {
    get: (spreadsheetId: string, range: string, optional: object = {}) =>
      call('sheets.spreadsheets.values.get', { spreadsheetId, range, ...optional }),
    batchGet: (spreadsheetId: string, optional: object = {}) =>
      call('sheets.spreadsheets.values.batchGet', { spreadsheetId, ...optional }),
    update: (resource: object, spreadsheetId: string, range: string, optional: object = {}) =>
      call('sheets.spreadsheets.values.update', { spreadsheetId, range, ...optional }, resource),
    batchUpdate: (resource: object, spreadsheetId: string) =>
      call('sheets.spreadsheets.values.batchUpdate', { spreadsheetId }, resource),
  })
  const Spreadsheets = guard('Sheets.Spreadsheets', {
    get: (spreadsheetId: string, optional: object = {}) =>
      call('sheets.spreadsheets.get', { spreadsheetId, ...optional }),
    batchUpdate: (resource: object, spreadsheetId: string) =>
      call('sheets.spreadsheets.batchUpdate', { spreadsheetId }, resource),
    create: (resource: object) => call('sheets.spreadsheets.create', {}, resource),
    Values,
  })
  return guard('Sheets', { Spreadsheets })
}
