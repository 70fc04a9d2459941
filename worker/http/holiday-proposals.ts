import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'

import { HolidayProposals } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** Years that proposals are made for. */
const Year = z.coerce.number().int().min(2010).max(2099)

/** What the sidebar *Hari libur* shows. */
export function registerHolidayProposals(
  app: App,
  { application, requireCaller }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/holiday-proposals',
    summary: 'Holidays and Ramadan of a year that the tab Hari Libur lacks',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath, query: z.strictObject({ year: Year }) },
    responses: {
      200: json(HolidayProposals, 'Proposed rows, by date'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId } = context.req.valid('param')
    const { year } = context.req.valid('query')
    const proposals = await application.proposeHolidays(context.get('caller'), agencyId, year)
    return context.json(proposals, 200)
  })
}
