import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openWorkspace, type Workspace } from '../../workspace/workspace.ts'

const AUTH = 'https://www.googleapis.com/auth/'
const notThere = expect.objectContaining({ status: 404 }) as unknown

let dataDir: string
let ws: Workspace
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-own-files-'))
  ws = openWorkspace({ dataDir })
})
afterEach(() => {
  ws.close()
  rmSync(dataDir, { recursive: true })
})

/** An owner who calls through an app. */
function as(app: string | undefined, ...scopes: string[]) {
  const actor = { email: 'hr@kukar.go.id', scopes: scopes.map((scope) => AUTH + scope), app }
  return (method: string, params: Record<string, string>, body?: unknown) =>
    ws.call<Record<string, unknown>>(method, { actor, params, body })
}

describe('an app that may see its own files alone (drive.file)', () => {
  it('reaches what it made, not what the same account made through another app or by hand', () => {
    const own = as('satu', 'drive.file')
    const body = { properties: { title: 'Lembar' } }
    const made = String(own('sheets.spreadsheets.create', {}, body)['spreadsheetId'])
    const others = [as('dua', 'drive.file'), as(undefined, 'spreadsheets', 'drive')]

    expect(own('sheets.spreadsheets.get', { spreadsheetId: made })).toBeDefined()
    expect(own('drive.files.update', { fileId: made }, { trashed: true })).toBeDefined()
    for (const other of others) {
      const id = String(other('sheets.spreadsheets.create', {}, body)['spreadsheetId'])
      expect(() => own('sheets.spreadsheets.get', { spreadsheetId: id })).toThrow(notThere)
      expect(() => own('drive.files.update', { fileId: id }, { trashed: true })).toThrow(notThere)
      expect(() => own('drive.permissions.list', { fileId: id })).toThrow(notThere)
    }
    const { files } = own('drive.files.list', {}) as { files: { id: string }[] }
    expect(files.map(({ id }) => id)).toEqual([made])
  })

  it('reaches forms likewise, and with a wider scope whatever its account may', () => {
    const body = { info: { title: 'Absen' } }
    const formId = String(as('dua', 'drive.file')('forms.forms.create', {}, body)['formId'])

    expect(() => as('satu', 'drive.file')('forms.forms.get', { formId })).toThrow(notThere)
    expect(as('satu', 'drive.file', 'forms.body')('forms.forms.get', { formId })).toBeDefined()
    expect(as('satu', 'drive')('drive.files.get', { fileId: formId })).toBeDefined()
  })

  it('is known again by its tokens and after a restart', () => {
    const scopes = [`${AUTH}drive.file`]
    const token = ws.tokens.issueAccessToken({ email: 'hr@kukar.go.id', scopes, app: 'satu' })
    const body = { properties: { title: 'Lembar' } }
    const made = as('satu', 'drive.file')('sheets.spreadsheets.create', {}, body)
    ws.close()
    ws = openWorkspace({ dataDir })

    const actor = ws.tokens.verifyAccessToken(token)
    const params = { spreadsheetId: String(made['spreadsheetId']) }
    expect(ws.call('sheets.spreadsheets.get', { actor, params })).toBeDefined()
  })
})
