import { createRoute } from '@hono/zod-openapi'

import { LetterRequest, MonthLetter, RecordedLetter } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { SIGNED_IN, json, problems } from './described-responses.ts'
import { MonthParams, MonthPath } from './months.ts'

/** The letter with which a month's recaps go up. */
export function registerCoverLetters(
  app: App,
  { application, requireCaller }: ResourceOptions,
): void {
  const path = `${MonthPath}/letter`
  const read = createRoute({
    method: 'get',
    path,
    summary: 'Number and date of the cover letter, and when each office on its way received it',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: MonthParams },
    responses: { 200: json(MonthLetter, 'The letter'), ...problems(400, 401, 403, 404) },
  })
  app.openapi(read, async (context) => {
    const { agencyId, month } = context.req.valid('param')
    return context.json(await application.readLetter(context.get('caller'), agencyId, month), 200)
  })

  const record = createRoute({
    method: 'post',
    path,
    summary: 'Record number and date of the cover letter, or that an office received it',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: {
      params: MonthParams,
      body: { required: true, content: { 'application/json': { schema: LetterRequest } } },
    },
    responses: {
      200: json(RecordedLetter, 'The letter, and the job that writes the tabs'),
      ...problems(400, 401, 403, 404, 413),
    },
  })
  app.openapi(record, async (context) => {
    const { agencyId, month } = context.req.valid('param')
    const request = { month, ...context.req.valid('json') }
    return context.json(
      await application.recordLetter(context.get('caller'), agencyId, request),
      200,
    )
  })
}
