import type { EmploymentStatus } from '../model/employee.ts'
import { isNik } from './nik.ts'
import { findNipFault, parseNip } from './nip.ts'

/** What seems wrong with an identifier of 18 or 16 digits; a person with one still counts. */
export type IdentifierWarning =
  | { readonly kind: 'birth-date' | 'appointment' | 'sex' | 'nik-birth-date' }
  | { readonly kind: 'against-status'; readonly form: 'PNS' | 'PPPK' | 'NIK' }

/** The employment status that an identifier's form speaks for. */
export function statusOfIdentifier(id: string): EmploymentStatus {
  if (id.length === 16) return 'Non-ASN'
  return findNipFault(id) ? 'PNS' : parseNip(id).kind
}

/** The first thing that seems wrong; undefined where nothing does (RULES.md §6). */
export function findIdentifierWarning(
  id: string,
  status: EmploymentStatus,
): IdentifierWarning | undefined {
  const form = status === 'CPNS' ? 'PNS' : status
  const isCivilServant = form === 'PNS' || form === 'PPPK'
  if (id.length === 16) {
    if (!isNik(id)) return { kind: 'nik-birth-date' }
    return isCivilServant ? { kind: 'against-status', form: 'NIK' } : undefined
  }
  const fault = findNipFault(id)
  if (fault && fault !== 'not-18-digits') return { kind: fault }
  if (fault) return undefined
  const { kind } = parseNip(id)
  return isCivilServant && kind !== form ? { kind: 'against-status', form: kind } : undefined
}
