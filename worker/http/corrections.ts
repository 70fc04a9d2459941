import { createRoute } from '@hono/zod-openapi'

import { CorrectionAnswer, Corrections } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What people ask on their pages to have corrected, and the answers. */
export function registerCorrections(
  app: App,
  { application, requireCaller }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/corrections',
    summary: 'What people asked to have corrected of their data, what waits first',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(Corrections, 'Each with its last answer'),
      ...problems(401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listCorrections(context.get('caller'), agencyId), 200)
  })

  const answer = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/correction-answers',
    summary: 'Say what was done about what somebody asked to have corrected',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath, body: json(CorrectionAnswer, 'Which, and what was done') },
    responses: {
      200: json(Corrections, 'As they are now'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(answer, async (context) => {
    const { agencyId } = context.req.valid('param')
    const said = context.req.valid('json')
    const caller = context.get('caller')
    return context.json(await application.answerCorrection(caller, agencyId, said), 200)
  })
}
