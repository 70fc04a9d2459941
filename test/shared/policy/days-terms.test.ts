import { describe, expect, it } from 'vitest'

import { employee } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf, typeRegulation } from '../regulations/type-regulation.ts'

const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']
const WEEK = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13']
const PEOPLE = [employee('a', { groups: ['A'] }), employee('b')]

/** Who is told on any day of November, by clause, where both are at home on these days. */
function told(all: string, named: string, days: readonly string[]): string[] {
  const { policies, problems } = typeRegulation(
    ['1/2026', '01/11/2026'],
    [
      ROSTER,
      ['2', 'Jumlah hari di suatu tempat', '', '', all],
      ['3', 'Jumlah hari di suatu tempat', 'kelompok A', '', named],
    ],
  )
  expect(problems.filter((one) => !/ (?:group|unit)-unknown /.test(one))).toEqual([])
  const { month } = evaluateOn('2026-11-30', {
    policies,
    employees: PEOPLE,
    roster: days.flatMap((day) => rosterOf(day, { WFH: ['a', 'b'] })),
  })
  const found = month.findings.filter(
    ({ rule }) => rule === 'home-days' || rule === 'days-at-place',
  )
  return [
    ...new Set(
      found.map(({ subject, clause }) =>
        [subject.kind === 'person' && subject.employeeId, clause.at(-1)].join(' '),
      ),
    ),
  ].toSorted()
}

describe('days at home that everybody may have in a week, and some in a month', () => {
  const TWO_A_WEEK = 'tempat = rumah\npaling banyak = 2'

  it('hold those alone who may have as many in the month, or more, to the month', () => {
    expect(told(TWO_A_WEEK, 'tempat = rumah\npaling banyak = 8\ndalam = sebulan', WEEK)).toEqual([
      'b 2',
    ])
  })

  it('hold those who may have fewer in the month to both', () => {
    const fewer = 'tempat = rumah\npaling banyak = 4\ndalam = sebulan'

    expect(told(TWO_A_WEEK, fewer, WEEK)).toEqual(['a 2', 'a 3', 'b 2'])
    expect(told(TWO_A_WEEK, fewer, WEEK.slice(0, 4))).toEqual(['a 2', 'b 2'])
    expect(told(TWO_A_WEEK, fewer, WEEK.slice(0, 2))).toEqual([])
  })

  it('of a share of everybody hold those who may have more to their own', () => {
    const share = 'tempat = rumah\npaling banyak = 10 %\ndalam = sebulan'

    expect(told(share, 'tempat = rumah\npaling banyak = 2', WEEK.slice(0, 4))).toEqual([
      'a 3',
      'b 2',
    ])
  })
})
