import { createRoute } from '@hono/zod-openapi'

import {
  ReminderClaims,
  ReminderOutcome,
  ReminderRequest,
  Reminders,
} from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const PATH = '/v1/agencies/{agencyId}/reminders'

/** What *Pengingat* shows, and who sends which reminder. */
export function registerReminders(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const list = createRoute({
    method: 'get',
    path: PATH,
    summary: 'Of whom the day still asks something, and who was reminded',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(Reminders, 'By name'),
      ...problems(401, 403, 404, 503),
    },
  })
  app.openapi(list, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listReminders(context.get('caller'), agencyId), 200)
  })

  const claim = createRoute({
    method: 'post',
    path: PATH,
    summary: 'Take reminders upon oneself to send them; a person has one a day at most',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: AgencyPath, body: json(ReminderRequest, 'By which way, and how many') },
    responses: {
      200: json(ReminderClaims, 'Those that are the caller’s to send'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(claim, async (context) => {
    const { agencyId } = context.req.valid('param')
    const request = context.req.valid('json')
    const claims = await application.claimReminders(context.get('caller'), agencyId, request)
    return context.json(claims, 200)
  })

  const settle = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/reminder-outcomes',
    summary: 'Say what became of mails that one took upon oneself',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath, body: json(ReminderOutcome, 'Sent, and not sent') },
    responses: {
      204: { description: 'It is recorded' },
      ...problems(400, 401, 403, 404, 413),
    },
  })
  app.openapi(settle, async (context) => {
    const { agencyId } = context.req.valid('param')
    const outcome = context.req.valid('json')
    await application.settleReminders(context.get('caller'), agencyId, outcome)
    return context.body(null, 204)
  })
}
