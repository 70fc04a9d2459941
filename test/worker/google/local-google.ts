import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import { expect } from 'vitest'

import { createGoogleWorkspace } from '../../../worker/google/create-google-workspace.ts'
import type { GoogleWorkspaceOptions } from '../../../worker/google/google-workspace-options.ts'
import { ServiceAccountKey } from '../../../worker/google/service-account-key.ts'
import type { GoogleWorkspace } from '../../../worker/ports/google-workspace.ts'
import type { ApiFaultKind } from '../../workspace/faults.ts'
import { startServer } from '../../workspace/server.ts'
import { recordExchanges } from '../../workspace-tests/discovery/record-exchanges.ts'
import { openWorkspace } from '../../workspace/workspace.ts'
import type { Workspace } from '../../workspace/workspace.ts'

export const OWNER = 'hr@setda.example.go.id'
export const UNIT_HEAD = 'kabag@setda.example.go.id'

const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive',
]

/** What a person can see and a test compares; effective values and formats follow from these. */
const SHEET_FIELDS =
  'sheets(properties,merges,conditionalFormats,protectedRanges,filterViews,charts,data(rowData.values(userEnteredValue,userEnteredFormat,note,dataValidation),columnMetadata.pixelSize))'

/** The worker's adapter against the local workspace, over HTTP, on one shared spreadsheet. */
export interface LocalGoogle {
  readonly ws: Workspace
  readonly google: GoogleWorkspace
  /** The adapter of another process: it has seen nothing. */
  restart(changes?: Partial<GoogleWorkspaceOptions>): GoogleWorkspace
  readonly spreadsheetId: string
  /** Method ids and bodies of the worker's calls that were answered, since the last `forget`. */
  readonly calls: { readonly method: string; readonly body: unknown }[]
  forget(): void
  /** Makes the next call of a method misbehave; `skip` calls pass first. */
  fail(kind: ApiFaultKind, method: string, options?: { times?: number; skip?: number }): void
  /** A person's batch, with `batchUpdate` requests. */
  asPerson(requests: sheets_v4.Schema$Request[], email?: string): void
  /** Everything of a sheet that the API shows. */
  readSheet(sheetId: number): sheets_v4.Schema$Sheet
  listSheets(): { sheetId: number; title: string }[]
  /** Also asserts that every exchange fitted Google's API descriptions. */
  close(): Promise<void>
}

export async function startLocalGoogle(): Promise<LocalGoogle> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pantau-google-'))
  const ws = openWorkspace({ dataDir, now: new Date('2021-07-31T09:00:00Z') })
  const server = await startServer(ws, { port: 0 })
  const owner = { email: OWNER, scopes: SCOPES }
  const key: unknown = JSON.parse(await readFile(ws.tokens.serviceAccount.keyFile, 'utf8'))
  const credentials = ServiceAccountKey.parse(key)

  const created = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.create', {
    actor: owner,
    params: {},
    body: {
      properties: { title: 'Setda', locale: 'in_ID', timeZone: 'Asia/Makassar' },
      sheets: [{ properties: { sheetId: 0, title: 'Sheet1' } }],
    },
  })
  const spreadsheetId = created.spreadsheetId ?? ''
  ws.sharing.share(spreadsheetId, credentials.client_email, 'writer')
  ws.sharing.share(spreadsheetId, UNIT_HEAD, 'writer')

  const recorder = recordExchanges(ws)
  const calls: { method: string; body: unknown }[] = []
  ws.requestLog.subscribe(({ method, body, email, status }) => {
    if (email === credentials.client_email && status === 200) calls.push({ method, body })
  })

  const options: GoogleWorkspaceOptions = {
    apiRoot: ws.origin,
    tokenUrl: `${ws.origin}/token`,
    credentials,
    clock: ws.clock,
    random: () => 0.5,
    // Waiting moves the workspace's clock on, so that quotas of a minute recover.
    sleep: (milliseconds) => Promise.resolve(ws.clock.step(milliseconds)),
  }

  function readSpreadsheet(fields: string): sheets_v4.Schema$Spreadsheet {
    ws.quotas.reset()
    return ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
      actor: owner,
      params: { spreadsheetId, fields },
    })
  }

  return {
    ws,
    google: createGoogleWorkspace(options),
    restart: (changes) => createGoogleWorkspace({ ...options, ...changes }),
    spreadsheetId,
    calls,
    forget: () => void calls.splice(0),
    fail: (kind, method, { times = 1, skip = 0 } = {}) =>
      ws.faults.add({ kind, method, times, skip }),
    asPerson(requests, email = OWNER) {
      ws.call('sheets.spreadsheets.batchUpdate', {
        actor: { email, scopes: SCOPES },
        params: { spreadsheetId },
        body: { requests },
      })
    },
    readSheet(sheetId) {
      const sheets = readSpreadsheet(SHEET_FIELDS).sheets ?? []
      const sheet = sheets.find(({ properties }) => properties?.sheetId === sheetId)
      if (!sheet) throw new RangeError(`No sheet ${sheetId}`)
      // The workspace answers calls within the process with its own objects.
      return structuredClone(sheet)
    },
    listSheets: () =>
      (readSpreadsheet('sheets.properties').sheets ?? []).map(({ properties }) => ({
        sheetId: properties?.sheetId ?? 0,
        title: properties?.title ?? '',
      })),
    async close() {
      await server.close()
      ws.close()
      await rm(dataDir, { recursive: true, force: true })
      expect(recorder.problems(), 'what does not fit Google’s API descriptions').toEqual([])
    },
  }
}

/** What stands in a sheet, cell by cell, as entered: texts, numbers, `=` formulas. */
export function enteredValues(
  sheet: sheets_v4.Schema$Sheet,
): (string | number | boolean | null)[][] {
  const rows = sheet.data?.[0]?.rowData ?? []
  return rows.map(({ values = [] }) =>
    values.map(({ userEnteredValue: entered }) => {
      if (!entered) return null
      return (
        entered.stringValue ??
        entered.numberValue ??
        entered.boolValue ??
        entered.formulaValue ??
        null
      )
    }),
  )
}
