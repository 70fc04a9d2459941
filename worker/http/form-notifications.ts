import { createRoute } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'

import { FormNotification } from '../../shared/contract/index.ts'
import type { Application } from '../ports/application.ts'
import type { App, AppEnvironment } from './app-environment.ts'
import { SIGNED_IN, json, problems } from './described-responses.ts'

/**
 * Takes what a watch tells, as a hint; 204 once it is durable (G1), and where there is nothing to do: whatever
 * is not acknowledged Pub/Sub sends again for days.
 */
export function registerFormNotifications(
  app: App,
  {
    application,
    requirePusher,
  }: {
    readonly application: Application
    readonly requirePusher: MiddlewareHandler<AppEnvironment>
  },
): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/form-notifications',
    summary: 'Say through Pub/Sub that a form that is watched was filed',
    security: SIGNED_IN,
    middleware: [requirePusher] as const,
    request: { body: json(FormNotification, 'Where something was filed, never what') },
    responses: {
      204: { description: 'Acknowledged; where the form is known its reading follows' },
      ...problems(400, 401, 403, 413, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { formId, eventType } = context.req.valid('json').message.attributes
    if (formId !== undefined && eventType === 'RESPONSES') {
      context.set('agencyId', await application.noteAnswers(formId, context.get('caller').email))
    }
    return context.body(null, 204)
  })
}
