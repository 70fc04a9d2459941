import type { Office } from '../office.ts'

/** Writes in *Pegawai* until when somebody is employed; it is not read yet. */
export function employUntil(office: Office, employeeId: string, until: string): void {
  const { rows } = office.google.getTab('employees')
  const [header = []] = rows
  if (!header.includes('Sampai')) header.push('Sampai')
  const row = rows.find(([id]) => id === employeeId)
  if (!row) throw new Error(`${employeeId} is not in Pegawai`)
  row[header.indexOf('Sampai')] = until
}
