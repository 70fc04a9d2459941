import { createApp } from '../../../worker/app.ts'
import { DomainError } from '../../../worker/ports/domain-error.ts'
import type { ClientKey } from '../../../worker/http/client-key.ts'
import type { VerifyIdentity } from '../../../worker/http/identity.ts'
import type { Application, Caller } from '../../../worker/ports/application.ts'
import type { LogEvent } from '../../../worker/ports/log.ts'
import { fakeApplication } from './fake-application.ts'
import { callerOf } from '../../sample/caller-of.ts'

export const HR = 'hr@setda.example.go.id'

export interface AppClient {
  readonly asked: unknown[][]
  readonly events: LogEvent[]
  /** Sends as the agency's HR unless `headers` say otherwise. */
  send(method: string, path: string, options?: SendOptions): Promise<Response>
}

interface SendOptions {
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

interface AppClientOptions {
  readonly verifyIdentity?: VerifyIdentity
  readonly verifyPusher?: VerifyIdentity
  readonly clientKey?: ClientKey
}

/** The app over a fake application; the bearer `token-of-hr` is the only one it knows. */
export function appClient(
  overrides: Partial<Application> = {},
  { verifyIdentity = knowHr, verifyPusher, clientKey = () => 'office' }: AppClientOptions = {},
): AppClient {
  const { application, asked } = fakeApplication(overrides)
  const events: LogEvent[] = []
  const app = createApp({
    application,
    verifyIdentity,
    ...(verifyPusher && { verifyPusher }),
    onAudienceRefused: () => Promise.resolve(),
    clientKey,
    newRequestId: () => 'request-0001',
    log: (event) => void events.push(event),
  })
  return {
    asked,
    events,
    async send(method, path, { body, headers } = {}) {
      return app.request(path, {
        method,
        headers: {
          authorization: 'Bearer token-of-hr',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
    },
  }
}

async function knowHr(bearer: string): Promise<Caller> {
  if (bearer === 'token-of-hr') return callerOf(HR)
  throw new DomainError('not-signed-in', 'Mohon muat ulang.')
}
