import { createRoute } from '@hono/zod-openapi'

import { Hint } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { SIGNED_IN, json, problems } from './described-responses.ts'

/** Takes "something changed there" from a trigger; 202 once it is durable (G1). */
export function registerHints(app: App, { application, requireHinter }: ResourceOptions): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/hints',
    summary: 'Say that a form or a sheet changed',
    security: SIGNED_IN,
    middleware: [requireHinter] as const,
    request: { body: json(Hint, 'Where something changed, never what') },
    responses: {
      202: { description: 'Kept; the reading follows on its own' },
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = await application.hint(context.get('caller'), context.req.valid('json'))
    context.set('agencyId', agencyId)
    return context.body(null, 202)
  })
}
