import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { ConnectionReport } from '../../addon/check-connection.ts'
import { asPerson } from '../sample/person.ts'
import type { SampleEmployee } from '../sample/sample-agency.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'
import { postForm } from './post-form.ts'
import { DOUBTFUL_CHECK_IN, startSmallAgency, type SmallAgency } from './small-agency.ts'

const MONTH = '2026-03'
const RETITLED = 'Anda sedang di mana?'
const SCOPES = [
  'https://www.googleapis.com/auth/drive',
  'https://www.googleapis.com/auth/forms.body',
]

let office: SmallAgency
let staff: readonly SampleEmployee[]
let copyId: string
let attendance: string[][]
let messages: string[]
/** Where the code was typed first, by mistake, and what was said to that. */
let empty: string
let refused: unknown
/** What was told of the connection before. */
let failed: string[]

beforeAll(async () => {
  office = await startSmallAgency()
  staff = office.agency.employees.slice(2)
  retitle()
  await file(staff[0]!)
  await office.sweep()
  attendance = await makeRecap(office.live.spreadsheetId)
  failed = await failedChecks(office.live.spreadsheetId)
  pause()
  copyId = makeCopy()
  const { code } = await office.product.worker.operator.issueEnrolmentCode({
    agencyId: office.live.agencyId,
  })
  empty = office.hr.createSpreadsheet('Kosong')
  refused = await run(empty, 'setUpWorkbook', { code }).catch(String)
  const done = await run<{ messages: string[] }>(copyId, 'setUpWorkbook', { code })
  messages = done.messages
})
afterAll(() => office?.product.close())

/** A minute later: what Google allows in one is not what is looked at here. */
function pause(): void {
  office.product.ws.clock.step(60_000)
}

function run<Result>(spreadsheetId: string, functionName: string, ...args: unknown[]) {
  const call = { spreadsheetId, user: office.agency.installer, functionName, args }
  return runFunction(office.product.ws, call) as Promise<Result>
}

function actor() {
  return { email: office.agency.installer, scopes: SCOPES }
}

/** File > Make a copy. */
function makeCopy(): string {
  const copy = office.product.ws.call<drive_v3.Schema$File>('drive.files.copy', {
    actor: actor(),
    params: { fileId: office.live.spreadsheetId },
    body: { name: 'Lembar baru' },
  })
  return String(copy.id)
}

/** HR words a question otherwise: by its title alone it would not be known again. */
function retitle(): void {
  const { formId, questionIds } = office.live.forms['check-in']
  const { items = [] } = office.product.ws.call<forms_v1.Schema$Form>('forms.forms.get', {
    actor: actor(),
    params: { formId },
  })
  const index = items.findIndex(
    ({ questionItem }) => questionItem?.question?.questionId === questionIds['place'],
  )
  const item = { ...items[index], title: RETITLED }
  const updateItem = { item, location: { index }, updateMask: 'title' }
  const body = { requests: [{ updateItem }] }
  office.product.ws.call('forms.forms.batchUpdate', { actor: actor(), params: { formId }, body })
}

async function file(who: SampleEmployee): Promise<void> {
  const answers = { ...office.who(who), ...DOUBTFUL_CHECK_IN }
  const { product, live } = office
  expect(await postForm(product.ws.origin, live.forms['check-in'], answers)).toBe(200)
}

async function failedChecks(spreadsheetId: string): Promise<string[]> {
  pause()
  const { checks } = await run<ConnectionReport>(spreadsheetId, 'checkConnection')
  return checks.filter(({ state }) => state === 'broken').map(({ message }) => message)
}

/** The attendance recap as it stands then in the spreadsheet, without the line that says from when it is. */
async function makeRecap(spreadsheetId: string): Promise<string[][]> {
  pause()
  const request = { month: MONTH, kinds: ['attendance' as const] }
  await office.product.worker.operator.recap(office.live.agencyId, request)
  const rows = read(spreadsheetId, `Rekap Kehadiran ${MONTH}`)
  return rows.filter((row) => !isFooter(row))
}

/** Up to which entry of the ledger the recap counts that stands in the spreadsheet. */
function footerOf(spreadsheetId: string): string[][] {
  return read(spreadsheetId, `Rekap Kehadiran ${MONTH}`).filter(isFooter)
}

function isFooter(row: readonly string[]): boolean {
  return row.some((cell) => cell.includes('Buku besar'))
}

function read(spreadsheetId: string, title: string): string[][] {
  return office.hr.read(spreadsheetId, `'${title}'!A1:AZ1000`).map((row) => row.map(String))
}

describe('an office that moves to a copy of its spreadsheet', () => {
  it('is told that it moved, and what is to become of the former', () => {
    expect(messages.join(' ')).toContain(
      `Lembar ini terdaftar sebagai ${office.agency.settings['agencyName']}`,
    )
    expect(messages.join(' ')).toContain('Lembar yang lama tidak dibaca lagi')
  })

  it('is refused a spreadsheet that is no copy before anything is made there', () => {
    expect(refused).toContain('Ini bukan salinan lembar yang sekarang dipakai')
    const { ws } = office.product
    expect(ws.readSheet(empty, sheetIdOf(getPeopleTab('settings')))).toEqual([])
  })

  it('has the same forms and no others, with what was worded otherwise as it is', () => {
    const { ws } = office.product
    const kept = ws.forms.listForms().map(({ formId }) => formId)
    expect(kept.sort()).toEqual(
      Object.values(office.live.forms)
        .map(({ formId }) => formId)
        .sort(),
    )
    const items = ws.forms.findForm(office.live.forms['check-in'].formId)?.items ?? []
    expect(items.filter(({ title }) => title === RETITLED)).toHaveLength(1)
    expect(items.map(({ title }) => title)).not.toContain('Lokasi kerja')
  })

  it('finds its connection in order, and the recap as it was', async () => {
    expect(await failedChecks(copyId)).toEqual(failed)
    expect(await makeRecap(copyId)).toEqual(attendance)
  })

  it('files with the links of before, and what waits comes to the copy alone', async () => {
    const former = read(office.live.spreadsheetId, `Tinjauan ${MONTH}`)

    await file(staff[1]!)
    pause()
    await office.sweep()

    const names = read(copyId, `Tinjauan ${MONTH}`).map((row) => row.join(' '))
    expect(names.some((row) => row.includes(staff[1]!.name))).toBe(true)
    expect(names.some((row) => row.includes(staff[0]!.name))).toBe(true)
    expect(read(office.live.spreadsheetId, `Tinjauan ${MONTH}`)).toEqual(former)
    const told = footerOf(office.live.spreadsheetId)
    await makeRecap(copyId)
    expect(footerOf(copyId)).not.toEqual(told)
    expect(footerOf(office.live.spreadsheetId)).toEqual(told)
  })

  it('is told in the former spreadsheet where it went on, in its sidebars, by set-up and in Diagnostik', async () => {
    const former = office.live.spreadsheetId
    const request = { month: MONTH, kinds: ['attendance'] }

    await expect(run(former, 'startRecap', request)).rejects.toThrow(`/d/${copyId}/`)
    await expect(run(former, 'setUpWorkbook', {})).rejects.toThrow(`/d/${copyId}/`)
    expect(JSON.stringify(read(former, 'Diagnostik'))).toContain(`/d/${copyId}/`)
  })

  it('protects in the copy what HR keeps and what Pantau writes from whoever edits it', async () => {
    const { ws } = office.product
    const head = asPerson(ws, 'kepala@arsip.kukarkab.example')
    ws.sharing.share(copyId, 'kepala@arsip.kukarkab.example', 'writer')

    for (const title of ['Akses', 'Diagnostik', `Rekap Kehadiran ${MONTH}`]) {
      const write = () => head.write(copyId, [{ range: `'${title}'!A2`, values: [['x']] }])
      expect(write).toThrow('protected')
    }
  })

  it('makes no forms anew where set-up was cut off right after the move', async () => {
    const { ws } = office.product
    const before = ws.forms.listForms().length
    ws.store.delete('script-properties', `document ${copyId}`)

    pause()
    await run(copyId, 'setUpWorkbook', {})

    expect(ws.forms.listForms()).toHaveLength(before)
    // By now one more filing waits.
    expect((await failedChecks(copyId)).slice(1)).toEqual(failed.slice(1))
  })
})
