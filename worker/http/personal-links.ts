import { createRoute } from '@hono/zod-openapi'

import { PersonalLinks } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What *Tautan pribadi* shows. */
export function registerPersonalLinks(
  app: App,
  { application, requireCaller }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/personal-links',
    summary: 'Pre-filled form links of each person',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(PersonalLinks, 'Pre-filled form links of each person'),
      ...problems(401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listPersonalLinks(context.get('caller'), agencyId), 200)
  })
}
