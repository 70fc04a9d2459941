import type {
  Desk,
  DeskOutcome,
  DeskRequest,
  Explanation,
  PersonalData,
  ReminderClaims,
  Reminders,
} from '../../shared/contract/index.ts'
import type { Zone } from '../../shared/model/agency.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Language } from '../../shared/model/language.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { OwnAction, OwnPage } from '../../shared/own-page/own-page.ts'

/** Of a person's own page: `/saya/<agencyId>/<key>`. Whoever has it reads the page. */
export interface PageAddress {
  readonly agencyId: string
  readonly key: string
}

/** What of a page is wanted; the present month, and the first of what waits for a word, unless said. */
export interface OwnPageWanted {
  readonly language: Language | undefined
  /** `YYYY-MM`; the present month where it is none. */
  readonly month: string | undefined
  readonly allClaims?: boolean
  /** Whether this is somebody who came to look, and no program. */
  readonly isOpening: boolean
}

/** A form with answers filled in. */
export interface OwnLink {
  readonly href: string
  /** The parameter of the link that takes the phone's location; null where none is asked. */
  readonly locationEntry: string | null
}

/** What was sent in the person's name without proof, and waits for their yes or no. */
export interface OwnClaim {
  readonly ref: string
  /** "Presensi". */
  readonly form: string
  /** "26 November 2026 07.31 WITA". */
  readonly at: string
  /** What it says, a line each, cut where it is long; empty where it cannot be read. */
  readonly says: string
  /** A message of a chat, to several of which one yes is enough. */
  readonly isOfChat: boolean
}

/** What became of a home that was sent. */
export type HomeAnswer = 'saved' | 'removed' | 'unreadable'

export interface OwnPageView {
  readonly page: OwnPage
  /** The newest. */
  readonly claims: readonly OwnClaim[]
  /** How many wait in all. */
  readonly claimsWaiting: number
  /** Whether the person said where they live; the place itself is shown to nobody. */
  readonly hasHome: boolean
  /** Whether they may be reminded, as they said; null where the office reminds nobody. */
  readonly isReminded: boolean | null
  /** How much waits on their desk; null where they have none. */
  readonly deskCount: number | null
  /** Whether the month is the present one. */
  readonly isPresent: boolean
  /** Undefined where the agency has no such form. */
  readonly linkTo: (action: OwnAction) => OwnLink | undefined
}

export interface OwnDayView extends Pick<OwnPageView, 'linkTo'> {
  readonly language: Language
  /** Null where there is nothing to explain on that date. */
  readonly explanation: Explanation | null
  readonly today: CivilDate
}

/** Everything that is kept of whose page it is. */
export interface OwnDataView {
  readonly data: PersonalData
  readonly language: Language
  readonly zone: Zone
}

/** *Meja tinjau* of whose page it is. */
export interface OwnDeskView {
  readonly language: Language
  readonly desk: Desk
  /** What became of what was just decided there. */
  readonly done?: { readonly request: DeskRequest; readonly outcome: DeskOutcome }
}

/** Of whom the day still asks something, among those whose filings they decide on. */
export interface OwnRemindersView {
  readonly language: Language
  /** Whose page it is. */
  readonly name: string
  readonly reminders: Reminders
  /** The message that is theirs to send now; null where it was somebody else's already. */
  readonly taken?: ReminderClaims['claimed'][number] | null
}

/** What was sent in a person's name without proof, and waits for their word. */
export interface WaitingClaim {
  /** What the version is known by, as in *Tinjauan*. */
  readonly ref: string
  readonly formKind: FormKind
  /** By Google's time; where it was edited since, when it first came and when it last did. */
  readonly sentAt: Instant
  readonly editedAt?: Instant
  /** A line each; empty where it cannot be read. */
  readonly says: string
  readonly isOfChat?: true
}
