import { createRoute } from '@hono/zod-openapi'

import { Enrolment, EnrolmentRequest } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { SIGNED_IN, json, problems } from './described-responses.ts'

/** Enrols an agency; for a spreadsheet that is enrolled it repairs and answers the same id. */
export function registerEnrolments(
  app: App,
  { application, requireCaller }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/enrolments',
    summary: 'Enrol the agency of a spreadsheet with a one-time code',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { body: json(EnrolmentRequest, 'The code, the spreadsheet and its five forms') },
    responses: {
      200: json(Enrolment, 'The agency'),
      ...problems(400, 401, 403, 409, 413, 422, 503),
    },
  })
  app.openapi(route, async (context) => {
    const request = context.req.valid('json')
    return context.json(await application.enrol(context.get('caller'), request), 200)
  })
}
