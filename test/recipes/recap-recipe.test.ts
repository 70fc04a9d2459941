import { dirname } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { followRecipe, type Followed } from './follow-recipe.ts'

let followed: Followed

beforeAll(async () => {
  followed = await followRecipe('A recap')
})
afterAll(() => followed.remove())

describe('the recipe for a recap', () => {
  it('touches its folder and one line of a list, and the line that binds what compiles it', () => {
    const { files, additions } = followed.recipe
    const folders = [...files.keys()].map((path) => dirname(path))
    const lines = [...additions].map(([path, added]) => [path, added.map((one) => one.lines)])

    expect(new Set(folders)).toEqual(new Set(['shared/recaps/leave']))
    expect(lines).toEqual([
      ['shared/recaps/recaps.ts', [[expect.stringMatching(/^import /)], ['  leaveRecap,']]],
      [
        'shared/recaps/compile-recap.ts',
        [[expect.stringMatching(/^import /)], ['  leave: compileLeave,']],
      ],
    ])
  })

  it('gives a sheet of its own in both languages', async () => {
    const told = await followed.ask(`
      import { compileRecap } from './shared/recaps/compile-recap.ts'
      import { recapTabOf } from './shared/recaps/recap-tab-of.ts'
      import { sampleRecapInput } from './test/shared/recaps/sample-recap.ts'
      const input = sampleRecapInput()
      const [employee] = input.facts.employees
      const outcomes = [{ ...input.evaluation.outcomes[0], employeeId: employee.id, code: 'C' }]
      const leave = (language) => {
        const settings = { ...input.facts.settings, language }
        const evaluation = { ...input.evaluation, outcomes }
        const sheet = compileRecap('leave', {
          ...input, evaluation, facts: { ...input.facts, settings },
        })
        const rows = sheet.rows.map(({ cells }) => cells.map(({ value }) => value))
        const [header, entry] = rows.slice(sheet.frozenRows - 1)
        return { tab: recapTabOf(sheet).titles[language], header, entry }
      }
      const { id, name } = employee
      console.log(JSON.stringify({ sheets: [leave('id'), leave('en')], entry: [id, name, 1] }))`)

    const { sheets, entry } = told as { sheets: readonly object[]; entry: readonly unknown[] }
    expect(sheets).toEqual([
      { tab: 'Rekap Cuti 2021-07', header: ['NIP', 'Nama', 'Hari cuti'], entry },
      { tab: 'Leave Recap 2021-07', header: ['NIP', 'Name', 'Days of leave'], entry },
    ])
  })

  it('can be asked for, and has its box in the sidebar', async () => {
    const lists = await followed.ask(`
      import { RecapKind } from './shared/contract/recap-job.ts'
      import { SPECIAL_KINDS } from './addon/sidebar/recap-kinds.ts'
      console.log(JSON.stringify([RecapKind.options, SPECIAL_KINDS]))`)

    for (const kinds of lists as string[][]) expect(kinds).toContain('leave')
  })

  it('has the types that the project asks for, which name what is not bound', async () => {
    const unbound = await followed.without(
      'shared/recaps/compile-recap.ts',
      '  leave: compileLeave,',
      () => followed.checkTypes(),
    )

    expect(await followed.checkTypes()).toBe('')
    expect(unbound).toMatch(/'leave' is missing/)
  })
})
