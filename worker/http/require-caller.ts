import { createMiddleware } from 'hono/factory'
import type { MiddlewareHandler } from 'hono'

import type { AppEnvironment } from './app-environment.ts'
import type { VerifyIdentity } from './identity.ts'
import { problem, textFor } from './problem.ts'

/** Google's identity tokens have about 1200 characters. */
const BEARER = /^Bearer +(\S{1,4096})$/i

/** Lets a request through once it is certain who calls; the caller is then `c.get('caller')`. */
export function createRequireCaller(
  verifyIdentity: VerifyIdentity,
): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    const bearer = BEARER.exec(context.req.header('authorization') ?? '')?.[1]
    if (!bearer) {
      const detail = textFor(context).bearerMissing
      return problem(context, { status: 401, code: 'not-signed-in', detail })
    }
    context.set('caller', await verifyIdentity(bearer))
    await next()
  })
}
