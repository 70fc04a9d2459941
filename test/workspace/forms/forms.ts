import type { FormExtras, FormRecord, TextValidation } from './form-record.ts'

export interface SubmittedResponse {
  readonly formId: string
  readonly responseId: string
  /** Opens the response again for editing, as in `?edit2=…`. */
  readonly editToken: string
  /** RFC 3339 with microseconds. */
  readonly createTime: string
  readonly lastSubmittedTime: string
  readonly respondentEmail?: string
  /** By questionId; a choice that was typed under "other" is its text. */
  readonly answers: Readonly<Record<string, readonly string[]>>
}

export interface Submission {
  /** The signed-in or typed address; needed where the form collects one. */
  readonly email?: string
  /** By questionId. Dates `YYYY-MM-DD`, times `HH:MM`. Empty strings count as no answer. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** The responseId that this submission changes. */
  readonly editOf?: string
}

/** Why a submission was refused, by questionId (`email` for the address). */
export class SubmissionError extends Error {
  readonly problems: Readonly<Record<string, string>>

  constructor(problems: Readonly<Record<string, string>>) {
    super(`The submission is not valid: ${Object.values(problems).join('; ')}`)
    this.name = 'SubmissionError'
    this.problems = problems
  }
}

/** The form is not published or no longer accepts responses. */
export class FormClosedError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FormClosedError'
  }
}

/** What FormApp and the public form pages need of forms beyond the REST methods. No access checks. */
export interface Forms {
  /** Makes an empty form owned by `owner`. Published unless told otherwise. */
  createForm(form: { owner: string; title: string; published?: boolean }): FormRecord
  listForms(): FormRecord[]
  findForm(formId: string): FormRecord | undefined
  /** The form as the public page shows it; undefined when there is none. */
  publicForm(publishedId: string): FormRecord | undefined
  /** Changes title, settings or publishing; items are changed by `forms.forms.batchUpdate`. */
  updateForm(
    formId: string,
    change: Partial<
      Pick<
        FormRecord,
        'title' | 'documentTitle' | 'description' | 'emailCollectionType' | 'published'
      >
    > & { extras?: Partial<FormExtras> },
  ): FormRecord
  /** Sets or removes the check of a text question. */
  setTextValidation(
    formId: string,
    questionId: string,
    validation: TextValidation | undefined,
  ): void
  /** Adds a response sheet to the spreadsheet; idempotent for the same one. */
  linkDestination(formId: string, spreadsheetId: string): { sheetId: number }
  removeDestination(formId: string): void
  /** The form that fills a sheet, for `Sheet.getFormUrl`. */
  formOfSheet(spreadsheetId: string, sheetId: number): FormRecord | undefined
  /** Validates, stores and appends to the response sheet; emits `form-response`. Throws `SubmissionError`, `FormClosedError`. */
  submitResponse(publishedId: string, submission: Submission): SubmittedResponse
  findResponse(formId: string, responseId: string): SubmittedResponse | undefined
  findResponseByEditToken(publishedId: string, editToken: string): SubmittedResponse | undefined
}
