import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Workspace } from '../workspace.ts'
import { startTriggers } from './fire-triggers.ts'
import { openDocument } from './open-document.ts'
import { scriptHostOf } from './script-host.ts'

interface RunBody {
  spreadsheetId?: string
  function?: string
  args?: unknown[]
  user?: string
  sheetId?: number
  cell?: { row: number; column: number }
}

/**
 * What the page and outside programs need of the script:
 * - `POST /script/run` `{ spreadsheetId, function, args, user, sheetId, cell }` → `{ result, effects }`,
 *   422 `{ error, effects }` when it throws, 403 `{ authorization }` before its scopes are accepted
 * - `POST /script/authorize` `{ spreadsheetId, user }`
 * - `GET /script/menu?spreadsheetId&user` opens the document and gives its menus
 * - `GET /workspace/executions` the execution log
 */
export function registerScriptRoutes(app: Hono, ws: Workspace): void {
  const host = scriptHostOf(ws)
  startTriggers(host)

  app.post('/script/run', async (c) => {
    const body = await readBody(c)
    const { spreadsheetId, user, functionName } = body
    if (!spreadsheetId || !user || !functionName) {
      return c.json({ error: { message: 'spreadsheetId, function and user are needed.' } }, 400)
    }
    if (!ws.sharing.roleOf(spreadsheetId, user)) {
      return c.json({ error: { message: 'You do not have access to this file.' } }, 403)
    }
    if (functionName.endsWith('_')) {
      return c.json({ error: { message: `${functionName} is private.` } }, 400)
    }
    if (!host.isGranted(user) || !host.isEnabled(spreadsheetId)) {
      const scopes = host.findAddon()?.manifest.oauthScopes ?? []
      return c.json({ authorization: { scopes } }, 403)
    }
    const { args, activeSheetId, activeCell } = body
    const where = { user, spreadsheetId, activeSheetId, activeCell, args }
    const run = { functionName, kind: 'editor', mode: 'FULL' } as const
    const { outcome, effects } = await host.run({ ...run, ...where })
    if ('error' in outcome) return c.json({ error: outcome.error, effects }, 422)
    return c.json({ result: outcome.value, effects })
  })

  app.post('/script/authorize', async (c) => {
    const { spreadsheetId, user } = await readBody(c)
    if (!spreadsheetId || !user || !ws.sharing.roleOf(spreadsheetId, user)) {
      return c.json(
        { error: { message: 'A spreadsheetId and a user with access are needed.' } },
        400,
      )
    }
    await host.authorize(user, spreadsheetId)
    return c.json({ authorized: true })
  })

  app.get('/script/menu', async (c) => {
    const spreadsheetId = c.req.query('spreadsheetId') ?? ''
    const user = c.req.query('user') ?? getCookie(c, 'account') ?? ''
    if (!ws.sharing.roleOf(spreadsheetId, user)) {
      return c.json({ error: { message: 'You do not have access to this file.' } }, 403)
    }
    const gid = c.req.query('sheetId')
    const activeSheetId = gid === undefined ? undefined : Number(gid)
    return c.json(await openDocument(host, { spreadsheetId, user, activeSheetId }))
  })

  app.get('/workspace/executions', (c) => c.json({ executions: host.executions }))
}

async function readBody(c: Context): Promise<{
  spreadsheetId: string | undefined
  user: string | undefined
  functionName: string | undefined
  args: unknown[]
  activeSheetId: number | undefined
  activeCell: { row: number; column: number } | undefined
}> {
  const body = (await c.req.json<RunBody>().catch(() => ({}))) as RunBody
  return {
    spreadsheetId: body.spreadsheetId,
    user: body.user ?? getCookie(c, 'account'),
    functionName: body.function,
    args: body.args ?? [],
    activeSheetId: body.sheetId,
    activeCell: body.cell,
  }
}
