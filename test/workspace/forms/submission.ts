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
  /** The account that is signed in; absent for somebody who is not. */
  readonly account?: string
  /** The address that was typed where the form asks for one (`RESPONDER_INPUT`). */
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

/** Whoever this is must sign in, or with another account, to open the form or to file it. */
export class SignInError extends Error {
  constructor() {
    super('Anda harus masuk dengan akun yang diizinkan untuk membuka formulir ini.')
    this.name = 'SignInError'
  }
}

/** The form is not published or no longer accepts responses. */
export class FormClosedError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FormClosedError'
  }
}
