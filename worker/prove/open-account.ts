import * as z from 'zod'

import { createAccessTokens } from '../google/access-tokens.ts'
import { ServiceAccountKey } from '../google/service-account-key.ts'

/** Somebody in whose name calls are sent. */
export interface Account {
  /** Known of a service account. */
  readonly email?: string
  token(): Promise<string>
}

const FRESH_MS = 30 * 60_000
const AUTH = 'https://www.googleapis.com/auth/'
const SCOPES = ['spreadsheets', 'drive', 'forms.body', 'forms.responses.readonly'].map(
  (scope) => AUTH + scope,
)

/** What `gcloud auth application-default login` leaves of a person's account. */
const AuthorizedUser = z.object({
  type: z.literal('authorized_user'),
  client_id: z.string().min(1),
  client_secret: z.string().min(1),
  refresh_token: z.string().min(1),
})
const TokenReply = z.object({ access_token: z.string().min(1) })

/**
 * Opens the account of a credentials file: a person's (`authorized_user`), with the scopes that were
 * granted, or a service account's key. Throws where the file is neither.
 */
export function openAccount(
  credentials: unknown,
  context: { readonly tokenUrl: string; readonly clock: { now(): Date } },
): Account {
  const person = AuthorizedUser.safeParse(credentials)
  if (person.success) return openPersonAccount(person.data, context)
  const key = ServiceAccountKey.parse(credentials)
  const tokens = createAccessTokens({ ...context, credentials: key }, SCOPES)
  return { email: key.client_email, token: () => tokens.get() }
}

function openPersonAccount(
  { client_id, client_secret, refresh_token }: z.infer<typeof AuthorizedUser>,
  { tokenUrl, clock }: { readonly tokenUrl: string; readonly clock: { now(): Date } },
): Account {
  let known: { readonly token: string; readonly until: number } | undefined
  return {
    async token() {
      const nowMs = clock.now().getTime()
      if (known && nowMs < known.until) return known.token
      const form = { grant_type: 'refresh_token', client_id, client_secret, refresh_token }
      const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) })
      if (!response.ok) throw new Error(`The account was refused a token: ${response.status}.`)
      const { access_token: token } = TokenReply.parse(await response.json())
      known = { token, until: nowMs + FRESH_MS }
      return token
    },
  }
}
