import type { HttpBindings } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'

import type { Application, Caller } from '../ports/application.ts'
import type { AudienceRefused } from './identity.ts'

export interface AppEnvironment {
  /** What the server says of the connection; absent where the app is asked directly. */
  Bindings: Partial<HttpBindings>
  Variables: {
    requestId: string
    /** Set where the route asks who calls. */
    caller: Caller
    /** Set where the path does not name it, and of a person's own page once that opened, for the log. */
    agencyId: string | undefined
    /** Set where a person's own page opened: the key in its address is as good as a sign-in. */
    isOwnPage: boolean
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
  /** Lets through who is signed in and does not ask too often. */
  readonly requireCaller: MiddlewareHandler<AppEnvironment>
  readonly requireHinter: MiddlewareHandler<AppEnvironment>
  readonly requireCodeBearer: MiddlewareHandler<AppEnvironment>
  /** For what asks Google while an agency's person waits. */
  readonly limitGoogle: MiddlewareHandler<AppEnvironment>
  /** For what evaluates an agency's people. */
  readonly limitEvaluation: MiddlewareHandler<AppEnvironment>
}
