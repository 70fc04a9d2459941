import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'

import type { Application, Caller } from '../ports/application.ts'
import type { AudienceRefused } from './identity.ts'

export interface AppEnvironment {
  Variables: {
    requestId: string
    /** Set where the route asks who calls. */
    caller: Caller
    /** Code of the problem that was answered, for the log. */
    problemCode: string
    /** Set where a token was refused for its audience, for the log. */
    audienceRefused: AudienceRefused
  }
}

export type App = OpenAPIHono<AppEnvironment>

/** What a resource needs to answer. */
export interface ResourceOptions {
  readonly application: Application
  readonly requireCaller: MiddlewareHandler<AppEnvironment>
}
