import { createRoute } from '@hono/zod-openapi'

import { ImportDecision, ImportList } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, json, problems } from './described-responses.ts'

/** What the sidebar *Impor* shows, and what HR decides there. */
export function registerImports(
  app: App,
  { application, requireCaller, limitGoogle }: ResourceOptions,
): void {
  const list = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/imports',
    summary: 'What was read of each export in the tab Mesin Absensi',
    security: SIGNED_IN,
    middleware: [requireCaller, limitGoogle] as const,
    request: { params: AgencyPath },
    responses: {
      200: json(ImportList, 'Receipts, the last export first'),
      ...problems(400, 401, 403, 404, 503),
    },
  })
  app.openapi(list, async (context) => {
    const { agencyId } = context.req.valid('param')
    return context.json(await application.listImports(context.get('caller'), agencyId), 200)
  })

  const decide = createRoute({
    method: 'post',
    path: '/v1/agencies/{agencyId}/import-decisions',
    summary: 'Say whether an export that contradicts itself counts',
    security: SIGNED_IN,
    middleware: [requireCaller, limitGoogle] as const,
    request: {
      params: AgencyPath,
      body: { required: true, content: { 'application/json': { schema: ImportDecision } } },
    },
    responses: {
      200: json(ImportList, 'Receipts as they are now'),
      ...problems(400, 401, 403, 404, 413, 503),
    },
  })
  app.openapi(decide, async (context) => {
    const { agencyId } = context.req.valid('param')
    const decision = context.req.valid('json')
    const imports = await application.decideImport(context.get('caller'), agencyId, decision)
    return context.json(imports, 200)
  })
}
