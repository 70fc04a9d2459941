import type { Context, MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'

import type { Caller } from '../ports/application.ts'
import type { Log } from '../ports/log.ts'
import { StoreUnavailableError } from '../ports/store-errors.ts'
import type { AppEnvironment } from './app-environment.ts'
import { isForPage } from './own-page.ts'

const STACK_LINES = 5

/**
 * Gives each request its id, the caller's own where it is fit to print, and logs one event: who asked
 * what of which agency and how it ended, never what was said.
 */
export function requestLog(options: {
  readonly newRequestId: () => string
  readonly log: Log
}): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    const given = context.req.header('x-request-id') ?? ''
    const requestId = /^[\w-]{8,64}$/.test(given) ? given : options.newRequestId()
    context.set('requestId', requestId)
    const startedAtMs = performance.now()

    await next()

    context.header('x-request-id', requestId)
    const { status } = context.res
    const refused = context.get('audienceRefused')
    // Absent where the route asks nobody who they are.
    const caller = context.get('caller') as Caller | undefined
    options.log({
      event: 'request',
      level: status >= 500 ? 'error' : 'info',
      requestId,
      method: context.req.method,
      route: routePath(context, -1),
      status,
      milliseconds: Math.round(performance.now() - startedAtMs),
      agencyId: agencyOf(context),
      sub: caller?.sub,
      caller: caller?.email,
      code: context.get('problemCode'),
      ...(refused && { audience: refused.audience, allowed: refused.allowed.join(', ') }),
      ...(status >= 500 && context.error && { error: traceOf(context.error) }),
    })
  })
}

/** Of a page whatever an address says may be its key, until the page opened. */
function agencyOf(context: Context<AppEnvironment>): string | undefined {
  const named = isForPage(context) ? undefined : context.req.param('agencyId')
  return named ?? context.get('agencyId')
}

/** Name and places of an error, and why the store is not reached; other messages may quote what people typed. */
function traceOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const what = error instanceof StoreUnavailableError ? `: ${error.reason}` : ''
  return [`${error.name}${what}`, ...frames.slice(0, STACK_LINES).map((line) => line.trim())].join(
    ' | ',
  )
}
