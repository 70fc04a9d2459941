import type { Hono } from 'hono'
import type { VerifyIdentity } from './http/identity.ts'
import type { Application } from './ports/application.ts'
import type { Log } from './ports/log.ts'

export interface AppOptions {
  readonly application: Application
  readonly verifyIdentity: VerifyIdentity
  readonly newRequestId: () => string
  /** One event a request, with ids, never contents. */
  readonly log: Log
}

/** The worker over HTTP, from explicit parts; it listens elsewhere (`app.fetch`). */
export function createApp(options: AppOptions): Hono {
  throw new Error(`Not built yet (${options.newRequestId()})`)
}
