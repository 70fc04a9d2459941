import { createRoute } from '@hono/zod-openapi'

import { ConnectionStatus } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What *Periksa sambungan* shows. */
export function registerStatus(
  app: App,
  { application, requireCaller, limitGoogle }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/status',
    summary: 'How the connection of the agency stands',
    security: SIGNED_IN,
    middleware: [requireCaller, limitGoogle] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(ConnectionStatus, 'How the connection of the agency stands'),
      ...problems(401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.getStatus(context.get('caller'), agencyId), 200)
  })
}
