import { createRoute } from '@hono/zod-openapi'

import { Affected, AffectedQuery } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** Who is to be told that their data came into other hands. */
export function registerAffected(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/affected',
    summary: 'Whose data were reachable by a copy, an account or a link, and a draft of the notice',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, query: AffectedQuery },
    responses: {
      200: json(Affected, 'Who, what of them, until when to tell them, and what'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    const query = context.req.valid('query')
    return context.json(await application.listAffected(context.get('caller'), agencyId, query), 200)
  })
}
