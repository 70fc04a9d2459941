import type { CivilDate } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'

/**
 * Codes of the tab *Jadwal*: office, home, morning and afternoon shift, piket, leave, sick, permit,
 * official travel, day off.
 */
export const ROSTER_CODES = ['WFO', 'WFH', 'P', 'S', 'PK', 'C', 'SK', 'I', 'DL', 'L'] as const
export type RosterCode = (typeof ROSTER_CODES)[number]

/** One filled cell of a roster. `cell` locates it, as "Jadwal 2021-07!H12". */
export interface RosterEntry {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  readonly code: RosterCode
  readonly cell: string
}

/** A row of the tab *Panggilan*: who is at home is called to the office (K4). */
export interface Summons {
  readonly date: CivilDate
  readonly employeeId: EmployeeId
  readonly calledBy: string
  readonly reason: string
}

/** A row of the tab *Hari Libur*. */
export interface Holiday {
  readonly date: CivilDate
  readonly name: string
  readonly kind: 'libur-nasional' | 'cuti-bersama' | 'libur-daerah'
}
