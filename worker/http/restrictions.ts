import { createRoute } from '@hono/zod-openapi'

import { RestrictionRequest, Restrictions } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** Whose data may be used for no more than what the law asks. */
export function registerRestrictions(
  app: App,
  { application, requireCaller }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/restrictions',
    summary: 'Whose data are restricted now, since when and why',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(Restrictions, 'Each with its reason'),
      ...problems(401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listRestrictions(context.get('caller'), agencyId), 200)
  })

  const restrict = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/restrictions',
    summary: 'Restrict what is done with a person’s data, or lift that',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath, body: json(RestrictionRequest, 'Whose, and why') },
    responses: {
      200: json(Restrictions, 'As they are now'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(restrict, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    const caller = context.get('caller')
    return context.json(await application.restrictPerson(caller, agencyId, request), 200)
  })
}
