import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { FORM_KINDS } from '../../shared/model/submission.ts'
import { SET_UP_STEPS } from '../../addon/set-up/set-up-steps.ts'
import { listTriggers, saveTrigger } from '../workspace/apps-script/triggers.ts'
import { openToAnyone } from '../workspace-tests/open-to-anyone.ts'
import { ACTOR, HR, SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { formOf } from './flat-forms.ts'

const HISTORY = 'Riwayat versi lembar ini masih memuat isi tab itu'

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
})
afterAll(() => addon.close())
beforeEach(async () => {
  addon.ws.clock.step(60_000)
  for (const { id } of listTriggers(addon.ws.store)) addon.ws.store.delete('script-trigger', id)
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
  addon.ws.clock.step(60_000)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** The spreadsheet as earlier versions set it up, with an answer in the form of reports. */
function linkAsBefore(): void {
  for (const kind of FORM_KINDS) {
    addon.ws.forms.linkDestination(formOf(addon, spreadsheetId, kind).formId, spreadsheetId)
  }
  saveTrigger(addon.ws.store, {
    id: `former-${spreadsheetId}`,
    functionName: 'onFormSubmitted',
    eventType: 'ON_FORM_SUBMIT',
    source: 'SPREADSHEETS',
    sourceId: spreadsheetId,
    user: HR,
    spreadsheetId,
  })
  file()
}

/** Files what a message transcribed asks. */
function file(): void {
  const { formId, publishedId } = formOf(addon, spreadsheetId, 'alternate-channel')
  openToAnyone(addon.ws, { formId })
  const params = { actor: ACTOR, params: { formId }, unmetered: true }
  const { items = [] } = addon.ws.call<forms_v1.Schema$Form>('forms.forms.get', params)
  const answers = items.map(({ title, questionItem }) => {
    const question = questionItem?.question
    const option = question?.choiceQuestion?.options?.[0]?.value
    const text = question?.dateQuestion
      ? '2021-07-05'
      : question?.timeQuestion
        ? '08:00'
        : 'ABCD2345'
    const nip = title?.includes('NIP') ? '198001012005011001' : undefined
    return [String(question?.questionId), [option ?? nip ?? text]]
  })
  addon.ws.forms.submitResponse(publishedId, {
    answers: Object.fromEntries(answers) as Record<string, string[]>,
  })
}

function listTitles(): string[] {
  const request = { actor: ACTOR, params: { spreadsheetId }, unmetered: true }
  const { sheets = [] } = addon.ws.call<{ sheets?: { properties: { title: string } }[] }>(
    'sheets.spreadsheets.get',
    request,
  )
  return sheets.map(({ properties }) => properties.title)
}

function change(...requests: object[]): void {
  const params = { spreadsheetId }
  addon.ws.call('sheets.spreadsheets.batchUpdate', {
    actor: ACTOR,
    params,
    body: { requests },
    unmetered: true,
  })
}

/** The sheet id of the tab of the form of messages. */
function responseTab(): { sheetId: number; title: string } {
  const { destination } = formOf(addon, spreadsheetId, 'alternate-channel')
  return { sheetId: Number(destination?.sheetId), title: 'Respons Formulir 5' }
}

function write(range: string, value: string): void {
  addon.ws.call('sheets.spreadsheets.values.update', {
    actor: ACTOR,
    params: { spreadsheetId, range, valueInputOption: 'USER_ENTERED' },
    body: { values: [[value]] },
    unmetered: true,
  })
}

function countResponseTabs(): number {
  return listTitles().filter((title) => title.startsWith('Respons')).length
}

function countLinked(): number {
  return FORM_KINDS.filter((kind) => formOf(addon, spreadsheetId, kind).destination).length
}

/** The outcome of the step that unlinks. */
function unlink(): Promise<unknown> {
  return addon.run(spreadsheetId, 'runSetUpStep', 'answers', {})
}

describe('the trigger of an earlier version', () => {
  it('that fires before set-up is chosen again fails nothing and removes itself, others stay', async () => {
    linkAsBefore()

    await addon.run(spreadsheetId, 'onFormSubmitted')

    const left = listTriggers(addon.ws.store).map(({ functionName }) => functionName)
    expect(left).toEqual(['onSheetEdited'])
  })
})

describe('set-up of a spreadsheet from before', () => {
  it('unlinks the forms, deletes the tabs of their answers and the trigger, and says where answers stand', async () => {
    linkAsBefore()
    change({ addSheet: { properties: { title: 'Catatan kami' } } })
    const before = listTitles().filter((title) => !title.startsWith('Respons'))

    const result = await addon.run(spreadsheetId, 'setUpWorkbook', {})

    expect(countLinked()).toBe(0)
    expect(listTitles().sort()).toEqual(before.sort())
    expect(listTriggers(addon.ws.store).map(({ functionName }) => functionName)).toEqual([
      'onSheetEdited',
    ])
    const { formId } = formOf(addon, spreadsheetId, 'alternate-channel')
    expect(addon.ws.forms.listResponses(formId)).toHaveLength(1)
    expect(result).toMatchObject({
      messages: expect.arrayContaining([
        expect.stringMatching(
          /^Salinan jawaban di tab Respons .* tetap tersimpan di Google Formulir/u,
        ),
        expect.stringContaining(HISTORY),
        expect.stringContaining('mintalah kode pindah kepada pengelola layanan Pantau'),
      ]),
    })
  })

  it('says once that answers stand in Google Forms alone, where nothing is left to do', async () => {
    expect(await unlink()).toEqual({
      isWarning: false,
      message: 'Jawaban tersimpan di Google Formulir saja, tidak disalin ke lembar ini.',
    })
  })

  it('finds the tabs again that were left when it was cut off between unlinking and deleting', async () => {
    linkAsBefore()
    const real = addon.ws.call.bind(addon.ws)
    const cut = vi.spyOn(addon.ws, 'call').mockImplementation((method, request) => {
      if (countLinked() === 0 && method === 'sheets.spreadsheets.values.batchGet') {
        throw new Error('cut')
      }
      return real(method, request)
    })
    await expect(unlink()).rejects.toThrow('gagal')
    expect([countLinked(), countResponseTabs()]).toEqual([0, FORM_KINDS.length])
    cut.mockRestore()

    expect(await unlink()).toMatchObject({ isWarning: true })

    expect(countResponseTabs()).toBe(0)
    expect(await unlink()).toMatchObject({ isWarning: false })
  })

  it('leaves a tab with more rows than its form has answers, and says which', async () => {
    linkAsBefore()
    const { formId } = formOf(addon, spreadsheetId, 'alternate-channel')
    const [response] = addon.ws.forms.listResponses(formId)
    addon.ws.forms.deleteResponse(formId, String(response?.responseId))

    expect(await unlink()).toMatchObject({
      isWarning: true,
      message: expect.stringMatching(/Tab Respons Formulir 5 memuat lebih banyak baris/u),
    })

    expect([countLinked(), countResponseTabs()]).toEqual([0, 1])
  })

  it('leaves a tab in which people wrote beside the answers, says where, and deletes it once that is moved', async () => {
    linkAsBefore()
    const { title, sheetId } = responseTab()
    change({ appendDimension: { sheetId, dimension: 'COLUMNS', length: 3 } })
    write(`'${title}'!K1`, 'Catatan HR')
    write(`'${title}'!K2`, 'sudah ditelepon')
    write(`'${title}'!B7`, 'Jumlah')

    expect(await unlink()).toMatchObject({
      isWarning: true,
      message: expect.stringContaining(
        'Tab Respons Formulir 5 juga memuat isian yang bukan jawaban (Catatan HR, 7:7)',
      ),
    })
    expect([countLinked(), countResponseTabs()]).toEqual([0, 1])

    for (const cell of ['K1', 'K2', 'B7']) write(`'${title}'!${cell}`, '')
    expect(await unlink()).toMatchObject({ message: expect.stringContaining('dihapus') })
    expect(countResponseTabs()).toBe(0)
  })

  it('leaves a tab from which formulas of other tabs take, and names their cells', async () => {
    linkAsBefore()
    const { title } = responseTab()
    change({ addSheet: { properties: { title: 'Rekap kami' } } })
    write("'Rekap kami'!B2", `=COUNTA('${title}'!A2:A100)`)

    expect(await unlink()).toMatchObject({
      isWarning: true,
      message: expect.stringContaining(
        'Rumus di Rekap kami!B2 mengambil isi tab Respons Formulir 5, jadi tab itu tidak dihapus',
      ),
    })
    expect(countResponseTabs()).toBe(1)
    const warning = { title: 'Salinan jawaban', state: 'look' }
    expect(await addon.run(spreadsheetId, 'checkConnection')).toMatchObject({
      checks: expect.arrayContaining([expect.objectContaining(warning)]),
    })

    write("'Rekap kami'!B2", '')
    await unlink()
    expect(countResponseTabs()).toBe(0)
    expect(await addon.run(spreadsheetId, 'checkConnection')).not.toMatchObject({
      checks: expect.arrayContaining([expect.objectContaining(warning)]),
    })
  })

  it('goes on where somebody else protected a tab, which Google does not let this person delete', async () => {
    linkAsBefore()
    const { sheetId } = responseTab()
    const real = addon.ws.call.bind(addon.ws)
    vi.spyOn(addon.ws, 'call').mockImplementation((method, request) => {
      if (JSON.stringify(request.body ?? '').includes(`"deleteSheet":{"sheetId":${sheetId}}`)) {
        throw new Error('You are trying to edit a protected cell or object.')
      }
      return real(method, request)
    })

    expect(await unlink()).toMatchObject({
      isWarning: true,
      message: expect.stringContaining('tidak mengizinkan Anda menghapus tab Respons Formulir 5'),
    })

    expect([countLinked(), countResponseTabs()]).toEqual([0, 1])
  })

  it('deletes a tab that was renamed, hidden and moved', async () => {
    linkAsBefore()
    const { sheetId } = responseTab()
    change({
      updateSheetProperties: {
        properties: { sheetId, title: "Jawaban '21", hidden: true, index: 9 },
        fields: 'title,hidden,index',
      },
    })

    await unlink()

    expect(listTitles()).not.toContain("Jawaban '21")
    expect(countLinked()).toBe(0)
  })

  it('leaves the tab of another form, which is not Pantau’s', async () => {
    const { formId } = addon.ws.forms.createForm({ owner: HR, title: 'Survei', published: true })
    addon.ws.forms.linkDestination(formId, spreadsheetId)

    expect(await unlink()).toMatchObject({
      isWarning: true,
      message: expect.stringContaining('bukan milik Pantau'),
    })

    expect(addon.ws.forms.findForm(formId)?.destination).toBeDefined()
    expect(countResponseTabs()).toBe(1)
  })

  it('comes after the agency is enrolled and before triggers, which Google may refuse', () => {
    const steps = SET_UP_STEPS.filter((step) => ['enrolment', 'answers', 'triggers'].includes(step))

    expect(steps).toEqual(['enrolment', 'answers', 'triggers'])
  })
})
