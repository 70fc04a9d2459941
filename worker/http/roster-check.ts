import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'

import { RecapJobRequest, RosterCheck } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What *Periksa jadwal* shows. */
export function registerRosterCheck(
  app: App,
  { application, requireCaller, limitGoogle }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/roster-check',
    summary: 'Check a month’s roster against the rules',
    security: SIGNED_IN,
    middleware: [requireCaller, limitGoogle] as const,
    request: { params: AgencyPath, query: z.strictObject({ month: RecapJobRequest.shape.month }) },
    responses: {
      200: json(RosterCheck, 'Findings of the roster'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    const { month } = context.req.valid('query')
    const check = await application.checkRoster(context.get('caller'), agencyId, month)
    return context.json(check, 200)
  })
}
