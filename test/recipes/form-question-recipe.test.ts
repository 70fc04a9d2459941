import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { followRecipe, type Followed } from './follow-recipe.ts'

let followed: Followed

beforeAll(async () => {
  followed = await followRecipe('A form question')
})
afterAll(() => followed.remove())

describe('the recipe for a form question', () => {
  it('takes no file of its own and a line or an object of four', () => {
    const { files, additions } = followed.recipe

    expect([...files.keys()]).toEqual([])
    expect([...additions.keys()]).toEqual([
      'shared/workbook/forms/daily-report.ts',
      'shared/model/submission.ts',
      'shared/intake/read-submission.ts',
      'worker/store/facts/fact-values.ts',
    ])
  })

  it('has set-up put the question into the form', async () => {
    const told = await followed.ask(`
      import { SET_UP_INPUT, startAddonHost } from './test/addon/addon-host.ts'
      import { formOf } from './test/addon/flat-forms.ts'
      const addon = await startAddonHost()
      const spreadsheetId = addon.createSpreadsheet()
      await addon.run(spreadsheetId, 'setUpWorkbook', SET_UP_INPUT)
      const { items } = formOf(addon, spreadsheetId, 'daily-report')
      await addon.close()
      console.log(JSON.stringify(items.map(({ title }) => title)))`)

    const titles = told as string[]
    expect(titles.slice(titles.indexOf('Sarana kerja'))).toEqual([
      'Sarana kerja',
      'Rencana besok',
      'Tautan bukti',
      'Kendala',
    ])
  })

  it('has the answer in the fact, sealed where it is kept and given back', async () => {
    const told = await followed.ask(`
      import { readSubmission } from './shared/intake/read-submission.ts'
      import { buildRaw } from './test/shared/intake/build-raw-submission.ts'
      import { splitValues, StoredSubmission } from './worker/store/facts/fact-values.ts'
      const owner = { employeeId: 'e1', subjectId: 'e1' }
      const context = { configuration: { units: [] }, zone: 'WITA' }
      const filed = (more) => readSubmission(
        buildRaw({ formKind: 'daily-report', answers: { day: ['Hari ini'], ...more } }), owner, context)
      const submission = filed({ tomorrow: ['Menyusun laporan'] })
      const { plain, sensitive } = splitValues(submission)
      console.log(JSON.stringify({
        answer: submission.tomorrow,
        before: 'tomorrow' in StoredSubmission.parse(filed({})),
        plain: plain.includes('Menyusun'),
        sealed: JSON.parse(sensitive).tomorrow,
        again: StoredSubmission.parse(submission).tomorrow,
      }))`)

    const answer = 'Menyusun laporan'
    expect(told).toEqual({ answer, before: false, plain: false, sealed: answer, again: answer })
  })

  it('has the types that the project asks for, which name the store where it does not keep it', async () => {
    const folders = ['worker/store/facts']
    const unkept = await followed.without(
      'worker/store/facts/fact-values.ts',
      '    tomorrow: sealed(Text.exactOptional()),',
      () => followed.checkTypes(folders),
    )

    expect(await followed.checkTypes(folders)).toBe('')
    expect(unkept).toMatch(/fact-values\.ts.*'tomorrow' is missing/s)
  })
})
