import { describe, expect, it } from 'vitest'

import { FORMS } from '../../shared/workbook/forms.ts'
import { describeForm, describeQuestion } from '../workspace/describe.ts'

describe('describeQuestion', () => {
  it('finds the key of every declared question by its title in either language', () => {
    const lost = FORMS.flatMap(({ title, questions }) =>
      questions.filter(
        (question) =>
          describeQuestion(title.id, question.title.id) !== question.key ||
          describeQuestion(title.en, ` ${question.title.en.toUpperCase()} `) !== question.key,
      ),
    )

    expect(lost).toEqual([])
  })

  it('is null for a form or question of somebody else', () => {
    expect(describeQuestion('Pendaftaran lomba', 'Kegiatan 1')).toBeNull()
    expect(describeQuestion('Presensi', 'Ukuran baju')).toBeNull()
  })
})

describe('describeForm', () => {
  it('finds the kind of every declared form', () => {
    expect(FORMS.map(({ title }) => describeForm(title.en))).toEqual(FORMS.map(({ kind }) => kind))
  })
})
