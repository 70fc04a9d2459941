import { callForString, callService, exception } from './bridge.ts'
import { guard } from './guard.ts'
import { createRange } from './range.ts'
import { createUi } from './ui.ts'

interface SheetFacts {
  sheetId: number
  title: string
  index: number
}

export function createSpreadsheet(id: string) {
  const get = (member: string, ...args: unknown[]) =>
    callService(`Spreadsheet.${member}`, id, ...args)
  const text = (member: string) => callForString(`Spreadsheet.${member}`, id)
  const sheets = () => (get('getSheets') as SheetFacts[]).map((s) => createSheet(id, s.sheetId))
  /** Of a selection of several cells only the one that it began with is known here. */
  const currentCell = () => {
    const cell = get('getCurrentCell') as { row: number; column: number } | null
    if (!cell) return null
    const place = { sheetId: Number(get('getActiveSheet')), ...cell, rows: 1, columns: 1 }
    return createRange(id, place, createSheet)
  }
  const self = {
    getId: () => id,
    getName: () => text('getName'),
    rename: (name: string) => void get('rename', name),
    getUrl: () => text('getUrl'),
    getSpreadsheetTimeZone: () => text('getSpreadsheetTimeZone'),
    setSpreadsheetTimeZone: (zone: string) => void get('setSpreadsheetTimeZone', zone),
    getSpreadsheetLocale: () => text('getSpreadsheetLocale'),
    setSpreadsheetLocale: (locale: string) => void get('setSpreadsheetLocale', locale),
    addEditor: (user: string) => (get('addEditor', user), guarded),
    addEditors: (users: string[]) => (users.forEach((user) => get('addEditor', user)), guarded),
    removeEditor: (user: string) => (get('removeEditor', user), guarded),
    getEditors: () =>
      (get('getEditors') as string[]).map((email) => guard('User', { getEmail: () => email })),
    getOwner: () => {
      const email = text('getOwner')
      return guard('User', { getEmail: () => email })
    },
    getSheets: sheets,
    getNumSheets: () => sheets().length,
    getSheetByName: (name: string) => {
      const found = (get('getSheets') as SheetFacts[]).find((sheet) => sheet.title === name)
      return found ? createSheet(id, found.sheetId) : null
    },
    getSheetById: (sheetId: number) => {
      const found = (get('getSheets') as SheetFacts[]).find((sheet) => sheet.sheetId === sheetId)
      return found ? createSheet(id, found.sheetId) : null
    },
    getActiveSheet: () => createSheet(id, Number(get('getActiveSheet'))),
    setActiveSheet: (sheet: { getSheetId(): number }) => {
      get('setActiveSheet', sheet.getSheetId())
      return sheet
    },
    getFormUrl: () => get('getFormUrl') as string | null,
    deleteSheet: (sheet: { getSheetId(): number }) => void get('deleteSheet', sheet.getSheetId()),
    toast: (message: string, title = '', timeoutSeconds = 5) =>
      void get('toast', message, title, timeoutSeconds),
    getRange: (a1: string) =>
      createRange(id, callService('Spreadsheet.findRange', id, a1), createSheet),
    getCurrentCell: currentCell,
    getActiveRange: currentCell,
  }
  const guarded = guard('Spreadsheet', self)
  return guarded
}

export function createSheet(spreadsheetId: string, sheetId: number) {
  const get = (member: string, ...args: unknown[]) =>
    callService(`Sheet.${member}`, spreadsheetId, sheetId, ...args)
  const self = {
    getSheetId: () => sheetId,
    getName: () => String(get('getName')),
    getSheetName: () => String(get('getName')),
    setName: (name: string) => (get('setName', name), guarded),
    getFormUrl: () => get('getFormUrl') as string | null,
    getIndex: () => Number(get('getIndex')),
    getParent: () => createSpreadsheet(spreadsheetId),
    getLastRow: () => Number(get('getLastRow')),
    getLastColumn: () => Number(get('getLastColumn')),
    getMaxRows: () => Number(get('getMaxRows')),
    getMaxColumns: () => Number(get('getMaxColumns')),
    hideSheet: () => (get('hideSheet', true), guarded),
    showSheet: () => (get('hideSheet', false), guarded),
    isSheetHidden: () => get('isSheetHidden') === true,
    activate: () => (callService('Spreadsheet.setActiveSheet', spreadsheetId, sheetId), guarded),
    getDataRange: () => {
      const rows = Math.max(1, Number(get('getLastRow')))
      const columns = Math.max(1, Number(get('getLastColumn')))
      const place = { sheetId, row: 1, column: 1, rows, columns }
      return createRange(spreadsheetId, place, createSheet)
    },
    getRange: (first: string | number, column?: number, rows = 1, columns = 1) => {
      if (typeof first === 'string') {
        const title = String(get('getName')).replace(/'/gu, "''")
        const found = callService('Spreadsheet.findRange', spreadsheetId, `'${title}'!${first}`)
        return createRange(spreadsheetId, found, createSheet)
      }
      if (!column || first < 1 || column < 1 || rows < 1 || columns < 1) {
        throw exception('The starting row or column of the range is too small.')
      }
      const place = { sheetId, row: first, column, rows, columns }
      return createRange(spreadsheetId, place, createSheet)
    },
  }
  const guarded = guard('Sheet', self)
  return guarded
}

function active() {
  const id = callService('SpreadsheetApp.getActiveSpreadsheet')
  return typeof id === 'string' ? createSpreadsheet(id) : null
}

export function createSpreadsheetApp() {
  return guard('SpreadsheetApp', {
    getUi: () => createUi(),
    getActive: active,
    getActiveSpreadsheet: active,
    getActiveSheet: () => active()?.getActiveSheet() ?? null,
    getCurrentCell: () => active()?.getCurrentCell() ?? null,
    getActiveRange: () => active()?.getActiveRange() ?? null,
    setActiveSheet: (sheet: { getSheetId(): number }) => active()?.setActiveSheet(sheet) ?? null,
    openById: (id: string) => createSpreadsheet(callForString('SpreadsheetApp.openById', id)),
    openByUrl: (url: string) => {
      const id = /\/spreadsheets\/d\/([\w-]+)/u.exec(url)?.[1] ?? ''
      return createSpreadsheet(callForString('SpreadsheetApp.openById', id))
    },
    flush: () => undefined,
  })
}
