import { createMiddleware } from 'hono/factory'
import type { MiddlewareHandler } from 'hono'

import type { AppEnvironment } from './app-environment.ts'

/** For files of a library that change with a release only. */
export const KEPT_FOR_A_DAY = 'public, max-age=86400'

/**
 * Whatever is answered stays in no browser, proxy or disk, refusals included: it may be about people.
 * A handler that answers nothing personal says so itself.
 */
export function noStore(): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    await next()
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
  })
}
