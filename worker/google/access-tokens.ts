import { SignJWT, importPKCS8 } from 'jose'
import * as z from 'zod'

import { FailedCall, toFailedCall } from './failed-call.ts'
import type { GoogleWorkspaceOptions } from './google-workspace-options.ts'

export interface AccessTokens {
  /** A token that is valid for a minute at least. Throws `FailedCall`. */
  get(): Promise<string>
  /** A new token in place of one that Google refused. */
  renew(refused: string): Promise<string>
  /**
   * A new token, whatever there is. Returns what Google's clock said, in milliseconds since 1970; NaN where
   * it did not say. Throws `FailedCall`, of one that was answered with the same.
   */
  check(): Promise<number>
}

interface IssuedToken {
  readonly token: string
  readonly expiresAtMs: number
  /** Of the answer, by Google's clock; NaN where it does not say. */
  readonly answeredAtMs: number
}

const ASSERTION_SECONDS = 3600
const SPARE_SECONDS = 60
/** Google takes no assertion of a clock that is further from its own. */
const CLOCKS_APART_MS = 300_000

const TokenReply = z.object({ access_token: z.string().min(1), expires_in: z.number() })

/** Access tokens of a service account by a signed assertion (RFC 7523), kept until they expire. */
export function createAccessTokens(
  options: Pick<
    GoogleWorkspaceOptions,
    'tokenUrl' | 'credentials' | 'clock' | 'timeoutMs' | 'fetch'
  >,
  scopes: readonly string[],
): AccessTokens {
  const { tokenUrl, credentials, clock } = options
  let current: Promise<IssuedToken> | undefined

  async function request(): Promise<IssuedToken> {
    const askedAtMs = clock.now().getTime()
    const assertion = await signAssertion(Math.floor(askedAtMs / 1000))
    const response = await post(assertion)
    const answeredAtMs = Date.parse(response.headers.get('date') ?? '')
    const body: unknown = await response.json().catch(() => undefined)
    if (!response.ok) {
      const kind = response.status >= 500 ? 'unavailable' : 'unauthenticated'
      const reason = `token endpoint: ${response.status}${describeClock(answeredAtMs, askedAtMs)}`
      throw new FailedCall(kind, reason, { status: response.status, answeredAtMs })
    }
    const reply = TokenReply.parse(body)
    const validMs = (reply.expires_in - SPARE_SECONDS) * 1000
    return { token: reply.access_token, expiresAtMs: askedAtMs + validMs, answeredAtMs }
  }

  async function signAssertion(issuedAt: number): Promise<string> {
    const key = await importPKCS8(credentials.private_key, 'RS256').catch(() => {
      throw new FailedCall('unauthenticated', 'the key in the file is damaged')
    })
    return new SignJWT({ scope: scopes.join(' ') })
      .setProtectedHeader({
        alg: 'RS256',
        typ: 'JWT',
        ...(credentials.private_key_id && { kid: credentials.private_key_id }),
      })
      .setIssuer(credentials.client_email)
      .setAudience(tokenUrl)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + ASSERTION_SECONDS)
      .sign(key)
  }

  async function post(assertion: string): Promise<Response> {
    try {
      return await (options.fetch ?? fetch)(tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          assertion,
        }),
        signal: AbortSignal.timeout(options.timeoutMs ?? 30_000),
      })
    } catch (error) {
      throw toFailedCall('token endpoint', error)
    }
  }

  /** The token of `known` where it serves; callers that find it does not share one new request. */
  async function tokenUnless(isStale: (known: IssuedToken) => boolean): Promise<string> {
    const asked = current ?? refresh()
    const known = await asked
    if (!isStale(known)) return known.token
    return (await (current === asked ? refresh() : (current ?? refresh()))).token
  }

  function refresh(): Promise<IssuedToken> {
    const asked = request()
    current = asked
    asked.catch(() => {
      if (current === asked) current = undefined
    })
    return asked
  }

  return {
    get: () => tokenUnless(({ expiresAtMs }) => clock.now().getTime() >= expiresAtMs),
    renew: (refused) => tokenUnless(({ token }) => token === refused),
    async check() {
      return (await refresh()).answeredAtMs
    },
  }
}

/** Where the clock may be why: assertions say when they were made. */
function describeClock(theirsMs: number, nowMs: number): string {
  if (!(Math.abs(theirsMs - nowMs) > CLOCKS_APART_MS)) return ''
  const [own, theirs] = [nowMs, theirsMs].map((ms) => new Date(ms).toISOString())
  return `; this machine's clock says ${own}, Google's ${theirs}: set the clock`
}
