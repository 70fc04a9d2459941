import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openWorkspace } from '../../workspace/workspace.ts'
import { startRest, textRows, type RestWorkspace } from './start-rest.ts'

const OTHER = 'pengembang@kukar.go.id'
const SPREADSHEET = { spreadsheet: true }

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
})

beforeEach(async () => {
  id = await rest.createSpreadsheet()
  rest.ws.sharing.share(id, OTHER, 'writer')
})

afterAll(() => {
  rest.recorder.assertNone()
  return rest.close()
})

function createMetadata(changes: sheets_v4.Schema$DeveloperMetadata = {}): object {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: 7,
        metadataKey: 'urutan',
        metadataValue: 'satu',
        location: SPREADSHEET,
        visibility: 'PROJECT',
        ...changes,
      },
    },
  }
}

async function standing(email?: string): Promise<sheets_v4.Schema$DeveloperMetadata[]> {
  const { body } = await rest.send<sheets_v4.Schema$Spreadsheet>(
    `GET /v4/spreadsheets/${id}?fields=developerMetadata`,
    email === undefined ? {} : { email },
  )
  return body.developerMetadata ?? []
}

describe('developer metadata', () => {
  it('of an id that is there fail the whole batch with 400', async () => {
    const write = {
      updateCells: { start: {}, rows: textRows([['x']]), fields: 'userEnteredValue' },
    }
    const first = await rest.batch(id, [createMetadata()])
    const second = await rest.batch(id, [write, createMetadata({ metadataValue: 'dua' })])

    expect([first.status, second.status]).toEqual([200, 400])
    expect(second.body.error?.message).toContain('already exists')
    expect(await rest.values(id, 'Data!A1')).toEqual([])
    expect(await standing()).toEqual([
      {
        metadataId: 7,
        metadataKey: 'urutan',
        metadataValue: 'satu',
        location: { locationType: 'SPREADSHEET', spreadsheet: true },
        visibility: 'PROJECT',
      },
    ])
  })

  it('are changed and deleted by id or key; what matches nothing is refused', async () => {
    const lookup = { developerMetadataLookup: { metadataId: 7 } }
    const update = {
      updateDeveloperMetadata: {
        dataFilters: [lookup],
        developerMetadata: { metadataValue: 'dua' },
        fields: 'metadataValue',
      },
    }
    const remove = {
      deleteDeveloperMetadata: {
        dataFilter: { developerMetadataLookup: { metadataKey: 'urutan' } },
      },
    }
    await rest.batch(id, [createMetadata()])

    expect((await rest.batch(id, [update])).status).toBe(200)
    expect(await standing()).toMatchObject([{ metadataId: 7, metadataValue: 'dua' }])
    expect((await rest.batch(id, [remove])).status).toBe(200)
    expect(await standing()).toEqual([])
    expect((await rest.batch(id, [remove])).status).toBe(400)
  })

  it('of a project are hidden from others, those of the document are not', async () => {
    await rest.batch(id, [
      createMetadata(),
      createMetadata({ metadataId: 8, visibility: 'DOCUMENT' }),
    ])

    expect((await standing(OTHER)).map(({ metadataId }) => metadataId)).toEqual([8])
    expect(await standing()).toHaveLength(2)
  })

  it.each([
    ['no key', { metadataKey: '' }],
    ['no place', { location: {} }],
    ['an id that is not positive', { metadataId: 0 }],
    ['more than 30,000 characters', { metadataValue: 'x'.repeat(30_000) }],
  ])('with %s are refused', async (_, changes) => {
    expect((await rest.batch(id, [createMetadata(changes)])).status).toBe(400)
  })

  it('of a sheet are not built', async () => {
    const { status } = await rest.batch(id, [createMetadata({ location: { sheetId: 0 } })])

    expect(status).toBe(501)
  })

  it('are there again after a restart', async () => {
    await rest.batch(id, [createMetadata()])
    const again = openWorkspace({ dataDir: rest.ws.dataDir })

    const shown = again.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
      actor: { email: 'hr@kukar.go.id', scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
      params: { spreadsheetId: id, fields: 'developerMetadata.metadataId' },
    })
    again.close()

    expect(shown.developerMetadata).toEqual([{ metadataId: 7 }])
  })
})

describe('deleteDuplicates', () => {
  it('removes rows that say in the range what a row above them says, and shifts up the rest', async () => {
    const rows = [
      ['Kode', 'Catatan'],
      ['A', ''],
      ['B', 'baik'],
      ['a', ''],
      ['B', 'lain'],
      ['B', 'baik'],
      ['C', ''],
    ]
    await rest.batch(id, [
      { updateCells: { start: {}, rows: textRows(rows), fields: 'userEnteredValue' } },
    ])

    const { body } = await rest.batch(id, [
      { deleteDuplicates: { range: { sheetId: 0, startRowIndex: 1, endRowIndex: 7 } } },
    ])

    expect(body.replies).toEqual([{ deleteDuplicates: { duplicatesRemovedCount: 2 } }])
    const left = await rest.values(id, 'Data!A1:A20')
    expect(left.map(([value]) => value)).toEqual(['Kode', 'A', 'B', 'B', 'C'])
  })

  it('compares the named columns alone', async () => {
    await rest.batch(id, [
      {
        updateCells: {
          start: {},
          rows: textRows([
            ['A', '1'],
            ['A', '2'],
            ['B', '2'],
          ]),
          fields: 'userEnteredValue',
        },
      },
      {
        deleteDuplicates: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3 },
          comparisonColumns: [{ sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }],
        },
      },
    ])

    expect(await rest.values(id, 'Data!A1:B20')).toEqual([
      ['A', '1'],
      ['B', '2'],
    ])
  })
})
