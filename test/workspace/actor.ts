/** An authenticated caller: a person or a service account, with the scopes it was granted. */
export interface Actor {
  readonly email: string
  /** Full scope URLs, e.g. `https://www.googleapis.com/auth/spreadsheets`. */
  readonly scopes: readonly string[]
  /** The OAuth client, or the script, through which they call. Absent: one that made no file. */
  readonly app?: string | undefined
}

export interface CallRequest {
  /** Absent: the call is refused with 401. */
  readonly actor: Actor | undefined
  /** Path and query parameters, camelCase as in the discovery document. */
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body?: unknown
  /** True for the page and built-in Apps Script services: they do not spend the API's quota. */
  readonly unmetered?: boolean
}
