/** An authenticated caller: a person or a service account, with the scopes it was granted. */
export interface Actor {
  readonly email: string
  /** Full scope URLs, e.g. `https://www.googleapis.com/auth/spreadsheets`. */
  readonly scopes: readonly string[]
}

export interface CallRequest {
  /** Absent: the call is refused with 401. */
  readonly actor: Actor | undefined
  /** Path and query parameters, camelCase as in the discovery document. */
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body?: unknown
}
