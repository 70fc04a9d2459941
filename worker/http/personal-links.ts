import { createRoute } from '@hono/zod-openapi'

import { KeyRenewalRequest, PersonalLinks } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What *Tautan pribadi* shows, and the renewal of links. */
export function registerPersonalLinks(
  app: App,
  { application, requireCaller }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/personal-links',
    summary: 'The address of each person’s own page, and who has opened theirs',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(PersonalLinks, 'The address of each person’s own page'),
      ...problems(401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listPersonalLinks(context.get('caller'), agencyId), 200)
  })

  const renew = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/key-renewals',
    summary: 'Renew the link of a person, or of everybody, for a reason',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath, body: json(KeyRenewalRequest, 'Whose, and why') },
    responses: {
      200: json(PersonalLinks, 'The new addresses'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(renew, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    return context.json(await application.renewKey(context.get('caller'), agencyId, request), 200)
  })
}
