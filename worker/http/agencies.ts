import { createRoute } from '@hono/zod-openapi'

import { Agencies } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { SIGNED_IN, json, problems } from './described-responses.ts'

/** Where the caller has a role; for clients that know no agency id yet. */
export function registerAgencies(app: App, { application, requireCaller }: ResourceOptions): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies',
    summary: 'The agencies in which the caller has a role',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    responses: {
      200: json(Agencies, 'The agencies in which the caller has a role'),
      ...problems(401, 503),
    },
  })
  app.openapi(route, async (context) =>
    context.json(await application.listAgencies(context.get('caller')), 200),
  )
}
