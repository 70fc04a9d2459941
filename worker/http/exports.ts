import { createRoute } from '@hono/zod-openapi'
import * as z from 'zod'

import { ExportQuery, RecapKind } from '../../shared/contract/index.ts'
import type { App, ResourceOptions } from './app-environment.ts'
import { AgencyPath, SIGNED_IN, problems } from './described-responses.ts'

const RecapPath = AgencyPath.extend({ kind: RecapKind })
const File = z.string().meta({ format: 'binary' })

/** A recap as a file to save. */
export function registerExports(
  app: App,
  { application, requireCaller, limitEvaluation }: ResourceOptions,
): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/agencies/{agencyId}/recaps/{kind}',
    summary: 'A recap as CSV or XLSX; nothing is written to the spreadsheet',
    security: SIGNED_IN,
    middleware: [requireCaller, limitEvaluation] as const,
    request: { params: RecapPath, query: ExportQuery },
    responses: {
      200: {
        description: 'The file; its name is in content-disposition',
        content: {
          'text/csv': { schema: File },
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: File },
        },
      },
      ...problems(400, 401, 403, 404, 409, 503),
    },
  })
  app.openapi(route, async (context) => {
    const { agencyId, kind } = context.req.valid('param')
    const request = { kind, ...context.req.valid('query') }
    const file = await application.exportRecap(context.get('caller'), agencyId, request)
    return context.body(file.bytes, 200, {
      'content-type': file.contentType,
      'content-disposition': attachment(file.name),
    })
  })
}

/** The name as RFC 6266 has it: for old clients without what is not ASCII, then in full. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7E]|["\\%]/g, '_')
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
