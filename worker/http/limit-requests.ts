import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'

import type { Application } from '../ports/application.ts'
import type { AppEnvironment } from './app-environment.ts'
import type { ClientKey } from './client-key.ts'
import { problem, textFor } from './problem.ts'
import { isForPage, notice } from './own-page.ts'
import type { LimitName, RequestLimits } from './request-limits.ts'

/**
 * Counts every request against its address; who turns out to be signed in, or to have the link of a page,
 * gets it back. Who says so is refused for it only where that is not so: all add-ons call from addresses
 * that Google shares, and an office's phones at half past seven from one; a stranger there must not lock
 * them out.
 */
export function limitByAddress(
  limits: RequestLimits,
  clientKey: ClientKey,
): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    const key = clientKey(context)
    const waitSeconds = await limits.take('address', key)
    const isOver = waitSeconds > 0
    const isToBeKnown = context.req.header('authorization') !== undefined || isForPage(context)
    if (isOver && !isToBeKnown) return tooMany(context, waitSeconds)
    await next()
    const isKnown = context.get('caller') !== undefined || context.get('isOwnPage')
    if (isKnown) await limits.giveBack('address', key)
    else if (isOver) context.res = await tooMany(context, waitSeconds)
    return undefined
  })
}

/** Counts requests against who is signed in. */
export function limitByCaller(
  limits: RequestLimits,
  name: LimitName,
): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    const waitSeconds = await limits.take(name, context.get('caller').email)
    if (waitSeconds > 0) return tooMany(context, waitSeconds)
    await next()
  })
}

/**
 * Counts requests against the agency of the path. One that is refused is given back, so that a
 * stranger cannot use up what an agency has; nor is a stranger told that it is used up, which no agency
 * would be that does not exist (G8).
 */
export function limitByAgency(
  limits: RequestLimits,
  { application, name }: { readonly application: Application; readonly name: LimitName },
): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    const agencyId = context.req.param('agencyId') ?? ''
    const waitSeconds = await limits.take(name, agencyId)
    if (waitSeconds > 0) {
      await application.assertConcerned(context.get('caller'), agencyId)
      return tooMany(context, waitSeconds)
    }
    await next()
    if (context.res.status >= 400 && context.res.status < 500) await limits.giveBack(name, agencyId)
  })
}

/** The answer to who asked too often. */
async function tooMany(context: Context<AppEnvironment>, waitSeconds: number): Promise<Response> {
  if (isForPage(context)) return notice(context, { kind: 'too-many', waitSeconds })
  return problem(context, {
    status: 429,
    code: 'too-many-requests',
    detail: textFor(context).tooManyRequests(waitSeconds),
    retryAfterSeconds: waitSeconds,
  })
}
