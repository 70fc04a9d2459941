import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import * as z from 'zod'

import { httpId } from '../../shared/text/id/http.ts'
import type { Caller } from '../ports/application.ts'
import { DomainError } from '../ports/domain-error.ts'

/** Turns a bearer token into who calls. Throws `DomainError` `not-signed-in`. */
export type VerifyIdentity = (bearer: string) => Promise<Caller>

/** A token of Google's for a script that is not allowed; all else about it may be right. */
export class AudienceRefused extends DomainError {
  readonly audience: string
  readonly allowed: readonly string[]

  constructor(audience: string, allowed: readonly string[], options: ErrorOptions) {
    super('not-signed-in', httpId.audienceUnknown, options)
    this.name = 'AudienceRefused'
    this.audience = audience
    this.allowed = allowed
  }
}

const SKEW_SECONDS = 300
const AUDIENCE_CHARACTERS = 200
/** Google's identity tokens are good for an hour. */
const LIFETIME_SECONDS = 3600

const Claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email(),
  email_verified: z.literal([true, 'true']),
})

interface VerifierOptions {
  readonly issuer: string
  /** Client ids of the scripts whose tokens are good. */
  readonly audiences: readonly string[]
  readonly jwksUrl: string
  readonly now: () => Date
}

/**
 * Verifies Google's OIDC identity tokens (RS256 only) against issuer, audiences, published keys and
 * the given clock. Keys that cannot be fetched are `google-unavailable`, not a refusal of the caller.
 */
export function createIdentityVerifier(options: VerifierOptions): VerifyIdentity {
  const verify = createTokenVerifier(options)
  return async (bearer) => (await verify(bearer)).caller
}

function createTokenVerifier(
  options: VerifierOptions,
): (bearer: string) => Promise<{ readonly caller: Caller; readonly audiences: readonly string[] }> {
  const keys = createRemoteJWKSet(new URL(options.jwksUrl))
  return async (bearer) => {
    const { payload } = await jwtVerify(bearer, keys, {
      issuer: options.issuer,
      audience: [...options.audiences],
      algorithms: ['RS256'],
      clockTolerance: SKEW_SECONDS,
      maxTokenAge: LIFETIME_SECONDS,
      currentDate: options.now(),
      requiredClaims: ['exp', 'iat', 'sub'],
    }).catch((error: unknown) => {
      const audience = findWrongAudience(error)
      if (audience !== undefined) {
        throw new AudienceRefused(audience, options.audiences, { cause: error })
      }
      throw isRefusal(error)
        ? new DomainError('not-signed-in', httpId.bearerInvalid, { cause: error })
        : new DomainError('google-unavailable', httpId.keysUnavailable, { cause: error })
    })
    const claims = Claims.safeParse(payload)
    if (!claims.success) throw new DomainError('not-signed-in', httpId.emailUnverified)
    const caller = { email: claims.data.email.toLowerCase(), sub: claims.data.sub }
    return { caller, audiences: [payload.aud ?? []].flat() }
  }
}

/**
 * Verifies the tokens that Pub/Sub sends with its messages: Google's, for the audience of a push subscription and of
 * the account that this very subscription names. Another account's is `not-allowed`.
 */
export function createPusherVerifier({
  pushers,
  ...options
}: Omit<VerifierOptions, 'audiences'> & {
  readonly pushers: readonly {
    readonly audience: string
    /** In lower case. */
    readonly account: string
  }[]
}): VerifyIdentity {
  const verify = createTokenVerifier({
    ...options,
    audiences: pushers.map(({ audience }) => audience),
  })
  return async (bearer) => {
    const { caller, audiences } = await verify(bearer)
    const isPusher = pushers.some(
      ({ audience, account }) => account === caller.email && audiences.includes(audience),
    )
    if (!isPusher) throw new DomainError('not-allowed', httpId.pusherUnknown)
    return caller
  }
}

/** What is wrong with the token itself, as against with the way to the keys. */
function isRefusal(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC'
}

/** The audience of a token whose signature and issuer are right, fit to print. */
function findWrongAudience(error: unknown): string | undefined {
  if (!(error instanceof errors.JWTClaimValidationFailed) || error.claim !== 'aud') return undefined
  const named = [error.payload.aud ?? ''].flat().join(' ')
  return named.replaceAll(/[^\x21-\x7E]+/g, ' ').slice(0, AUDIENCE_CHARACTERS)
}
