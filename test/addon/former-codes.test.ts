import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { FORMS } from '../../shared/workbook/forms.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import { checkSubmission } from '../workspace/forms/submission-check.ts'
import { questionsOf } from '../workspace/forms/questions.ts'
import { SET_UP_INPUT, startAddonHost, type AddonHost } from './addon-host.ts'
import { change, formOf, keyOf } from './flat-forms.ts'

const FORMER_CHECK = { pattern: '[^0-9A-Za-z]*(?:[0-9A-Za-z][^0-9A-Za-z]*){8}' }
const FILED = {
  employeeId: '198512122010012003',
  kind: 'Masuk',
  place: 'Rumah',
  condition: 'Sehat',
}

let addon: AddonHost
let spreadsheetId: string
let ids: Record<string, string>

beforeAll(async () => {
  addon = await startAddonHost()
  spreadsheetId = addon.createSpreadsheet()
  await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
  addon.ws.clock.step(60_000)
  ids = ticketIds()
  for (const { kind } of FORMS) askForCode(kind)
  addon.ws.clock.step(60_000)
  await addon.run(spreadsheetId, 'setUpWorkbook', {})
})
afterAll(() => addon.close())

describe('forms that ask for a personal code, after set-up', () => {
  it('ask for a ticket by the same question, which need not be answered', () => {
    expect(ticketIds()).toEqual(ids)
    expect(Object.keys(ids)).toHaveLength(FORMS.length)
    for (const { kind } of FORMS) {
      const [asked] = ticketsOf(kind)
      expect(asked?.item.questionItem?.question?.required).toBeFalsy()
      expect(asked?.item.description).toContain('Tanpa tiket')
    }
  })

  it.each([
    ['a ticket', 'ABCD2345EFGH6789', true],
    ['none', '', true],
    ['a code, as former links fill it in', 'ABCD2345', true],
    ['a ticket cut short', 'ABCD2345EFGH678', false],
    ['a letter that no ticket has', 'UBCD2345EFGH6789', false],
  ])('take %s: %s, %s', (_, ticket, taken) => {
    const form = formOf(addon, spreadsheetId, 'check-in')
    const asked = Object.fromEntries(
      form.items.map((item) => [
        keyOf('check-in', item),
        item.questionItem?.question?.questionId ?? '',
      ]),
    )
    const answers = Object.fromEntries(
      Object.entries({ ...FILED, ticket }).map(([key, value]) => [asked[key], [value]]),
    )
    const { problems } = checkSubmission(form, { answers, email: 'ani@kukar.example' })

    expect(Object.keys(problems)).toEqual(taken ? [] : [asked['ticket']])
  })
})

/** What an earlier version's set-up left of it. */
function askForCode(kind: FormKind): void {
  const { ws } = addon
  const { formId } = formOf(addon, spreadsheetId, kind)
  const [found] = ticketsOf(kind)
  if (!found) throw new Error(`${kind} asks for no ticket`)
  const { item, index, questionId } = found
  const question = { ...item.questionItem!.question, required: true }
  change(addon, formId, {
    updateItem: {
      item: { ...item, title: 'Kode pribadi', questionItem: { question } },
      location: { index },
      updateMask: '*',
    },
  })
  ws.forms.setTextValidation(formId, questionId, FORMER_CHECK)
  const scope = `document ${spreadsheetId}`
  const properties = ws.store.get<Record<string, string>>('script-properties', scope) ?? {}
  const linked = JSON.parse(properties[`form:${kind}`] ?? '{}') as { items: Record<string, number> }
  const { ticket = 0, ...items } = linked.items
  const former = { ...linked, items: { ...items, personalCode: ticket } }
  ws.store.set('script-properties', scope, {
    ...properties,
    [`form:${kind}`]: JSON.stringify(former),
  })
}

function ticketIds(): Record<string, string> {
  return Object.fromEntries(
    FORMS.flatMap(({ kind }) => ticketsOf(kind).map(({ questionId }) => [kind, questionId])),
  )
}

function ticketsOf(kind: FormKind) {
  const { items } = formOf(addon, spreadsheetId, kind)
  return items.flatMap((item, index) => {
    const [asked] = questionsOf({ items: [item] })
    return asked && keyOf(kind, item) === 'ticket'
      ? [{ item, index, questionId: asked.questionId }]
      : []
  })
}
