import { createRoute } from '@hono/zod-openapi'

import { WhatIf, WhatIfRequest } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** A month, were clauses otherwise. A POST because rows are many; it changes nothing. */
export function registerWhatIf(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/what-if',
    summary: 'Who and what changes in a month, were clauses otherwise; nothing is written',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, body: json(WhatIfRequest, 'Month and rows of Pasal') },
    responses: {
      200: json(WhatIf, 'Limits, outcomes and findings that change'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    const result = await application.whatIf(context.get('caller'), agencyId, request)
    return context.json(result, 200)
  })
}
