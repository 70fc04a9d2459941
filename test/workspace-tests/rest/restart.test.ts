import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts'
import { openToAnyone } from '../open-to-anyone.ts'
import { chartAt, sourceOf } from './chart-requests.ts'
import { everyScope, owner, textRows } from './start-rest.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-restart-'))
})

afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const actor = { email: owner, scopes: everyScope }
const now = new Date('2021-07-05T00:00:00Z')

function reopen(ws: Workspace): Workspace {
  ws.close()
  return openWorkspace({ dataDir, now: new Date('2021-07-04T00:00:00Z') })
}

describe('openWorkspace', () => {
  it('finds everything again after a restart', () => {
    const before = openWorkspace({ dataDir, now })
    const { spreadsheetId = '' } = before.call<{ spreadsheetId?: string }>(
      'sheets.spreadsheets.create',
      {
        actor,
        params: {},
        body: {
          properties: { title: 'Dinas' },
          sheets: [{ properties: { sheetId: 3, title: 'Pegawai' } }],
        },
      },
    )
    const pieChart = { domain: sourceOf(2, 3), series: sourceOf(3, 3) }
    const requests = [
      {
        updateCells: {
          start: { sheetId: 3, rowIndex: 4, columnIndex: 2 },
          rows: textRows([['a', 'b']]),
          fields: 'userEnteredValue',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 3, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          properties: { pixelSize: 333 },
          fields: 'pixelSize',
        },
      },
      { insertDimension: { range: { sheetId: 3, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 3 }, description: 'milik sistem' },
        },
      },
      { addChart: { chart: { ...chartAt(7, 3, 2, 3), spec: { pieChart } } } },
      { addSheet: { properties: { sheetId: 4, title: 'Sementara' } } },
      { deleteSheet: { sheetId: 4 } },
    ]
    before.call('sheets.spreadsheets.batchUpdate', {
      actor,
      params: { spreadsheetId },
      body: { requests },
    })
    const form = before.forms.createForm({ owner, title: 'Presensi' })
    openToAnyone(before, form)
    before.forms.linkDestination(form.formId, spreadsheetId)
    const response = before.forms.submitResponse(form.publishedId, { answers: {} })
    before.store.set('script-properties', 'kode', { nilai: 1 })
    const token = before.tokens.issueAccessToken(actor, 1_000_000)
    const read = (ws: Workspace): unknown =>
      ws.call('sheets.spreadsheets.get', {
        actor,
        params: { spreadsheetId, includeGridData: 'true' },
      })
    const seen = read(before)
    expect(JSON.stringify(seen)).toContain('"chartId":7')

    const after = reopen(before)

    expect(read(after)).toEqual(seen)
    expect(after.spreadsheetVersion(spreadsheetId)).toBe(4)
    expect(after.forms.findResponse(form.formId, response.responseId)).toEqual(response)
    expect(
      after.forms.formOfSheet(
        spreadsheetId,
        after.forms.findForm(form.formId)?.destination?.sheetId ?? 0,
      )?.formId,
    ).toBe(form.formId)
    expect(after.store.list('script-properties')).toEqual([{ key: 'kode', value: { nilai: 1 } }])
    expect(after.tokens.verifyAccessToken(token)?.email).toBe(owner)
    expect(after.sharing.roleOf(spreadsheetId, owner)).toBe('owner')
    after.close()
  })

  it('dates responses by the clock also after it was set back, no two alike', () => {
    const before = openWorkspace({ dataDir, now })
    const { formId, publishedId } = before.forms.createForm({ owner, title: 'Presensi' })
    openToAnyone(before, { formId })
    const first = before.forms.submitResponse(publishedId, { answers: {} })

    const after = reopen(before)
    const second = after.forms.submitResponse(publishedId, { answers: {} })

    expect(second.lastSubmittedTime).not.toBe(first.lastSubmittedTime)
    expect(second.formId).toBe(formId)
    after.close()

    const earlier = openWorkspace({ dataDir, now: new Date('2021-01-04T00:00:00Z') })
    const third = earlier.forms.submitResponse(publishedId, { answers: {} })
    expect(third.lastSubmittedTime.slice(0, 10)).toBe('2021-01-04')
    earlier.close()
  })

  it('keeps nothing of a transaction that failed', () => {
    const ws = openWorkspace({ dataDir, now })
    const { formId } = ws.forms.createForm({ owner, title: 'Lama' })
    const work = (): void => {
      ws.forms.updateForm(formId, { title: 'Baru' })
      throw new Error('berhenti')
    }

    expect(() => ws.transaction(work)).toThrow('berhenti')
    expect(ws.forms.findForm(formId)?.title).toBe('Lama')
    ws.close()
  })
})
