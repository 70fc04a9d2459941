import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import { cleanIdentifier } from '../../identifiers/clean-identifier.ts'
import type { EmployeeId } from '../../model/employee.ts'
import type { CellValue } from '../tab-rows.ts'

/**
 * An NIP (18 digits) or NIK (16 digits). Spaces, dots and hyphens between digits are ignored, and so is what
 * programs write around a number to keep it text: `'1980…`, `="1980…"`, `NIP. 1980…`, `NI PPPK: 1980…`.
 */
export function employeeIdCell(value: CellValue): CellReading<EmployeeId> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  if (typeof value === 'number') {
    const digits = String(value).length
    return value > 1e14 || !Number.isInteger(value)
      ? unreadable('id-lost-digits', (text) => text.idLostDigits())
      : unreadable('nip-length', (text) => text.nipLength(digits))
  }
  const digits = String(value)
    .replace(/["“”=`'’()]/gu, '')
    .replace(LABEL, '')
  const id = cleanIdentifier(withoutFormer(digits))
  if (LOST_DIGITS.test(digits.trim()))
    return unreadable('id-lost-digits', (text) => text.idLostDigits())
  if (!/^\d+$/.test(id)) {
    return unreadable('id-not-digits', (text) => text.idNotDigits(quoteTyped(value)))
  }
  if (id.length !== 18 && id.length !== 16) {
    return unreadable('nip-length', (text) => text.nipLength(id.length))
  }
  return readable(id)
}

/** Beside the NIP of today some lists have the one of before 2008, of nine digits. */
function withoutFormer(written: string): string {
  const parts = written.split(/[/|;\n]/)
  const [kept, other] = parts.filter((part) => !/^\d{9}$/.test(cleanIdentifier(part)))
  return parts.length === 2 && kept !== undefined && other === undefined ? kept : written
}

const LABEL = /^\s{0,3}ni[pk]?[.\s]{0,3}(?:pppk|p3k|baru)?[\s.:/-]{0,4}(?=\d)/i
/** "1,98512E+17", as a spreadsheet shows a number that is too long for it. */
const LOST_DIGITS = /^\d(?:[.,]\d{1,20})?e\+?\d{1,2}$/i
