import type { FormAccess } from '../../shared/model/agency.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { OptionList } from '../../shared/model/option-list.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { EmailCollection, GoogleErrorKind, WatchSuspension } from './google-workspace.ts'

/** Who was to be let in, who may open the form as read back from Google, and why not, if not. */
export interface FormOpening {
  readonly wanted: FormAccess
  /** Null where nobody may, but people named one by one. */
  readonly holds: FormAccess | null
  readonly failure: GoogleErrorKind | ''
  readonly at: Instant
}

/** How Google was last asked to tell a topic of answers to the form. */
export interface FormWatchLook {
  readonly topic: string
  /** Null where none could be made. */
  readonly expiresAt: Instant | null
  readonly suspension: WatchSuspension
  readonly failure: GoogleErrorKind | ''
  readonly at: Instant
}

/** Google's ids of a form's items by stable key. */
export type ItemIds = Readonly<Record<string, number>>

export interface AgencyForm {
  readonly agencyId: string
  readonly kind: FormKind
  readonly formId: string
  readonly title: string
  readonly responderUri: string
  /** The spreadsheet to which Google copied its answers when last looked; empty where there was none. */
  readonly linkedSheetId: string
  readonly emailCollection: EmailCollection
  /** Stable key by questionId; a binding stays when the question is renamed. */
  readonly bindings: Readonly<Record<string, string>>
  /** Keys of declared questions that the form no longer asks. */
  readonly missingQuestions: readonly string[]
  /** Every list of options that was seen, the oldest first; a new one where it differs. */
  readonly optionLists: readonly OptionList[]
  /** Every response up to this instant was taken in; null before the first reading. */
  readonly cursor: Instant | null
  readonly lastReadAt: Instant | null
  /** Why the last reading failed; empty where it did not. */
  readonly lastError: string
  /** When all its responses were last listed; null where they are due to be. */
  readonly listedWholeAt: Instant | null
  /** What was last done to let people open it; null before the first time. */
  readonly opening: FormOpening | null
  /** Whether it is published and open for answers. */
  readonly takesAnswers: boolean
  /** When its questions and settings were last asked for; null where they are due to be. */
  readonly describedAt: Instant | null
  /** When the oldest answer was last submitted that Google Forms had at the last whole listing. */
  readonly oldestAnswerAt: Instant | null
  /** Of its questions and of its sections, as set-up told them; empty until it does. */
  readonly items: ItemIds
  readonly sections: ItemIds
  /** Null where Google is not asked to tell of answers. */
  readonly watch: FormWatchLook | null
}

export interface FormRecords {
  list(agencyId: string): Promise<AgencyForm[]>
  /** The id of the agency that has the form, or had it and keeps what was filed there. */
  findOwner(formId: string): Promise<string | undefined>
  /** Forgets the agency's forms in which nothing was filed. */
  dropUnused(agencyId: string): Promise<void>
  /** Adds the form; where the agency has another of that kind, the new one takes its place. */
  put(form: AgencyForm): Promise<void>
  update(
    agencyId: string,
    kind: FormKind,
    changes: Partial<Omit<AgencyForm, 'agencyId' | 'kind' | 'formId'>>,
  ): Promise<void>
}
