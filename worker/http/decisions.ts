import { createRoute } from '@hono/zod-openapi'

import { DecisionRequest, Decisions } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const PATH = '/v1/agencies/{agencyId}/decisions'

/** What the sidebar *Putuskan* shows, and what somebody decides there by their own word. */
export function registerDecisions(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const list = createRoute({
    method: 'get',
    path: PATH,
    summary: 'What waits for a decision that the caller may make',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(Decisions, 'What waits, the oldest first'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(list, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listDecisions(context.get('caller'), agencyId), 200)
  })

  const decide = createRoute({
    method: 'post',
    path: PATH,
    summary: 'Decide a submission of somebody else, by the caller’s verified word',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, body: json(DecisionRequest, 'The decision, with a note') },
    responses: {
      200: json(Decisions, 'What waits still'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(decide, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    return context.json(await application.decide(context.get('caller'), agencyId, request), 200)
  })
}
