import { afterAll, beforeAll, expect, it } from 'vitest'

import { FORMS } from '../../shared/workbook/forms.ts'
import type { FormRecord } from '../workspace/forms/form-record.ts'
import { SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { change, flattenForm, formOf } from './flat-forms.ts'

let addon: AddonHost
let spreadsheetId: string

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
})
afterAll(() => addon.close())

/** The forms as they stand, by title. */
function forms(): Map<string, FormRecord> {
  return new Map(addon.ws.forms.listForms().map((form) => [form.title, form]))
}

it('has Google check the answers of every form, also of one that was made before', async () => {
  const made = checks()
  for (const form of forms().values()) {
    addon.ws.forms.updateForm(form.formId, { extras: { validations: {} } })
  }

  await addon.run(spreadsheetId, 'setUpWorkbook', {})

  const texts = FORMS.map(
    ({ questions }) =>
      questions.filter(({ kind }) => kind === 'text' || kind === 'paragraph').length,
  )
  expect(made).toEqual(texts)
  expect(checks()).toEqual(texts)
})

it('replaces the closing words and descriptions of earlier versions, and no others', async () => {
  for (const { title, former } of FORMS) {
    const { formId } = forms().get(title.id)!
    addon.ws.forms.updateForm(formId, {
      extras: { confirmationMessage: former.confirmation[0] ?? '' },
      ...(former.description[0] !== undefined && { description: former.description[0] }),
    })
  }
  const own = forms().get('Izin')!.formId
  const words = { description: 'Izin kita', extras: { confirmationMessage: 'Terima kasih, kawan' } }
  addon.ws.forms.updateForm(own, words)

  await addon.run(spreadsheetId, 'setUpWorkbook', {})

  for (const { title, description, confirmation } of FORMS) {
    const form = forms().get(title.id)!
    const isOwn = form.formId === own
    expect(form.extras.confirmationMessage).toBe(isOwn ? 'Terima kasih, kawan' : confirmation.id)
    expect(form.description).toBe(isOwn ? 'Izin kita' : description.id)
  }
})

it('asks the day of the report before the date of a form that asked the date alone', async () => {
  const { formId, items } = flattenForm(addon, spreadsheetId, 'daily-report')
  const day = items.findIndex(({ title }) => title === 'Laporan untuk hari')
  const date = structuredClone(items[day + 1]!)
  date.questionItem!.question!.required = true
  change(
    addon,
    formId,
    { updateItem: { item: date, location: { index: day + 1 }, updateMask: '*' } },
    { deleteItem: { location: { index: day } } },
  )

  await addon.run(spreadsheetId, 'setUpWorkbook', {})

  const after = formOf(addon, spreadsheetId, 'daily-report').items
  expect(after.slice(day, day + 3).map(({ title }) => title)).toEqual([
    'Laporan untuk hari',
    'Tanggal lain',
    'Tanggal laporan',
  ])
  expect(after[day + 2]).toEqual(date)
})

function checks(): number[] {
  return FORMS.map(({ title }) => Object.keys(forms().get(title.id)!.extras.validations).length)
}
