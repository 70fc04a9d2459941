import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { startServer } from '../../workspace/server.ts'
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts'
import { recordExchanges, type ExchangeRecorder } from '../discovery/record-exchanges.ts'

export const owner = 'hr@kukar.go.id'
export const everyScope = ['spreadsheets', 'forms.body', 'forms.responses.readonly', 'drive'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
)

interface Answer<Body = Record<string, unknown>> {
  readonly status: number
  readonly body: Body
}

interface Refusal {
  readonly error: { readonly code: number; readonly message: string; readonly status: string }
}

export interface RestWorkspace {
  readonly ws: Workspace
  readonly origin: string
  readonly recorder: ExchangeRecorder
  token(email?: string, scopes?: readonly string[]): string
  /** A raw HTTP call as `email`, or as nobody where it is null. */
  send<Body = Record<string, unknown> & Partial<Refusal>>(
    call: string,
    options?: { body?: unknown; email?: string | null; token?: string },
  ): Promise<Answer<Body>>
  /** A spreadsheet of the owner's with one sheet, id 0, title Data. */
  createSpreadsheet(properties?: sheets_v4.Schema$SpreadsheetProperties): Promise<string>
  /** Requests of one batchUpdate. */
  batch(
    id: string,
    requests: object[],
    email?: string,
  ): Promise<Answer<Partial<Refusal> & { replies: object[] }>>
  /** The unformatted values of a range. */
  values(id: string, range: string): Promise<unknown[][]>
  close(): Promise<void>
}

/** A workspace of its own over HTTP on a free port, every exchange recorded. */
export async function startRest({
  now = new Date('2021-07-05T00:00:00Z'),
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-rest-')),
} = {}): Promise<RestWorkspace> {
  const ws = openWorkspace({ dataDir, now })
  const server = await startServer(ws, { port: 0 })
  const recorder = recordExchanges(ws, { allowRefused: true })
  for (const limit of Object.values(ws.quotas.limits)) {
    Object.assign(limit, { perUser: 10_000, perProject: 10_000 })
  }
  const token = (email = owner, scopes: readonly string[] = everyScope): string =>
    ws.tokens.issueAccessToken({ email, scopes })
  const rest: RestWorkspace = {
    ws,
    origin: ws.origin,
    recorder,
    token,
    async send(call, { body, email = owner, token: given } = {}) {
      const [verb = 'GET', path = '/'] = call.split(' ')
      const bearer = given ?? (email === null ? undefined : token(email))
      const response = await fetch(ws.origin + path, {
        method: verb,
        headers: {
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, body: (text ? JSON.parse(text) : {}) as never }
    },
    async createSpreadsheet(properties = {}) {
      const { body } = await rest.send<{ spreadsheetId: string }>('POST /v4/spreadsheets', {
        body: {
          properties: { title: 'Sekretariat Daerah', locale: 'in_ID', ...properties },
          sheets: [
            {
              properties: {
                sheetId: 0,
                title: 'Data',
                gridProperties: { rowCount: 20, columnCount: 6 },
              },
            },
          ],
        },
      })
      return body.spreadsheetId
    },
    batch: (id, requests, email = owner) =>
      rest.send(`POST /v4/spreadsheets/${id}:batchUpdate`, { body: { requests }, email }),
    async values(id, range) {
      const query = 'valueRenderOption=UNFORMATTED_VALUE'
      const { body } = await rest.send<{ values?: unknown[][] }>(
        `GET /v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?${query}`,
      )
      return body.values ?? []
    },
    async close() {
      await server.close()
      ws.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return rest
}

/** Rows of text cells for updateCells. */
export function textRows(rows: readonly (readonly string[])[]): sheets_v4.Schema$RowData[] {
  return rows.map((row) => ({
    values: row.map((text) => ({ userEnteredValue: { stringValue: text } })),
  }))
}
