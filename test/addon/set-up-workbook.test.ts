import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SetUpState } from '../../addon/entries/set-up.ts'
import { parseMonth } from '../../shared/model/civil-date.ts'
import { FORM_KINDS } from '../../shared/model/submission.ts'
import { FORMS, getForm } from '../../shared/workbook/forms.ts'
import { sheetIdOf, tabTitle } from '../../shared/workbook/sheet-id.ts'
import {
  CLAUSE_PARAMETER_NOTE,
  TEMPLATE_NOTE,
  WHO_NOTE,
} from '../../shared/workbook/regulation-notes.ts'
import { PEOPLE_TABS, getPeopleTab } from '../../shared/workbook/tabs.ts'
import { listTriggers } from '../workspace/apps-script/triggers.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { ACTOR, HR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { WORKER_EMAIL, type FakeWorker } from './fake-worker.ts'

const MONTHS = ['2021-07', '2021-08'].map(parseMonth)
const actor = ACTOR

let addon: AddonHost
let ws: Workspace
let worker: FakeWorker
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  ws = addon.ws
  worker = addon.worker
})
afterAll(() => addon.close())
beforeEach(() => {
  worker.failing = undefined
})

function run(functionName: string, ...args: unknown[]): Promise<unknown> {
  return addon.run(spreadsheetId, functionName, ...args)
}

function readBook(): sheets_v4.Schema$Spreadsheet {
  const params = { spreadsheetId, fields: 'properties,sheets(properties,protectedRanges)' }
  return ws.call('sheets.spreadsheets.get', { actor, params, unmetered: true })
}

function titles(): string[] {
  return (readBook().sheets ?? []).map(({ properties }) => String(properties?.title))
}

function readTab(title: string): unknown[][] {
  const params = { spreadsheetId, range: `'${title}'`, valueRenderOption: 'FORMULA' }
  const request = { actor, params, unmetered: true }
  const { values } = ws.call<sheets_v4.Schema$ValueRange>('sheets.spreadsheets.values.get', request)
  return values ?? []
}

function change(...requests: sheets_v4.Schema$Request[]): void {
  const body = { requests }
  ws.call('sheets.spreadsheets.batchUpdate', {
    actor,
    params: { spreadsheetId },
    body,
    unmetered: true,
  })
}

function readForm(formId: string): forms_v1.Schema$Form {
  return ws.call('forms.forms.get', { actor, params: { formId }, unmetered: true })
}

/** The forms that the worker was told of last. */
function formIds(): string[] {
  return Object.values(worker.enrolments.at(-1)?.forms ?? {}).map(({ formId }) => formId)
}

function triggers(): string[] {
  const mine = listTriggers(ws.store).filter((each) => each.spreadsheetId === spreadsheetId)
  return mine.map(({ eventType, functionName }) => `${eventType} ${functionName}`).sort()
}

/** Everything that set-up makes, to compare before and after. */
function everything(): unknown {
  const { sheets = [] } = readBook()
  const tabs = sheets.map(({ properties, protectedRanges = [] }) => ({
    properties,
    protectedRanges: protectedRanges.length,
    values: readTab(String(properties?.title)),
  }))
  const forms = ws.forms.listForms().map(({ formId }) => {
    const { revisionId: _, ...form } = readForm(formId)
    return form
  })
  return { tabs, forms, triggers: triggers() }
}

describe('setUpWorkbook', () => {
  beforeAll(async () => {
    spreadsheetId = addon.createSpreadsheet()
  })

  it('makes tabs, forms, sharing, enrolment and triggers of an empty spreadsheet', async () => {
    const result = await run('setUpWorkbook', SET_UP_INPUT)

    const expected = PEOPLE_TABS.flatMap((tab) =>
      tab.monthly ? MONTHS.map((month) => tabTitle(tab, 'id', month)) : [tabTitle(tab, 'id')],
    )
    const others = titles().filter((title) => !expected.includes(title))
    expect(result).toMatchObject({ agencyId: 'agency-1', agencyName: 'SEKRETARIAT DAERAH' })
    expect(titles()).toEqual(expect.arrayContaining(expected))
    // The blank first tab; none for the answers of a form.
    expect(others).toHaveLength(1)
    expect(triggers()).toEqual(['ON_EDIT onSheetEdited'])
    const { agencyCode } = SET_UP_INPUT.settings
    expect(worker.checks[0]).toEqual({
      code: SET_UP_INPUT.code,
      spreadsheetId,
      agencyCode,
      language: 'id',
    })
    expect(worker.enrolments).toHaveLength(1)
    expect(worker.enrolments[0]).toMatchObject({ code: SET_UP_INPUT.code, spreadsheetId })
    for (const id of [spreadsheetId, ...formIds()]) {
      expect(ws.sharing.roleOf(id, WORKER_EMAIL)).toBe('writer')
    }
  })

  it('keeps people’s tabs in view and what they need not see hidden', () => {
    const sheets = (readBook().sheets ?? []).map(({ properties }) => properties)

    const shown = sheets.filter((sheet) => !sheet?.hidden).map((sheet) => sheet?.title)

    expect(shown[0]).toBe('Pengaturan')
    expect(shown).toHaveLength(PEOPLE_TABS.length + 2)
  })

  it('writes what was filled in as text, and the letterhead that follows from it', () => {
    const rows = readTab('Pengaturan')
    const valueOf = (title: string) => rows.find(([first]) => first === title)?.[1]

    expect(valueOf('Nama instansi')).toMatch(/^'?=1\+1$/u)
    expect(valueOf('Zona waktu')).toBe('WITA')
    expect(valueOf('Bentuk pemerintahan')).toBe('Kabupaten')
    expect(valueOf('Kop baris 1')).toBe('')
    expect(readBook().properties).toMatchObject({ timeZone: 'Asia/Makassar', locale: 'in_ID' })
  })

  it('explains at the headers of Aturan and Pasal which templates there are and what a clause may say', () => {
    const params = {
      spreadsheetId,
      ranges: ["'Aturan'!A1:Z1", "'Pasal'!A1:Z1"],
      fields: 'sheets.data.rowData.values.note',
    }
    const { sheets } = ws.call<sheets_v4.Schema$Spreadsheet>('sheets.spreadsheets.get', {
      actor,
      params,
      unmetered: true,
    })

    const cells = (sheets ?? []).flatMap(({ data }) => data?.[0]?.rowData?.[0]?.values ?? [])
    expect(cells.flatMap(({ note }) => note ?? [])).toEqual(
      expect.arrayContaining([TEMPLATE_NOTE.id, CLAUSE_PARAMETER_NOTE.id, WHO_NOTE.id]),
    )
  })

  it('makes whoever set up HR', () => {
    expect(readTab('Akses').slice(1, 2)).toEqual([[HR, 'hr']])
  })

  it('asks every declared question, published and without a copy of its answers', () => {
    const made = formIds().map(readForm)

    expect(made.map(({ info }) => info?.title)).toEqual(FORMS.map(({ title }) => title.id))
    for (const [index, form] of made.entries()) {
      const [first, ...others] = FORMS[index]!.sections
      const parts = [
        ...first.questions,
        ...others.flatMap(({ title, questions }) => [{ title, required: false }, ...questions]),
      ]
      const asked = (form.items ?? []).map((item) => ({
        title: item.title,
        required: item.questionItem?.question?.required === true,
        options: item.questionItem?.question?.choiceQuestion?.options?.map(({ value }) => value),
      }))
      const declared = parts.map(({ title, required, ...question }) => ({
        title: title.id,
        required,
        options:
          'choices' in question ? question.choices.map((choice) => choice.title.id) : undefined,
      }))
      expect(asked).toEqual(declared)
      expect(form.linkedSheetId).toBeUndefined()
      expect(form.publishSettings?.publishState).toMatchObject({ isPublished: true })
    }
  })

  it('offers no other response, which would open without what a personal link fills in', () => {
    const offered = formIds().map(
      (id) => addon.ws.forms.findForm(id)?.extras.showLinkToRespondAgain,
    )

    expect(offered).toEqual(FORMS.map(() => false))
  })

  it('changes and duplicates nothing when it runs again, without a code', async () => {
    const before = everything()

    await run('setUpWorkbook', { language: 'id' })

    expect(everything()).toEqual(before)
    expect(worker.enrolments).toHaveLength(1)
  })

  it('takes a spreadsheet of before along: its name, its Asisten and the letterhead stay, and its kind is offered anew', async () => {
    const settings = readTab('Pengaturan')
    const sheetId = sheetIdOf(getPeopleTab('settings'))
    const write = (title: string, ...cells: string[]) =>
      change({
        updateCells: {
          start: {
            sheetId,
            rowIndex: settings.findIndex(([first]) => first === title),
            columnIndex: 0,
          },
          rows: [{ values: cells.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
          fields: 'userEnteredValue',
        },
      })
    write('Nama pemerintahan', 'Nama kabupaten', 'KUTAI KARTANEGARA')
    write('Penerima rekap berjenjang', 'Asisten yang membidangi', 'Asisten Umum')
    write('Kop baris 1', 'Kop baris 1', 'PEMERINTAH KABUPATEN KUTAI KARTANEGARA')

    const { settings: filled } = (await run('readSetUp')) as SetUpState
    await run('setUpWorkbook', {
      language: 'id',
      settings: { ...filled, governmentKind: 'regency' },
    })

    const valueOf = new Map(readTab('Pengaturan').map(([title, value]) => [title, value]))
    expect(filled['between']).toBe('Asisten Umum; Sekretaris Daerah')
    expect(valueOf.get('Penerima rekap berjenjang')).toBe('Asisten Umum; Sekretaris Daerah')
    expect(valueOf.get('Nama pemerintahan')).toBe('KUTAI KARTANEGARA')
    expect(valueOf.get('Kop baris 1')).toBe('PEMERINTAH KABUPATEN KUTAI KARTANEGARA')
    expect(valueOf.has('Nama kabupaten')).toBe(false)
  })

  it('keeps what people changed', async () => {
    const checkIn = String(formIds()[0])
    const access = sheetIdOf(getPeopleTab('access'))
    change({
      updateCells: {
        start: { sheetId: access, rowIndex: 1, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'lain@example.go.id' } }] }],
        fields: 'userEnteredValue',
      },
    })
    retitle(checkIn, 2, 'Masuk atau pulang?')

    await run('setUpWorkbook', {})

    const items = readForm(checkIn).items ?? []
    expect(items).toHaveLength(getForm('check-in').questions.length)
    expect(items[2]?.title).toBe('Masuk atau pulang?')
    expect(readTab('Akses')[1]?.[0]).toBe('lain@example.go.id')
  })

  it('makes a deleted tab anew', async () => {
    const sheetId = sheetIdOf(getPeopleTab('holidays'))
    change({ deleteSheet: { sheetId } })

    await run('setUpWorkbook', {})

    const sheet = readBook().sheets?.find(({ properties }) => properties?.sheetId === sheetId)
    expect(sheet?.properties?.title).toBe('Hari Libur')
    expect(readTab('Hari Libur')[0]).toEqual(
      getPeopleTab('holidays').columns.map(({ title }) => title.id),
    )
  })

  it('puts a missing question back where it belongs', async () => {
    const formId = String(formIds()[0])
    editForm(formId, { deleteItem: { location: { index: 3 } } })

    await run('setUpWorkbook', {})

    const keys = getForm('check-in').questions.map(({ title }) => title.id)
    const asked = (readForm(formId).items ?? []).map(({ title }) => title)
    expect(asked).toEqual(keys.with(2, 'Masuk atau pulang?'))
  })

  it('makes a lost form anew and tells the worker, without a code', async () => {
    const lost = String(worker.enrolments.at(-1)?.forms.permit.formId)
    const asked = worker.enrolments.length
    ws.call('drive.files.delete', { actor, params: { fileId: lost }, unmetered: true })
    worker.statusChecks = FORM_KINDS.map((kind) => ({
      code: `form-${kind}`,
      state: kind === 'permit' ? 'broken' : 'good',
    }))

    await run('setUpWorkbook', {})

    expect(worker.enrolments).toHaveLength(asked + 1)
    const last = worker.enrolments.at(-1)
    expect(last?.code).toBeUndefined()
    expect(last?.forms.permit.formId).not.toBe(lost)
    expect(ws.forms.listForms()).toHaveLength(FORMS.length)
  })

  it('tells the worker once which items the forms have, where an earlier version did not', async () => {
    const scope = `document ${spreadsheetId}`
    const kept = ws.store.get<Record<string, string>>('script-properties', scope)
    const agency = { agencyId: 'agency-1', agencyName: 'SETDA', formIds: [] }
    ws.store.set('script-properties', scope, { ...kept, agency: JSON.stringify(agency) })
    const asked = worker.enrolments.length

    await run('setUpWorkbook', {})
    await run('setUpWorkbook', {})

    expect(worker.enrolments).toHaveLength(asked + 1)
    const { items, sections } = worker.enrolments.at(-1)?.forms['daily-report'] ?? {}
    expect(Object.keys(items ?? {})).toEqual(
      expect.arrayContaining(getForm('daily-report').questions.map(({ key }) => key)),
    )
    expect(Object.keys(sections ?? {})).not.toEqual([])
  })

  it('installs a lost trigger again', async () => {
    for (const { id } of listTriggers(ws.store)) ws.store.delete('script-trigger', id)

    await run('setUpWorkbook', {})

    expect(triggers()).toEqual(['ON_EDIT onSheetEdited'])
  })

  it('asks for NIP and ticket until the form collects addresses, then no more', async () => {
    collectEmail('DO_NOT_COLLECT')
    await run('setUpWorkbook', { settings: { verifiedEmail: 'yes' } })
    expect(askedOfPermits()).toContain('Tiket')

    collectEmail('VERIFIED')
    await run('setUpWorkbook', {})

    expect(askedOfPermits()).not.toContain('Tiket')
  })

  it('speaks English where that is chosen', async () => {
    spreadsheetId = addon.createSpreadsheet()

    await run('setUpWorkbook', { ...SET_UP_INPUT, language: 'en' })

    expect(titles()).toEqual(expect.arrayContaining(['Settings', 'Employees', 'Roster 2021-07']))
  })
})

function askedOfPermits(): unknown[] {
  const form = readForm(String(worker.enrolments.at(-1)?.forms.permit.formId))
  return (form.items ?? []).map(({ title }) => title)
}

/** As the worker does. */
function collectEmail(emailCollectionType: string): void {
  const updateSettings = { settings: { emailCollectionType }, updateMask: 'emailCollectionType' }
  for (const formId of formIds()) editForm(formId, { updateSettings })
}

function editForm(formId: string, ...requests: forms_v1.Schema$Request[]): void {
  const body = { requests }
  ws.call('forms.forms.batchUpdate', { actor, params: { formId }, body, unmetered: true })
}

function retitle(formId: string, index: number, title: string): void {
  const item = readForm(formId).items?.[index]
  editForm(formId, {
    updateItem: { item: { ...item, title }, location: { index }, updateMask: 'title' },
  })
}
