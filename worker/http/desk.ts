import { createRoute } from '@hono/zod-openapi'

import { Desk, DeskOutcome, DeskQuery, DeskRequest } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const PATH = '/v1/agencies/{agencyId}/desk'

/** What the sidebar *Meja tinjau* shows, and what somebody decides there by their own word. */
export function registerDesk(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const read = createRoute({
    method: 'get',
    path: PATH,
    summary: 'What waits for a decision of the caller',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, query: DeskQuery },
    responses: {
      200: json(Desk, 'What waits, the oldest first'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(read, async (context) => {
    const { agencyId } = context.req.valid('param')
    const query = context.req.valid('query')
    return context.json(await application.readDesk(context.get('caller'), agencyId, query), 200)
  })

  const decide = createRoute({
    method: 'post',
    path: PATH,
    summary: 'Decide submissions of others, or take that back, by the caller’s verified word',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, body: json(DeskRequest, 'The decisions, each with a note') },
    responses: {
      200: json(DeskOutcome, 'What was recorded, and what was not and why'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(decide, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    const outcome = await application.decideAtDesk(context.get('caller'), agencyId, request)
    return context.json(outcome, 200)
  })
}
