import { callService } from './bridge.ts'
import { guard } from './guard.ts'

/** A rectangle of cells; row and column count from 1. */
export interface RangePlace {
  sheetId: number
  row: number
  column: number
  rows: number
  columns: number
}

export function createRange<Sheet>(
  spreadsheetId: string,
  place: unknown,
  sheetOf: (spreadsheetId: string, sheetId: number) => Sheet,
) {
  const at = place as RangePlace
  const get = (member: string, ...args: unknown[]) =>
    callService(`Range.${member}`, spreadsheetId, at, ...args)
  const values = (member: string) => get(member) as unknown[][]
  const displayed = () => get('getDisplayValues') as string[][]
  const self = {
    getSheet: () => sheetOf(spreadsheetId, at.sheetId),
    getRow: () => at.row,
    getColumn: () => at.column,
    getLastRow: () => at.row + at.rows - 1,
    getLastColumn: () => at.column + at.columns - 1,
    getNumRows: () => at.rows,
    getNumColumns: () => at.columns,
    getRowIndex: () => at.row,
    getA1Notation: () => toA1(at),
    getGridId: () => at.sheetId,
    getValues: () => values('getValues'),
    getValue: () => values('getValues')[0]?.[0] ?? '',
    getDisplayValues: displayed,
    getDisplayValue: () => displayed()[0]?.[0] ?? '',
    setValues: (rows: unknown[][]) => (get('setValues', rows), guarded),
    setValue: (value: unknown) => (get('setValue', value), guarded),
    activate: () => (get('activate'), guarded),
    clearContent: () => (get('setValue', ''), guarded),
  }
  const guarded = guard('Range', self)
  return guarded
}

export function toA1(at: RangePlace): string {
  const first = `${columnLetters(at.column)}${at.row}`
  if (at.rows === 1 && at.columns === 1) return first
  return `${first}:${columnLetters(at.column + at.columns - 1)}${at.row + at.rows - 1}`
}

function columnLetters(column: number): string {
  let rest = column
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}
