import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { scriptHostOf, type ScriptHost } from '../workspace/apps-script/script-host.ts'
import { openWorkspace, type Actor, type Workspace } from '../workspace/workspace.ts'
import { recordExchanges } from '../workspace-tests/discovery/record-exchanges.ts'
import { buildIntoFolder } from './built-addon.ts'
import { startFakeWorker, type FakeWorker } from './fake-worker.ts'

export const HR = 'hr@setda.example.go.id'
export const ACTOR: Actor = {
  email: HR,
  scopes: [
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/drive',
    'https://www.googleapis.com/auth/forms.body',
  ],
}
export const SET_UP_INPUT = {
  code: 'ABCD-EFGH-JKLM',
  language: 'id',
  settings: {
    agencyName: '=1+1',
    governmentKind: 'regency',
    governmentName: 'KUTAI KARTANEGARA',
    agencyCode: 'SETDA',
    zone: 'WITA',
  },
}

export interface AddonHost {
  readonly ws: Workspace
  readonly host: ScriptHost
  readonly worker: FakeWorker
  createSpreadsheet(): string
  /** Runs a function of the script as HR, as a click in the menu or a sidebar does. */
  run(spreadsheetId: string, functionName: string, ...args: unknown[]): Promise<unknown>
  /** As `run`, with a tab open and a cell selected; row and column count from 1. */
  runAt(
    at: { spreadsheetId: string; sheetId: number; row: number; column: number },
    functionName: string,
  ): Promise<unknown>
  close(): Promise<void>
}

/** The built add-on on the local workspace's Apps Script host, with a worker that only listens. */
export async function startAddonHost(): Promise<AddonHost> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pantau-addon-host-'))
  const worker = await startFakeWorker()
  const addon = await buildIntoFolder(worker.url)
  const ws = openWorkspace({ dataDir, now: new Date('2021-07-05T00:00:00Z') })
  const recorder = recordExchanges(ws)
  const host = scriptHostOf(ws)
  host.settings.addonDir = addon.folder
  return {
    ws,
    host,
    worker,
    createSpreadsheet: () => {
      const body = { properties: { title: 'Pantau Setda' } }
      const request = { actor: ACTOR, params: {}, body, unmetered: true }
      const made = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.create', request)
      return String(made.spreadsheetId)
    },
    run: (spreadsheetId, functionName, ...args) =>
      runFunction(ws, { spreadsheetId, user: HR, functionName, args }),
    runAt: ({ spreadsheetId, sheetId, ...activeCell }, functionName) =>
      runFunction(ws, {
        spreadsheetId,
        user: HR,
        functionName,
        activeSheetId: sheetId,
        activeCell,
      }),
    close: async () => {
      await host.whenIdle()
      ws.close()
      await worker.close()
      await rm(dataDir, { recursive: true })
      await rm(addon.folder, { recursive: true })
      recorder.assertNone()
    },
  }
}
