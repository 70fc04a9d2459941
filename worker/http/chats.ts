import { createRoute } from '@hono/zod-openapi'

import { ChatAcceptance, ChatOutcome } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What somebody accepts in the sidebar *Obrolan WA*. */
export function registerChats(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const accept = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/chats',
    summary: 'Take down what is accepted of an exported group chat',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: {
      params: AgencyPath,
      body: json(ChatAcceptance, 'What is accepted, and how many messages were left and why'),
    },
    responses: {
      200: json(ChatOutcome, 'What became of it'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(accept, async (context) => {
    const { agencyId } = context.req.valid('param')
    const acceptance = context.req.valid('json')
    return context.json(
      await application.acceptChat(context.get('caller'), agencyId, acceptance),
      200,
    )
  })
}
