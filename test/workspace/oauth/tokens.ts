import type { Actor } from '../actor.ts'

export interface Account {
  readonly email: string
  /** Google's stable account number, as in the identity token's `sub`. */
  readonly subject: string
  readonly isServiceAccount: boolean
}

/** Accounts and the tokens that stand for them. Any person's address is an account once it is used. */
export interface Tokens {
  getAccount(email: string): Account
  listAccounts(): Account[]
  issueAccessToken(actor: Actor, lifetimeSeconds?: number): string
  /** The caller behind a bearer token; undefined when unknown or expired. */
  verifyAccessToken(token: string): Actor | undefined
  /** An OIDC identity token (RS256); `audience` defaults to the script's client id. */
  issueIdentityToken(
    email: string,
    options?: { audience?: string; scopes?: readonly string[] },
  ): string
  /** Public keys for `/oauth2/v3/certs`. */
  jwks(): { keys: Record<string, unknown>[] }
  /** OAuth client id of the add-on's script. */
  readonly scriptClientId: string
  readonly serviceAccount: { readonly email: string; readonly keyFile: string }
}
