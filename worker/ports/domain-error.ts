/** Codes of expected refusals; the HTTP layer maps each to a status. */
export type DomainErrorCode =
  | 'not-signed-in'
  | 'not-allowed'
  | 'agency-unknown'
  | 'agency-disconnected'
  | 'agency-moved'
  | 'move-refused'
  | 'form-unknown'
  | 'job-unknown'
  | 'person-unknown'
  | 'enrolment-code-invalid'
  | 'spreadsheet-not-shared'
  | 'form-not-shared'
  | 'form-taken'
  | 'form-unfit'
  | 'settings-unreadable'
  | 'invalid-request'
  | 'month-not-over'
  | 'import-unknown'
  | 'filing-unknown'
  | 'confirmation-unknown'
  | 'month-unsettled'
  | 'month-unheard'
  | 'month-closed'
  | 'month-open'
  | 'form-behind'
  | 'seal-broken'
  | 'google-unavailable'
  | 'agency-busy'
  | 'lease-lost'
  | 'work-too-large'
  | 'store-unavailable'

/** A refusal that people can do something about; `message` says what, in the agency's language. */
export class DomainError extends Error {
  readonly code: DomainErrorCode

  constructor(code: DomainErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DomainError'
    this.code = code
  }
}
