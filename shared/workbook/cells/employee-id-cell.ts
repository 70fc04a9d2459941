import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import { cleanIdentifier } from '../../identifiers/clean-identifier.ts'
import type { EmployeeId } from '../../model/employee.ts'
import type { CellValue } from '../tab-rows.ts'

/**
 * An NIP (18 digits) or NIK (16 digits). Spaces, dots and hyphens between digits are ignored, and so is what
 * programs write around a number to keep it text: `'1980…`, `="1980…"`, `NIP. 1980…`.
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
    .replace(/["“”=`'’]/gu, '')
    .replace(/^\s*ni[pk][.:\s]/i, '')
  const id = cleanIdentifier(digits)
  if (!/^\d+$/.test(id)) {
    return unreadable('id-not-digits', (text) => text.idNotDigits(quoteTyped(value)))
  }
  if (id.length !== 18 && id.length !== 16) {
    return unreadable('nip-length', (text) => text.nipLength(id.length))
  }
  return readable(id)
}
