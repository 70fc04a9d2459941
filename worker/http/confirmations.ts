import { createRoute } from '@hono/zod-openapi'

import { ConfirmationRequest, Confirmations } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const PATH = '/v1/agencies/{agencyId}/confirmations'

/** What the sidebar *Konfirmasi* shows, and what somebody confirms there. */
export function registerConfirmations(
  app: App,
  { application, requireCaller }: ResourceOptions,
): void {
  const list = createRoute({
    method: 'get',
    path: PATH,
    summary: 'What lets somebody do more than before and waits for another’s word',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(Confirmations, 'What waits, and what changed in the last week'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(list, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listConfirmations(context.get('caller'), agencyId), 200)
  })

  const confirm = createRoute({
    method: 'post',
    path: PATH,
    summary: 'Confirm, as somebody whose role is hr and who is not the person raised',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath, body: json(ConfirmationRequest, 'What is confirmed') },
    responses: {
      200: json(Confirmations, 'What waits still'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(confirm, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    return context.json(await application.confirm(context.get('caller'), agencyId, request), 200)
  })
}
