import type { Caller } from '../ports/application.ts'

/** Turns a bearer token into who calls. Throws `DomainError` `not-signed-in`. */
export type VerifyIdentity = (bearer: string) => Promise<Caller>

/** Verifies Google's OIDC identity tokens against issuer, audience and published keys. */
export function createIdentityVerifier(options: {
  readonly issuer: string
  readonly audience: string
  readonly jwksUrl: string
  readonly now: () => Date
}): VerifyIdentity {
  throw new Error(`Not built yet (${options.issuer})`)
}
