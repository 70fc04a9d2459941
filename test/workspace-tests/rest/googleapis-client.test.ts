import { OAuth2Client } from 'google-auth-library'
import { drive } from 'googleapis/build/src/apis/drive/index.js'
import { forms } from 'googleapis/build/src/apis/forms/index.js'
import { sheets } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openToAnyone } from '../open-to-anyone.ts'
import { owner, startRest, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace

beforeAll(async () => {
  rest = await startRest()
})

afterAll(() => rest.close())

function clientOptions(email = owner): { auth: OAuth2Client; rootUrl: string } {
  const auth = new OAuth2Client()
  auth.setCredentials({ access_token: rest.token(email) })
  return { auth, rootUrl: `${rest.origin}/` }
}

describe('the googleapis client', () => {
  it('writes and reads a spreadsheet', async () => {
    const api = sheets({ version: 'v4', ...clientOptions() })
    const created = await api.spreadsheets.create({
      requestBody: { properties: { title: 'Rekap' } },
    })
    const spreadsheetId = created.data.spreadsheetId ?? ''
    await api.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          {
            addSheet: {
              properties: {
                sheetId: 77,
                title: 'Rekap Juli',
                gridProperties: { frozenRowCount: 1 },
              },
            },
          },
          {
            updateCells: {
              start: { sheetId: 77, rowIndex: 0, columnIndex: 0 },
              fields: 'userEnteredValue,userEnteredFormat.textFormat.bold',
              rows: [
                {
                  values: [
                    {
                      userEnteredValue: { stringValue: 'Nama' },
                      userEnteredFormat: { textFormat: { bold: true } },
                    },
                    { userEnteredValue: { numberValue: 44382 } },
                  ],
                },
              ],
            },
          },
        ],
      },
    })
    await api.spreadsheets.values.update({
      spreadsheetId,
      range: "'Rekap Juli'!A2:B2",
      valueInputOption: 'RAW',
      requestBody: { values: [['=1+1', true]] },
    })

    const read = await api.spreadsheets.values.batchGetByDataFilter({
      spreadsheetId,
      requestBody: {
        dataFilters: [{ gridRange: { sheetId: 77 } }],
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      },
    })
    const got = await api.spreadsheets.get({
      spreadsheetId,
      fields: 'sheets(properties(sheetId,title,index,gridProperties.frozenRowCount))',
    })

    expect(read.data.valueRanges?.[0]?.valueRange?.values).toEqual([
      ['Nama', 44382],
      ['=1+1', true],
    ])
    expect(got.data.sheets).toEqual([
      { properties: { sheetId: 0, title: 'Sheet1', index: 0, gridProperties: {} } },
      {
        properties: {
          sheetId: 77,
          title: 'Rekap Juli',
          index: 1,
          gridProperties: { frozenRowCount: 1 },
        },
      },
    ])
  })

  it('makes a form and lists its responses', async () => {
    const api = forms({ version: 'v1', ...clientOptions() })
    const created = await api.forms.create({ requestBody: { info: { title: 'Presensi' } } })
    const formId = created.data.formId ?? ''
    const question = { textQuestion: {}, required: true }
    const batch = await api.forms.batchUpdate({
      formId,
      requestBody: {
        requests: [
          {
            createItem: {
              item: { title: 'NIP', questionItem: { question } },
              location: { index: 0 },
            },
          },
        ],
      },
    })
    const questionId = batch.data.replies?.[0]?.createItem?.questionId?.[0] ?? ''
    const publishedId = rest.ws.forms.findForm(formId)?.publishedId ?? ''
    openToAnyone(rest.ws, { formId })
    rest.ws.forms.submitResponse(publishedId, { answers: { [questionId]: ['198501012010012001'] } })

    const listed = await api.forms.responses.list({
      formId,
      filter: 'timestamp >= 2021-07-05T00:00:00Z',
    })

    expect(listed.data.responses).toHaveLength(1)
    expect(listed.data.responses?.[0]?.answers).toEqual({
      [questionId]: { questionId, textAnswers: { answers: [{ value: '198501012010012001' }] } },
    })
  })

  it('shares a file, so that another account reads and then writes it', async () => {
    const spreadsheetId = await rest.createSpreadsheet()
    const files = drive({ version: 'v3', ...clientOptions() })
    const other = sheets({ version: 'v4', ...clientOptions('kepala@kukar.go.id') })
    const write = {
      spreadsheetId,
      range: 'Data!A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    }
    const share = (role: string): Promise<unknown> =>
      files.permissions.create({
        fileId: spreadsheetId,
        requestBody: { type: 'user', role, emailAddress: 'kepala@kukar.go.id' },
      })

    await expect(other.spreadsheets.get({ spreadsheetId })).rejects.toMatchObject({ status: 403 })
    await share('reader')
    await expect(other.spreadsheets.get({ spreadsheetId })).resolves.toMatchObject({ status: 200 })
    await expect(other.spreadsheets.values.update(write)).rejects.toMatchObject({ status: 403 })
    await share('writer')
    await expect(other.spreadsheets.values.update(write)).resolves.toMatchObject({ status: 200 })

    const { data } = await files.permissions.list({
      fileId: spreadsheetId,
      fields: 'permissions(id,role,emailAddress)',
    })
    const permissionId = data.permissions?.find(({ role }) => role === 'writer')?.id ?? ''
    await files.permissions.delete({ fileId: spreadsheetId, permissionId })
    await expect(other.spreadsheets.get({ spreadsheetId })).rejects.toMatchObject({ status: 403 })
  })

  it('finds files by a query and hides those of others', async () => {
    const spreadsheetId = await rest.createSpreadsheet({ title: 'Dinas Perhubungan' })
    const q =
      "mimeType = 'application/vnd.google-apps.spreadsheet' and name contains 'perhubungan' and trashed = false"
    const mine = await drive({ version: 'v3', ...clientOptions() }).files.list({ q })
    const others = drive({ version: 'v3', ...clientOptions('orang@lain.id') })

    expect(mine.data.files?.map(({ id }) => id)).toEqual([spreadsheetId])
    await expect(others.files.get({ fileId: spreadsheetId })).rejects.toMatchObject({ status: 404 })
  })

  it('keeps to what Google describes in every exchange', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
