import { createRoute } from '@hono/zod-openapi'

import { AttributionRequest, Filings, FilingsQuery } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What the sidebar *Pemilik kiriman* shows, and what HR decides there. */
export function registerFilings(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const list = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/filings',
    summary: 'Filings that are nobody’s, or those about a person',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, query: FilingsQuery },
    responses: {
      200: json(Filings, 'Filings, the newest first'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(list, async (context) => {
    const { agencyId } = context.req.valid('param')
    const query = context.req.valid('query')
    return context.json(await application.listFilings(context.get('caller'), agencyId, query), 200)
  })

  const attribute = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/attributions',
    summary: 'Say whose filings are, as somebody whose role is hr and whose own they are not',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, body: json(AttributionRequest, 'Whose they are, and why') },
    responses: {
      200: json(Filings, 'What is nobody’s still'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(attribute, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    return context.json(await application.attribute(context.get('caller'), agencyId, request), 200)
  })
}
