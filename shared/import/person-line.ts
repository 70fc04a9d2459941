import { LONGEST_WORD } from '../workbook/cell-reading.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { findClockInRole, plainHeader } from './column-roles.ts'

/** A line above the rows of one person: "NIP : 1985…". */
export interface PersonLine {
  readonly column: number
  readonly value: CellValue
}

/** Whose the rows below are, where a line says so; undefined for any other line. */
export function findPersonLine(cells: readonly CellValue[]): PersonLine | undefined {
  for (const [column, cell] of cells.entries()) {
    if (typeof cell !== 'string' || cell.length > LONGEST_WORD) continue
    const both = findBesideNameLabel(cell)
    if (both) return { column, value: both }
    const [label = '', ...rest] = cell.split(':')
    const role = findClockInRole(label)?.role
    const isNumber = plainHeader(label) === 'no' && cells.some(isNameLabel)
    if (role !== 'id' && role !== 'pin' && !isNumber) continue
    const inside = rest.join(':').trim()
    const after = cells.findIndex(
      (other, index) => index > column && !isEmpty(other) && other !== ':',
    )
    const value = inside || (cells[after] ?? '')
    const digits = plainId(value).replace(/^:/, '')
    if (/^\d{1,18}$/.test(digits)) return { column: inside ? column : after, value: digits }
    if (inside) continue
    return undefined
  }
  return undefined
}

const NAME = /^(?:nama|name)(?:pegawai|lengkap|karyawan)?$|^employeename$/

/** The name that a line says whose the rows below are; undefined for any other line. */
export function findNameLine(cells: readonly CellValue[]): string | undefined {
  // Rows are asked as well, thousands of them.
  const begin = cells.find((cell) => !isEmpty(cell))
  if (typeof begin !== 'string' || !/^\s{0,9}(?:na|employee)/i.test(begin)) return undefined
  const filled = cells.flatMap((cell) => (isEmpty(cell) ? [] : String(cell).slice(0, LONGEST_WORD)))
  const [label = '', ...said] = (filled[0] ?? '').split(':')
  if (!NAME.test(plainHeader(label))) return undefined
  const isLabel = said.length > 0 || filled.length === 2 || filled[1]?.trim().startsWith(':')
  return isLabel ? plainHeader([said.join(':'), filled[1] ?? ''].join(' ')) : undefined
}

/** "NIP : 1985…   Nama : Siti" in one cell, either first. */
function findBesideNameLabel(cell: string): string | undefined {
  if (!/\b(?:nama|name)\s{0,3}:/i.test(cell)) return undefined
  const [, number = ''] = /\b(?:nip|nik|pin)\s{0,3}:\s{0,3}'?(\d[\d ]{0,24})/i.exec(cell) ?? []
  const digits = plainId(number)
  return /^\d{1,18}$/.test(digits) ? digits : undefined
}

/** "No : 8" beside "Nama : Siti" is the number of a person. */
function isNameLabel(cell: CellValue): boolean {
  return typeof cell === 'string' && /^\s{0,3}(?:nama|name)\s{0,3}:/i.test(cell)
}

/**
 * The NIP or NIK beside a name in one cell, "Siti Rahma, S.E. / NIP. 19920314 …"; undefined where there is none,
 * or any other number.
 */
export function findIdBesideName(value: CellValue): string | undefined {
  if (typeof value !== 'string') return undefined
  const [, id] = /^\D*(\d{18}|\d{16})\D*$/.exec(plainId(value)) ?? []
  return id
}

/** A number as machines write it to keep it text: `'1980…`, `"1980…"`, `="1980…"`; or, kept as a number, `8.0`. */
export function plainId(value: CellValue): string {
  return String(value)
    .slice(0, LONGEST_WORD)
    .replace(/["“”=`'’\s]/gu, '')
    .replace(/^(\d{1,10})[.,]0$/, '$1')
}
