import type { Hono } from 'hono'
import * as z from 'zod'

import { PreparationItem } from '../preparation.ts'
import type { Environment } from '../rest/api-routes.ts'
import type { Workspace } from '../workspace.ts'

const Items = z.array(PreparationItem)

/** `PUT /workspace/preparation`: which spreadsheets are being made elsewhere, for the start page. */
export function registerPreparationRoutes(app: Hono<Environment>, ws: Workspace): void {
  app.put('/workspace/preparation', async (c) => {
    const parsed = Items.safeParse(await c.req.json().catch(() => undefined))
    if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400)
    ws.preparation.replace(parsed.data)
    return c.json(ws.preparation.list())
  })
}
