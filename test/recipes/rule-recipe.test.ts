import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { followRecipe, type Followed } from './follow-recipe.ts'

let followed: Followed

beforeAll(async () => {
  followed = await followRecipe('A rule')
})
afterAll(() => followed.remove())

describe('the recipe for a rule', () => {
  it('takes a file and a row of the list, and the provision that asks it', () => {
    const { files, additions } = followed.recipe
    const lines = [...additions].map(([path, added]) => [path, added.map((one) => one.lines)])

    expect([...files.keys()]).toEqual(['shared/rules/evidence-missing.ts'])
    expect(lines).toEqual([
      ['shared/rules/rules.ts', [[expect.stringMatching(/^import /)], ['  evidenceMissing,']]],
      [
        'shared/regulations/provisions/daily-report/daily-report.ts',
        [["      'evidence-missing',"]],
      ],
    ])
  })

  it('gives a line of Temuan in both languages, with the clause, where it is broken alone', async () => {
    const told = await followed.ask(`
      import { compileFindings } from './shared/recaps/findings/compile-findings.ts'
      import { evaluate, facts, MONDAY, report, settings } from './test/shared/evaluation/build-facts.ts'
      import { addDays } from './shared/model/civil-date.ts'
      import { sampleRecapInput } from './test/shared/recaps/sample-recap.ts'
      import { tableOf } from './test/shared/recaps/sheet-text.ts'
      const activity = { activity: 'surat', target: '', output: '1', volume: '', startsAt: '', endsAt: '' }
      const filed = (date, evidence) =>
        report('e1', date, date + ' 16:00', { activities: [activity], channels: ['email'], evidence })
      const submissions = [filed(MONDAY, ''), filed(addDays(MONDAY, 1), 'https://kukar.example/1')]
      const linesIn = (language) => {
        const given = facts({ settings: settings({ language }), submissions })
        const { source } = sampleRecapInput()
        const sheet = compileFindings({ facts: given, evaluation: evaluate(given), source })
        return tableOf(sheet).filter((row) => /bukti|evidence/.test(row.join()))
      }
      console.log(JSON.stringify([linesIn('id'), linesIn('en')]))`)

    expect(told).toEqual([
      [
        expect.arrayContaining([
          'Laporan tanpa bukti',
          'laporan 5 Juli 2021: 0 tautan bukti, diminta 1',
          expect.stringMatching(/C10/),
        ]),
      ],
      [
        expect.arrayContaining([
          'Report without evidence',
          'report for 5 July 2021: 0 links to evidence, 1 asked',
          expect.stringMatching(/C10/),
        ]),
      ],
    ])
  })

  it('has the types that the project asks for', async () => {
    expect(await followed.checkTypes()).toBe('')
  })
})
