import { createRoute } from '@hono/zod-openapi'

import { AnswerDeletion, OldAnswers, OldAnswersQuery } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What the add-on may delete from Google Forms, and what it did. */
export function registerOldAnswers(
  app: App,
  { application, requireCaller, limitGoogle }: ResourceOptions,
): void {
  const find = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/old-answers',
    summary: 'Which answers are kept long enough and may be deleted from Google Forms',
    security: SIGNED_IN,
    middleware: [requireCaller, limitGoogle] as const,
    request: {
      params: AgencyPath,
      body: { required: true, content: { 'application/json': { schema: OldAnswersQuery } } },
    },
    responses: {
      200: json(OldAnswers, 'By when each was last submitted'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(find, async (context) => {
    const { agencyId } = context.req.valid('param')
    const query = context.req.valid('json')
    return context.json(
      await application.findOldAnswers(context.get('caller'), agencyId, query),
      200,
    )
  })

  const record = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/answer-deletions',
    summary: 'Keep in the ledger how many answers were deleted from Google Forms',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: {
      params: AgencyPath,
      body: { required: true, content: { 'application/json': { schema: AnswerDeletion } } },
    },
    responses: {
      204: { description: 'It is in the ledger' },
      ...problems(400, 401, 403, 404, 413),
    },
  })
  app.openapi(record, async (context) => {
    const { agencyId } = context.req.valid('param')
    const deletion = context.req.valid('json')
    await application.recordDeletion(context.get('caller'), agencyId, deletion)
    return context.body(null, 204)
  })
}
