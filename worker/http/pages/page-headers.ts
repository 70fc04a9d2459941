import { createHash } from 'node:crypto'

import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'

import type { AppEnvironment } from '../app-environment.ts'
import { PAGE_STYLE } from './style.ts'

const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(PAGE_STYLE)}'`,
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The address of a page is its key: it goes to nobody, is kept nowhere, and nothing else runs there. */
export function pageHeaders(): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    await next()
    context.header('content-security-policy', POLICY)
    context.header('referrer-policy', 'no-referrer')
    context.header('x-robots-tag', 'noindex, nofollow')
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
    context.header('permissions-policy', 'geolocation=(self), camera=(), microphone=()')
  })
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
