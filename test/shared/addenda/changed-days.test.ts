import { describe, expect, it } from 'vitest'

import { changedDays } from '../../../shared/addenda/changed-days.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import type { RosterEntry, RosterRow } from '../../../shared/model/roster.ts'
import { MONDAY, rostered } from '../evaluation/build-facts.ts'

const TUESDAY = parseCivilDate('2021-07-06')
const NONE = { outcomes: [], roster: [] }

function outcome(code: 'H' | 'TK', overrides: { lateMinutes?: number } = {}) {
  return {
    employeeId: 'e1',
    date: MONDAY,
    code,
    flags: [],
    lateMinutes: 0,
    earlyMinutes: 0,
    ...overrides,
  }
}

function entries(...rows: readonly RosterRow[]): RosterEntry[] {
  return rows.flatMap(entriesOf)
}

describe('changedDays', () => {
  it('finds none between what is the same', () => {
    const month = { outcomes: [outcome('H')], roster: entries(rostered('e1', 'WFO')) }

    expect(changedDays(month, month)).toEqual([])
  })

  it('finds another code and other minutes', () => {
    const before = { ...NONE, outcomes: [outcome('H')] }

    for (const after of [outcome('TK'), outcome('H', { lateMinutes: 5 })]) {
      expect(changedDays(before, { ...NONE, outcomes: [after] })).toEqual([
        { employeeId: 'e1', date: MONDAY },
      ])
    }
  })

  it('finds days that only one side has, each once, by person and date', () => {
    const before = { outcomes: [outcome('H')], roster: entries(rostered('e1', 'WFO')) }
    const after = {
      ...NONE,
      roster: entries(rostered('e2', 'WFH', TUESDAY), rostered('e1', 'WFH', TUESDAY)),
    }

    expect(changedDays(before, after)).toEqual([
      { employeeId: 'e1', date: MONDAY },
      { employeeId: 'e1', date: TUESDAY },
      { employeeId: 'e2', date: TUESDAY },
    ])
  })

  it('takes two roster entries of one day in whatever order', () => {
    const roster = entries(rostered('e1', 'WFO'), rostered('e1', 'C'))

    expect(changedDays({ ...NONE, roster }, { ...NONE, roster: roster.toReversed() })).toEqual([])
  })
})
