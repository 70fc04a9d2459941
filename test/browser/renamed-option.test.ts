import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { postForm } from './post-form.ts'
import { DOUBTFUL_CHECK_IN, startSmallAgency } from './small-agency.ts'
import type { SmallAgency } from './small-agency.ts'

const CASE = new URL('../fixtures/cases/forms/02-renamed-option.json', import.meta.url)
const FORMS_SCOPE = 'https://www.googleapis.com/auth/forms.body'

let small: SmallAgency

beforeAll(async () => {
  small = await startSmallAgency()
})

afterAll(async () => small?.product.close())

it('cases/forms/02: an option renamed in its place is understood, a moved one waits until it is back', async () => {
  const { agency, live, product } = small
  const [first, second] = agency.employees.slice(-2)
  const form = live.forms['check-in']
  const asked = { ...DOUBTFUL_CHECK_IN, place: ['Rumah (WFH)'] }

  change(['Kantor (WFO)', 'Rumah (WFH)', 'Piket', 'Lain'])
  const moved = await postForm(product.ws.origin, form, { ...small.who(first!), ...asked })
  await small.sweep()
  const toldWhileMoved = diagnostics()

  change()
  const renamed = await postForm(product.ws.origin, form, { ...small.who(second!), ...asked })
  await product.worker.operator.doctor()
  await small.sweep()

  expect([moved, renamed]).toEqual([200, 200])
  expect(toldWhileMoved).toMatch(/"Tempat[^"]*": jawabannya bukan pilihan yang dikenal/u)
  expect(diagnostics()).not.toContain('choice-unknown')
  expect(waitingOf(first!.id)).toContain('Rumah')
  expect(waitingOf(second!.id)).toContain('Rumah')
})

/** The case's batch as HR's own client sends it; with other options where given. */
function change(options?: readonly string[]): void {
  const { questionIds, formId } = small.live.forms['check-in']
  const text = readFileSync(CASE, 'utf8').replace('<Tempat bekerja>', questionIds['place'] ?? '')
  const body = JSON.parse(text) as Batch
  const [request] = body.requests
  const { item, location } = request.updateItem
  const { items = [] } = small.product.ws.forms.findForm(formId) ?? {}
  const index = items.findIndex(
    ({ questionItem }) => questionItem?.question?.questionId === questionIds['place'],
  )
  location.index = index
  const { choiceQuestion } = item.questionItem.question
  if (options) choiceQuestion.options = options.map((value) => ({ value }))
  small.product.ws.call('forms.forms.batchUpdate', {
    actor: { email: small.agency.installer, scopes: [FORMS_SCOPE] },
    params: { formId },
    body,
  })
}

interface Batch {
  requests: [
    {
      updateItem: {
        item: { questionItem: { question: { choiceQuestion: { options: { value?: string }[] } } } }
        location: { index: number }
      }
    },
  ]
}

function diagnostics(): string {
  return small
    .read('Diagnostik')
    .map((row) => row.join(' '))
    .join('\n')
}

/** What stands in *Tinjauan* of a person: check-ins that are doubtful. */
function waitingOf(employeeId: string): string {
  const rows = small.read('Tinjauan 2026-03').filter((row) => row.includes(employeeId))
  return rows.map((row) => row.join(' ')).join('\n')
}
