import { createRoute } from '@hono/zod-openapi'

import { About, SPREADSHEET_HEADER } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { json, problems } from './described-responses.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/about',
  summary: 'Whom to share the spreadsheet and the forms with',
  responses: { 200: json(About, 'The worker’s account and version of the rules'), ...problems() },
})

/** The one resource that asks nobody to sign in: it comes before sharing and enrolling. */
export function registerAbout(app: App, { application }: ResourceOptions): void {
  app.openapi(route, async (context) =>
    context.json(await application.about(context.req.header(SPREADSHEET_HEADER)), 200),
  )
}
