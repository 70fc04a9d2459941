import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'

import { Explanation } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const DayPath = AgencyPath.extend({
  employeeId: z.string().regex(/^\d{16}(\d{2})?$/),
  date: z.iso.date(),
})

/** What *Jelaskan* shows of a cell. */
export function registerExplanations(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/people/{employeeId}/days/{date}',
    summary: 'Why a person’s day has its code: the steps, their evidence and clauses',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: DayPath },
    responses: {
      200: json(Explanation, 'The day, explained'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId, ...day } = context.req.valid('param')
    return context.json(await application.explainDay(context.get('caller'), agencyId, day), 200)
  })
}
