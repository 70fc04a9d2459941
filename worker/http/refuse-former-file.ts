import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'

import { SPREADSHEET_HEADER } from '../../shared/contract/index.ts'
import type { Application } from '../ports/application.ts'
import type { AppEnvironment } from './app-environment.ts'

/** Holds the spreadsheet that asks, where it is named, against the agency of the path. */
export function refuseFormerFile(application: Application): MiddlewareHandler<AppEnvironment> {
  return createMiddleware<AppEnvironment>(async (context, next) => {
    const agencyId = context.req.param('agencyId')
    const spreadsheetId = context.req.header(SPREADSHEET_HEADER)
    if (agencyId && spreadsheetId) {
      await application.refuseFormerFile(context.get('caller'), { agencyId, spreadsheetId })
    }
    await next()
  })
}
