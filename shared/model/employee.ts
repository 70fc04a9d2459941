import type { CivilDate } from './civil-date.ts'
import type { EmploymentPeriod } from './employment.ts'

/** NIP (18 digits) or, for people without one, NIK (16 digits). Text: Sheets loses digits past 15. */
export type EmployeeId = string

/** `CPNS`: appointed on probation. */
export type EmploymentStatus = 'PNS' | 'CPNS' | 'PPPK' | 'PTT' | 'Non-ASN'

/** RULES.md §6. `jpt`, `administrator` and `pengawas` are structural. */
export type PositionClass =
  | 'jpt'
  | 'administrator'
  | 'pengawas'
  | 'fungsional'
  | 'pelaksana'
  | 'non-asn'

/** Posts that matter to a rule, whatever the class. */
export type SpecialPost = 'kepala-dinas' | 'camat' | 'kepala-unit'

export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** A person of the tab *Pegawai*; of several rows, as by the last of them (`employeeOn`). */
export interface Employee {
  readonly id: EmployeeId
  readonly name: string
  readonly status: EmploymentStatus
  /** Pangkat/golongan, as "Penata Muda / III-a"; empty for non-ASN. */
  readonly rank: string
  readonly post: string
  readonly positionClass: PositionClass
  readonly specialPost?: SpecialPost
  readonly unitCode: string
  readonly superiorId?: EmployeeId
  readonly email?: string
  readonly phone?: string
  /** The number that the clock-in machine knows the person by. */
  readonly pin?: string
  readonly internetAtHome: boolean
  /** Tags that clauses may name (*kelompok*); absent where there are none. They never say why. */
  readonly groups?: readonly string[]
  readonly home?: Coordinates
  readonly employedFrom?: CivilDate
  readonly employedUntil?: CivilDate
  /** Of a person with several rows, in the order of the tab: transfers. */
  readonly periods?: readonly EmploymentPeriod[]
}

/** Who acts for the head of a unit (Plh., Plt.), from one day until another, both included. */
export interface ActingHead {
  readonly employeeId: EmployeeId
  readonly from?: CivilDate
  readonly until?: CivilDate
}

/** A row of the tab *Unit Kerja*, with those below it that say who acts for its head. */
export interface Unit {
  readonly code: string
  readonly name: string
  readonly headId?: EmployeeId
  /** In the order of the tab. */
  readonly acting?: readonly ActingHead[]
  readonly publicService: boolean
  readonly exemptFromWfh: boolean
  /** HR said that it is none of the units that the regulation names, whatever its name (U1). */
  readonly exemptionChecked?: true
  readonly minimumOnDuty?: number
}
