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
  /** Absent: the post is theirs. */
  readonly signingAs?: SigningAs
}

/** Who fills a post until somebody has it, or while its holder is away; or who signs in another post's name. */
export type SigningAs = 'Plt.' | 'Plh.' | { readonly onBehalfOf: string }

export type Region =
  | { readonly kind: 'radius'; readonly centre: Coordinates; readonly radiusKm: number }
  | { readonly kind: 'polygon'; readonly points: readonly Coordinates[] }

/** Who may open the forms: anyone with the link, or accounts of one domain, as "kukarkab.go.id". */
export type FormAccess =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'domain'; readonly domain: string }

export type GovernmentKind = 'regency' | 'city' | 'province' | 'ministry' | 'other'

/** What the agency is part of; its words come from `shared/government`. */
export interface Government {
  readonly kind: GovernmentKind
  /** Without the word for its kind, as "Kutai Kartanegara"; empty where it is not said. */
  readonly name: string
  /** Of who heads it, where it is said. */
  readonly headTitle?: string
  /** Who stands between the agency's head and that one, from below; absent where nothing is said. */
  readonly between?: readonly string[]
  /** Who else recaps of staff go to, as "BKPSDM". */
  readonly personnelBody?: string
}

/** The tab *Pengaturan*, read. */
export interface AgencySettings {
  readonly agencyName: string
  readonly government: Government
  readonly agencyCode: string
  readonly zone: Zone
  readonly language: Language
  readonly workingDaysPerWeek: 5 | 6
  /** Its lines; those that are empty follow from government and agency. */
  readonly letterhead: readonly string[]
  /** Town for place and date above the signature, as "Tenggarong". */
  readonly place: string
  readonly signatory: Signatory
  /** Who gets copies of letters (*tembusan*); absent where nobody does. */
  readonly copiesTo?: readonly string[]
  /** Who signs the attendance recap besides, from the left; absent where nobody does. */
  readonly cosignatories?: readonly Signatory[]
  /** Codes of days for which meal money is paid; absent where none is. */
  readonly mealMoneyCodes?: readonly string[]
  /** What a day of a code or band takes off the allowance (*TPP*), in percent; absent where nothing does. */
  readonly allowancePercent?: Readonly<Record<string, number>>
  /** Who compiles the recaps (C11); absent where it is not said. */
  readonly compiledBy?: string
  readonly region?: Region
  /** First day that counts (*Dihitung sejak*); where absent, the day of enrolment. */
  readonly countsFrom?: CivilDate
  /** Absent where nothing is said, `unclear` where it cannot be read: then nobody is let in anew. */
  readonly formAccess?: FormAccess | 'unclear'
  /** Whether Google is to verify responders' addresses; absent where it is not said. */
  readonly verifiesEmail?: boolean
  /** Whether staff may be reminded; absent where nothing is said, which is yes. What cannot be read is no. */
  readonly reminds?: boolean
  /**
   * How long answers stay in Google Forms; `unclear` where it cannot be read: then none is deleted.
   */
  readonly answersKeptDays?: number | 'unclear'
}
