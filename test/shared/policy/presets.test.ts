import { describe, expect, it } from 'vitest'
import { PARAMETERS } from '../../../shared/policy/parameters.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { policyFromPreset } from './presets.ts'
import { policyVersion } from '../../../shared/policy/policy-version.ts'
import { PRESETS } from './presets.ts'
import { getPreset } from './get-preset.ts'
import { withRevisions } from '../../../shared/policy/with-revisions.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'

const ALL = Object.values(PRESETS)

/** How many clauses RULES.md §1 numbers, by preset. */
const CLAUSE_COUNTS: readonly (readonly [string, string, number])[] = [
  ['landak-2020', 'L', 10],
  ['kotim-2021', 'K', 7],
  ['kukar-2021', 'C', 11],
  ['kudus-2020', 'U', 8],
  ['pandeglang-2020', 'P', 7],
  ['nasional', 'N', 2],
]

function extension(validFrom: string, validUntil?: string): PolicyRecord {
  return policyFromPreset(getPreset('pandeglang-2020'), {
    number: '800/2999-BKD/2020',
    validFrom: validFrom as CivilDate,
    ...(validUntil && { validUntil: validUntil as CivilDate }),
  })
}

describe('PRESETS', () => {
  it.each(CLAUSE_COUNTS)('%s has every clause from %s1 to %i', (name, letter, count) => {
    const expected = Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

    expect(Object.keys(getPreset(name).clauseTexts)).toEqual(expected)
  })

  it('are as many as are numbered', () => {
    expect(ALL.map(({ name }) => name).sort()).toEqual(CLAUSE_COUNTS.map(([name]) => name).sort())
  })

  it.each(ALL)('$name cites only clauses that it has', ({ clauses, clauseTexts }) => {
    expect(Object.keys(clauseTexts)).toEqual(expect.arrayContaining(Object.values(clauses)))
  })

  it.each(ALL)('$name reads back what it writes of every parameter', ({ parameters }) => {
    for (const { read, change } of PARAMETERS) {
      expect(change(parameters, read(parameters))).toEqual(parameters)
    }
  })

  it.each(ALL)('$name says when it ends only after it starts', ({ validFrom, validUntil }) => {
    expect((validUntil ?? validFrom) >= validFrom).toBe(true)
  })
})

describe('withRevisions', () => {
  const first = policyFromPreset(getPreset('pandeglang-2020'))

  it('numbers the rows that continue an earlier one, in any order', () => {
    const second = extension('2020-12-19', '2021-01-08')
    const third = extension('2021-01-09')

    expect(withRevisions([third, first, second]).map(policyVersion)).toEqual([
      '800/2999-BKD/2020; rev. 2',
      '800/2688-BKD/2020',
      '800/2999-BKD/2020; rev. 1',
    ])
  })

  it('takes a row after a gap, or of another regulation, as a beginning', () => {
    const other = policyFromPreset(getPreset('nasional'), {
      validFrom: '2020-12-19' as CivilDate,
    })

    expect(withRevisions([first, extension('2020-12-20'), other])).toEqual([
      first,
      extension('2020-12-20'),
      other,
    ])
  })
})
