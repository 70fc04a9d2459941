import { createMiddleware } from 'hono/factory'
import type { MiddlewareHandler } from 'hono'

import type { AppEnvironment } from './app-environment.ts'
import { AudienceRefused, type VerifyIdentity } from './identity.ts'
import { problem, textFor } from './problem.ts'

/** Google's identity tokens have about 1200 characters. */
const BEARER = /^Bearer +(\S{1,4096})$/i

/**
 * Lets a request through once it is certain who calls; the caller is then `c.get('caller')`. A token
 * for a script that is not allowed is told to `onAudienceRefused`, and stands in the log.
 */
export function createRequireCaller(
  verifyIdentity: VerifyIdentity,
  onAudienceRefused: (audience: string) => Promise<void>,
): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    const bearer = BEARER.exec(context.req.header('authorization') ?? '')?.[1]
    if (!bearer) {
      const detail = textFor(context).bearerMissing
      return problem(context, { status: 401, code: 'not-signed-in', detail })
    }
    try {
      context.set('caller', await verifyIdentity(bearer))
    } catch (error) {
      if (error instanceof AudienceRefused) {
        context.set('audienceRefused', error)
        await onAudienceRefused(error.audience)
      }
      throw error
    }
    await next()
  })
}
