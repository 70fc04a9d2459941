import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { followRecipe, type Followed } from './follow-recipe.ts'

let followed: Followed

beforeAll(async () => {
  followed = await followRecipe('A regulation')
})
afterAll(() => followed.remove())

describe('the recipe for a regulation', () => {
  it('takes a file of rows and a line of the list', () => {
    const { files, additions } = followed.recipe
    const lines = [...additions].map(([path, added]) => [path, added.map((one) => one.lines)])

    expect([...files.keys()]).toEqual(['shared/regulations/templates/kamis-2026.ts'])
    expect(lines).toEqual([
      ['shared/regulations/templates.ts', [[expect.stringMatching(/^import /)], ['  kamis2026,']]],
    ])
  })

  it('is offered in Aturan, and a breach of its clause cites it', async () => {
    const told = await followed.ask(`
      import { readConfiguration } from './shared/configuration/read-configuration.ts'
      import { TEMPLATE_CHOICES } from './shared/workbook/regulation-notes.ts'
      import { evaluateOn, rosterOf } from './test/shared/regulations/type-regulation.ts'
      import { sampleTabs } from './test/shared/workbook/sample-tabs.ts'
      const { policies } = readConfiguration(sampleTabs({
        policies: [
          ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Templat'],
          ['17/BKD/2026', '1/10/2026', '1/10/2026', 'kamis-2026'],
        ],
      }))
      const on = (date) => evaluateOn(date, { policies, roster: rosterOf(date, { WFO: ['e1'] }) })
        .told('place-of-work')
      console.log(JSON.stringify({
        isOffered: TEMPLATE_CHOICES.some(({ key }) => key === 'kamis-2026'),
        thursday: on('2026-11-26'),
        friday: on('2026-11-27'),
      }))`)

    expect(told).toEqual({
      isOffered: true,
      thursday: [expect.stringMatching(/^Gubernur SE 17\/BKD\/2026, 1: /)],
      friday: [],
    })
  })

  it('has the types that the project asks for', async () => {
    expect(await followed.checkTypes()).toBe('')
  })
})
