import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { runFunction } from '../../workspace/apps-script/run-function.ts'
import { type ScriptHost, scriptHostOf } from '../../workspace/apps-script/script-host.ts'
import { startServer } from '../../workspace/server.ts'
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts'

export const owner = 'sekretaris@contoh.go.id'
const startsAt = new Date('2021-07-05T00:00:00Z')

export interface TestWorkspace {
  ws: Workspace
  host: ScriptHost
  origin: string
  spreadsheetId: string
  /** Runs a function of the fixture add-on as the owner. */
  run(functionName: string, ...args: unknown[]): Promise<unknown>
  close(): Promise<void>
}

/** A workspace of its own with one spreadsheet and the fixture add-on, on a free port. */
export async function startTestWorkspace(): Promise<TestWorkspace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-host-'))
  const ws = openWorkspace({ dataDir, now: startsAt })
  const server = await startServer(ws, { port: 0 })
  const host = scriptHostOf(ws)
  host.settings.addonDir = fileURLToPath(new URL('./fixture-addon', import.meta.url))
  const created = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.create', {
    actor: { email: owner, scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    params: {},
    body: { properties: { title: 'Dinas Contoh', timeZone: 'Asia/Makassar', locale: 'in_ID' } },
  })
  const spreadsheetId = created.spreadsheetId ?? ''
  return {
    ws,
    host,
    origin: `http://127.0.0.1:${server.port}`,
    spreadsheetId,
    run: (functionName, ...args) =>
      runFunction(ws, { spreadsheetId, user: owner, functionName, args }),
    async close() {
      await host.whenIdle()
      await server.close()
      ws.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
