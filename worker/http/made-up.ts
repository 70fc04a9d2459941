import { createRoute } from '@hono/zod-openapi'

import {
  MadeUpCode,
  MadeUpContents,
  MadeUpFiled,
  MadeUpOffice,
  MadeUpQuery,
} from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

const PATH = '/v1/made-up-office'

/** An office that does not exist, to try everything with: the caller's own. */
export function registerMadeUp(app: App, { application, requireCaller }: ResourceOptions): void {
  const code = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/made-up-codes',
    summary: 'A code with which a spreadsheet is enrolled as a made-up office',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { params: AgencyPath },
    responses: { 200: json(MadeUpCode, 'The code'), ...problems(401, 403, 404, 503) },
  })
  app.openapi(code, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.issueMadeUpCode(context.get('caller'), agencyId), 200)
  })

  const contents = createRoute({
    method: 'get',
    path: '/v1/made-up-contents',
    summary: 'What is written into the tabs of a made-up office',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    request: { query: MadeUpQuery },
    responses: { 200: json(MadeUpContents, 'Settings, months and rows'), ...problems(400, 401) },
  })
  app.openapi(contents, (context) =>
    context.json(
      application.describeMadeUp(context.get('caller'), context.req.valid('query')),
      200,
    ),
  )

  const show = createRoute({
    method: 'get',
    path: PATH,
    summary: 'The caller’s made-up office, and its files',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    responses: { 200: json(MadeUpOffice, 'The office, or null'), ...problems(401, 503) },
  })
  app.openapi(show, async (context) =>
    context.json(await application.showMadeUp(context.get('caller')), 200),
  )

  const fill = createRoute({
    method: 'post',
    path: PATH,
    summary: 'Let the people of the made-up office file until now',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    responses: { 200: json(MadeUpFiled, 'How much was filed'), ...problems(401, 404, 503) },
  })
  app.openapi(fill, async (context) =>
    context.json(await application.fillMadeUp(context.get('caller')), 200),
  )

  const takeOut = createRoute({
    method: 'delete',
    path: PATH,
    summary: 'Take the made-up office out of the store, with its ledger',
    security: SIGNED_IN,
    middleware: [requireCaller] as const,
    responses: { 200: json(MadeUpOffice, 'No office any more'), ...problems(401, 503) },
  })
  app.openapi(takeOut, async (context) =>
    context.json(await application.takeOutMadeUp(context.get('caller')), 200),
  )
}
