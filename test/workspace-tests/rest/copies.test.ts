import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { owner, startRest, textRows, type RestWorkspace } from './start-rest.ts'

const EDITOR = 'editor@kukar.go.id'
const SCOPES = ['https://www.googleapis.com/auth/drive']

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
  id = await rest.createSpreadsheet()
  rest.ws.sharing.share(id, EDITOR, 'writer')
})
afterAll(() => rest.close())

function change(spreadsheetId: string, requests: object[], email = owner): unknown {
  return rest.ws.call('sheets.spreadsheets.batchUpdate', {
    actor: { email, scopes: SCOPES },
    params: { spreadsheetId },
    body: { requests },
  })
}

/** Makes a copy as that account. */
function copy(email: string, name?: string): drive_v3.Schema$File {
  return rest.ws.call('drive.files.copy', {
    actor: { email, scopes: SCOPES },
    params: { fileId: id },
    body: name === undefined ? {} : { name },
  })
}

async function read(spreadsheetId: string): Promise<sheets_v4.Schema$Spreadsheet> {
  const fields =
    'properties.title,sheets(properties(sheetId,title),protectedRanges(protectedRangeId,editors))'
  const path = `/v4/spreadsheets/${spreadsheetId}?fields=${fields}`
  return (await rest.send<sheets_v4.Schema$Spreadsheet>(`GET ${path}`)).body
}

describe('a copy of a spreadsheet', () => {
  it('has the same sheets, cells and protections, a name of its own, and is its maker’s alone', async () => {
    const sheet = { sheetId: 77, title: 'Pegawai' }
    change(id, [
      { addSheet: { properties: sheet } },
      {
        updateCells: {
          start: { sheetId: 77, rowIndex: 0, columnIndex: 0 },
          rows: textRows([['Nama'], ['Ani']]),
          fields: 'userEnteredValue',
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            protectedRangeId: 5,
            range: { sheetId: 77 },
            editors: { users: [owner] },
          },
        },
      },
    ])

    const made = copy(EDITOR, 'Salinan')
    const ofOwner = copy(owner)

    const copyId = String(made.id)
    expect(rest.ws.readSheet(copyId, 77)).toEqual([['Nama'], ['Ani']])
    expect(rest.ws.sharing.listPermissions(copyId)).toEqual([{ email: EDITOR, role: 'owner' }])
    expect(await read(String(ofOwner.id))).toMatchObject({
      properties: { title: expect.stringContaining('Copy of ') },
      sheets: [{}, { properties: sheet, protectedRanges: [{ editors: { users: [owner] } }] }],
    })
    rest.ws.sharing.share(copyId, 'orang@kukar.go.id', 'writer')
    const rename = {
      updateSheetProperties: { properties: { sheetId: 77, title: 'x' }, fields: 'title' },
    }
    expect(() => change(copyId, [rename], 'orang@kukar.go.id')).toThrow('protected')
    expect(rest.ws.readSheet(id, 77)).toEqual([['Nama'], ['Ani']])
  })

  it('is changed without the original, and the other way round', () => {
    const copyId = String(copy(owner).id)

    change(copyId, [{ deleteSheet: { sheetId: 77 } }])

    expect(rest.ws.readSheet(copyId, 77)).toEqual([])
    expect(rest.ws.readSheet(id, 77)).toHaveLength(2)
  })

  it('copies a form that fills one of its sheets too, closed and without its answers', () => {
    const form = rest.ws.forms.createForm({ owner, title: 'Izin', published: true })
    const { sheetId } = rest.ws.forms.linkDestination(form.formId, id)

    const copyId = String(copy(owner).id)

    const its = rest.ws.forms.formOfSheet(copyId, sheetId)
    expect(its?.formId).not.toBe(form.formId)
    expect(its).toMatchObject({ title: 'Izin', documentTitle: 'Copy of Izin', published: false })
    expect(rest.ws.forms.formOfSheet(id, sheetId)?.formId).toBe(form.formId)
    expect(rest.ws.forms.listResponses(String(its?.formId))).toEqual([])
  })

  it('is made by whoever may read it, and by nobody else', () => {
    rest.ws.sharing.share(id, 'pembaca@kukar.go.id', 'reader')

    expect(copy('pembaca@kukar.go.id').id).toBeDefined()
    expect(() => copy('asing@kukar.go.id')).toThrow(expect.objectContaining({ status: 404 }))
  })
})
