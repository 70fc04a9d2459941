import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'

export type FormItem = forms_v1.Schema$Item

export type EmailCollectionType = 'DO_NOT_COLLECT' | 'VERIFIED' | 'RESPONDER_INPUT'

/** A check of a text answer, as FormApp sets it; the Forms API does not show it. */
export interface TextValidation {
  readonly pattern?: string
  readonly isNumber?: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly maximumLength?: number
  readonly errorText?: string
}

/** Where an option or a page break leads. */
export interface SectionNavigation {
  readonly goToAction?: 'NEXT_SECTION' | 'RESTART_FORM' | 'SUBMIT_FORM'
  readonly goToSectionId?: string
}

/** What FormApp knows of a form beyond the Forms API. */
export interface FormExtras {
  allowResponseEdits: boolean
  acceptingResponses: boolean
  confirmationMessage: string
  closedMessage: string
  limitOneResponsePerUser: boolean
  progressBar: boolean
  showLinkToRespondAgain: boolean
  /** By questionId. */
  validations: Record<string, TextValidation>
  /** By the itemId of the page break that ends a section: where that section leads. */
  pageNavigation: Record<string, SectionNavigation>
}

/** A form as the workspace keeps it. */
export interface FormRecord {
  formId: string
  publishedId: string
  title: string
  /** The name of the file in Drive. */
  documentTitle: string
  description: string
  emailCollectionType: EmailCollectionType
  isQuiz: boolean
  published: boolean
  /** Grows with every change of the form's content. */
  revision: number
  items: FormItem[]
  extras: FormExtras
  /** The spreadsheet in whose script it was made: the stand-in's own knowledge, Google keeps none. */
  madeIn?: string
  /** The linked destination. `columns` are questionIds by column of the response sheet after the timestamp. */
  destination?: {
    spreadsheetId: string
    sheetId: number
    columns: string[]
    collectsEmail: boolean
  }
}

/** The spreadsheet to which a form belongs in the eyes of people here. */
export function spreadsheetOf({ madeIn, destination }: FormRecord): string | undefined {
  return madeIn ?? destination?.spreadsheetId
}

/** N of `entry.N` in the public form: the questionId, read as hexadecimal. */
export function entryOf(questionId: string): number {
  return Number.parseInt(questionId, 16)
}

export function questionIdOf(entry: number): string {
  return entry.toString(16).padStart(8, '0')
}
