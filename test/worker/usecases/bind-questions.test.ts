import { describe, expect, it } from 'vitest'

import { getForm } from '../../../shared/workbook/forms.ts'
import { bindQuestions } from '../../../worker/usecases/intake/bind-questions.ts'

const { questions } = getForm('daily-report')
const FORM = questions.map(({ title }, index) => ({ questionId: `q${index}`, title: title.id }))

function without(...keys: string[]) {
  const titles = questions.filter(({ key }) => keys.includes(key)).map(({ title }) => title.id)
  return { questions: FORM.filter(({ title }) => !titles.includes(title)) }
}

describe('bindQuestions', () => {
  it('knows every question of a form with sections, also those that only lead through it', () => {
    const { bindings, missing } = bindQuestions('daily-report', { questions: FORM }, {})

    expect(Object.values(bindings)).toEqual(questions.map(({ key }) => key))
    expect(missing).toEqual([])
  })

  it('misses nothing that leads through sections in a form on one page', () => {
    const flat = without('more2', 'more3', 'more4', 'more5')

    expect(bindQuestions('daily-report', flat, {}).missing).toEqual([])
  })

  it('misses the one that was deleted of those that lead, and any that is read', () => {
    const form = without('more3', 'channel')

    expect(bindQuestions('daily-report', form, {}).missing).toEqual(['more3', 'channel'])
  })

  it('makes the question of former codes the ticket once it has that title, with its id', () => {
    const ofCode = { questionId: 'q1', title: 'Kode pribadi' }
    const former = { questions: [FORM[0]!, ofCode, ...FORM.slice(2)] }
    const before = bindQuestions('daily-report', former, {})

    const after = bindQuestions('daily-report', { questions: FORM }, before.bindings)

    expect([before.bindings['q1'], before.missing]).toEqual(['personalCode', ['ticket']])
    expect([after.bindings['q1'], after.missing]).toEqual(['ticket', []])
  })
})
