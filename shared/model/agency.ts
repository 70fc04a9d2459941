import type { CivilDate } from './civil-date.ts'
import type { Coordinates } from './employee.ts'
import type { Language } from './language.ts'

/** Waktu Indonesia Barat (UTC+7), Tengah (UTC+8), Timur (UTC+9). None has daylight saving. */
export type Zone = 'WIB' | 'WITA' | 'WIT'

export interface Signatory {
  readonly name: string
  readonly id: string
  readonly rank: string
  readonly post: string
}

export type Region =
  | { readonly kind: 'radius'; readonly centre: Coordinates; readonly radiusKm: number }
  | { readonly kind: 'polygon'; readonly points: readonly Coordinates[] }

/** The tab *Pengaturan*, read. */
export interface AgencySettings {
  readonly agencyName: string
  readonly regencyName: string
  readonly agencyCode: string
  readonly zone: Zone
  readonly language: Language
  readonly workingDaysPerWeek: 5 | 6
  readonly letterhead: readonly string[]
  /** Town for place and date above the signature, as "Tenggarong". */
  readonly place: string
  readonly signatory: Signatory
  /** Asisten in charge of the agency (C8); empty where there is none. */
  readonly assistant: string
  readonly region?: Region
  /** First day that counts (*Dihitung sejak*); where absent, the day of enrolment. */
  readonly countsFrom?: CivilDate
}
