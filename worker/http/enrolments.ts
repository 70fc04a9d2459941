import { createRoute } from '@hono/zod-openapi'

import {
  Enrolment,
  EnrolmentCheck,
  EnrolmentCheckRequest,
  EnrolmentRequest,
} from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { SIGNED_IN, json, problems } from './described-responses.ts'

/** Whether the caller may enrol a spreadsheet; asked before anything is made. */
export function registerEnrolmentChecks(
  app: App,
  { application, requireCodeBearer }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/enrolment-checks',
    summary: 'Check a one-time code without using it up',
    security: SIGNED_IN,
    middleware: [requireCodeBearer] as const,
    request: { body: json(EnrolmentCheckRequest, 'The code and the spreadsheet') },
    responses: {
      200: json(EnrolmentCheck, 'The agency, if the spreadsheet is enrolled'),
      ...problems(400, 401, 403, 413),
    },
  })
  app.openapi(route, async (context) => {
    const request = context.req.valid('json')
    return context.json(await application.checkEnrolment(context.get('caller'), request), 200)
  })
}

/** Enrols an agency; for a spreadsheet that is enrolled it repairs and answers the same id. */
export function registerEnrolments(
  app: App,
  { application, requireCodeBearer }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/enrolments',
    summary: 'Enrol the agency of a spreadsheet with a one-time code',
    security: SIGNED_IN,
    middleware: [requireCodeBearer] as const,
    request: { body: json(EnrolmentRequest, 'The code, the spreadsheet and its five forms') },
    responses: {
      200: json(Enrolment, 'The agency'),
      ...problems(400, 401, 403, 409, 413, 422, 503),
    },
  })
  app.openapi(route, async (context) => {
    const request = context.req.valid('json')
    const enrolment = await application.enrol(context.get('caller'), request)
    context.set('agencyId', enrolment.agencyId)
    return context.json(enrolment, 200)
  })
}
