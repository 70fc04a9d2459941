import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'

import { PersonalData } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const PersonPath = AgencyPath.extend({ employeeId: z.string().min(1).max(40) })

/** What is kept of a person. */
export function registerPersonData(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/people/{employeeId}/data',
    summary: 'Everything that the store has of one person',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: PersonPath },
    responses: {
      200: json(PersonalData, 'As it stands in the store'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId, employeeId } = context.req.valid('param')
    const data = await application.listPersonData(context.get('caller'), agencyId, employeeId)
    return context.json(data, 200)
  })
}
