import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Actor } from '../actor.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../state/database.ts'
import { signJwt } from './jwt.ts'
import { openKeyFile } from './keys.ts'
import { subjectOf } from './subject-of.ts'
import { listServiceAccounts, openServiceAccount, type ServiceAccount } from './service-account.ts'

interface Account {
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
  /** What a person's consent leaves a program with; never expires. */
  refreshTokenOf(actor: Actor): string
  /** Undefined for what is no refresh token. */
  actorOfRefreshToken(token: string): Actor | undefined
  /** An OIDC identity token (RS256); `audience` defaults to the script's client id. */
  issueIdentityToken(
    email: string,
    options?: { audience?: string; scopes?: readonly string[] },
  ): string
  /** Public keys for `/oauth2/v3/certs`. */
  jwks(): { keys: Record<string, unknown>[] }
  /** OAuth client id of the add-on's script. */
  readonly scriptClientId: string
  readonly serviceAccount: ServiceAccount
  /** Another one, of the project that its address names. */
  addServiceAccount(email: string): ServiceAccount
  /** One whose key is good; undefined where there is none of that address. */
  findServiceAccount(email: string): ServiceAccount | undefined
}

interface Dependencies {
  readonly database: Database
  readonly clock: Clock
  readonly dataDir: string
  readonly origin: () => string
}

const hourSeconds = 3600

export function createTokens({ database, clock, dataDir, origin }: Dependencies): Tokens {
  const identityKey = openKeyFile(join(dataDir, 'workspace', 'identity-key.pem'))
  const serviceAccount = openServiceAccount(dataDir, `${origin()}/token`)
  const scriptClientId = 'pantau-addon.apps.googleusercontent.com'
  const nowSeconds = (): number => Math.floor(clock.now().getTime() / 1000)

  return {
    scriptClientId,
    serviceAccount,
    addServiceAccount: (email) => openServiceAccount(dataDir, `${origin()}/token`, email),
    findServiceAccount: (email) => listServiceAccounts(dataDir).find((one) => one.email === email),
    getAccount(email) {
      const address = email.toLowerCase()
      const account = toAccount(address)
      const sql = 'insert or ignore into account (email, subject, data) values (?, ?, ?)'
      database.run(sql, address, account.subject, '{}')
      return account
    },
    listAccounts: () =>
      database
        .all<{ email: string }>('select email from account order by email')
        .map(({ email }) => toAccount(email)),
    issueAccessToken({ email, scopes, app }, lifetimeSeconds = hourSeconds) {
      const token = `ya29.${randomBytes(48).toString('base64url')}`
      const expiresAt = new Date(clock.now().getTime() + lifetimeSeconds * 1000).toISOString()
      const sql =
        'insert into issued_token (token, email, scopes, expires_at, app) values (?, ?, ?, ?, ?)'
      const address = email.toLowerCase()
      database.run(sql, token, address, scopes.join(' '), expiresAt, app ?? null)
      return token
    },
    verifyAccessToken(token) {
      const row = database.get<{
        email: string
        scopes: string
        expires_at: string
        app: string | null
      }>('select email, scopes, expires_at, app from issued_token where token = ?', token)
      if (!row || Date.parse(row.expires_at) <= clock.now().getTime()) return undefined
      return { email: row.email, scopes: row.scopes.split(' '), app: row.app ?? undefined }
    },
    refreshTokenOf: ({ email, scopes }) => `1//${[email.toLowerCase(), ...scopes].join(' ')}`,
    actorOfRefreshToken(token) {
      const [email, ...scopes] = token.split(' ')
      return email?.startsWith('1//') ? { email: email.slice(3), scopes } : undefined
    },
    issueIdentityToken(email, { audience = scriptClientId, scopes = ['openid', 'email'] } = {}) {
      const address = email.toLowerCase()
      const issuedAt = nowSeconds()
      // The e-mail claims are there only where the script may see the address (PLATFORM.md).
      const maySeeEmail = scopes.some(
        (scope) => scope === 'email' || scope.endsWith('userinfo.email'),
      )
      const claims = {
        iss: origin(),
        azp: audience,
        aud: audience,
        sub: subjectOf(address),
        ...(maySeeEmail ? { email: address, email_verified: true } : {}),
        iat: issuedAt,
        exp: issuedAt + hourSeconds,
      }
      return signJwt(claims, identityKey)
    },
    jwks() {
      const jwk = identityKey.publicKey.export({ format: 'jwk' })
      return { keys: [{ ...jwk, kid: identityKey.id, alg: 'RS256', use: 'sig' }] }
    },
  }
}

function toAccount(email: string): Account {
  const isServiceAccount = email.endsWith('.iam.gserviceaccount.com')
  return { email, subject: subjectOf(email), isServiceAccount }
}
