import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { RosterRow } from '../../../shared/model/roster.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { employee, evaluate, facts, MONDAY, rostered, unit } from '../evaluation/build-facts.ts'

const UNTIL = addDays(MONDAY, 18)
const LANDAK = policyFromPreset(getPreset('landak-2020'), { validFrom: MONDAY, validUntil: UNTIL })

/** A letter a working day from Monday 5 July on: O at the office, H at home, - nothing rostered. */
function turns(who: string, letters: string): RosterRow[] {
  return letters.split('').flatMap((letter, index) => {
    const date = addDays(MONDAY, index + 2 * Math.floor(index / 5))
    if (letter === '-') return []
    return rostered(who, letter === 'O' ? 'WFO' : 'WFH', date)
  })
}

function found(roster: readonly RosterRow[], overrides: Partial<AgencyFacts> = {}): Finding[] {
  const ids = [...new Set(roster.map(({ employeeId }) => employeeId))]
  const given = facts({
    policies: [LANDAK],
    employees: ids.map((id) => employee(id)),
    roster,
    ...overrides,
  })
  return evaluate(given).findings.filter(({ rule }) => rule === 'rotation')
}

describe('rotation', () => {
  it('finds who is always at the one place while others take turns', () => {
    const roster = [
      ...turns('a', 'HHHHHH'),
      ...turns('b', 'OOOOO'),
      ...turns('c', 'OHOHOH'),
      ...turns('d', 'HOHOHO'),
    ]
    const findings = found(roster)

    expect(findings.map(({ date, subject, arithmetic }) => [date, subject, arithmetic.id])).toEqual(
      [
        [
          UNTIL,
          { kind: 'person', employeeId: 'a' },
          '6 dari 6 hari terjadwal di rumah, 5 Juli 2021 sampai 23 Juli 2021; 2 pegawai lain di unit itu bergantian',
        ],
        [
          UNTIL,
          { kind: 'person', employeeId: 'b' },
          '5 dari 5 hari terjadwal di kantor, 5 Juli 2021 sampai 23 Juli 2021; 2 pegawai lain di unit itu bergantian',
        ],
      ],
    )
  })

  it('finds nobody on fewer than five rostered days, nor where nobody takes turns', () => {
    expect(found([...turns('a', 'HHHH'), ...turns('b', 'OHOHO')])).toEqual([])
    expect(found([...turns('a', 'HHHHH'), ...turns('b', 'OOOOO')])).toEqual([])
  })

  it('finds a unit whose days at the office differ by more than the limit of five', () => {
    const findings = found([...turns('a', 'OOOOOOOH'), ...turns('b', 'OHHHHHHH')])

    expect(findings.map(({ date, subject, arithmetic }) => [date, subject, arithmetic.id])).toEqual(
      [
        [
          UNTIL,
          { kind: 'unit', unitCode: 'umum' },
          'hari kantor paling sedikit 1, paling banyak 7, 5 Juli 2021 sampai 23 Juli 2021; selisih 6, batas 5',
        ],
      ],
    )
    expect(found([...turns('a', 'OOOOOOHH'), ...turns('b', 'OHHHHHHH')])).toEqual([])
  })

  it('finds nothing where the policy cites no clause on it', () => {
    const policies = [{ ...LANDAK, clauses: {} }]

    expect(found([...turns('a', 'OOOOOOOH'), ...turns('b', 'OHHHHHHH')], { policies })).toEqual([])
  })

  it('compares within a unit alone, and sets no limit to one person', () => {
    const roster = [...turns('a', 'OOOOOOOH'), ...turns('b', 'OHHHHHHH'), ...turns('c', 'HHHHHH')]
    const employees = ['a', 'b', 'c'].map((id) => employee(id, { unitCode: id }))
    const units = ['a', 'b', 'c'].map((code) => unit(code))

    expect(found(roster, { employees, units })).toEqual([])
  })

  it('finds no spread where the policy sets no limit', () => {
    const kudus = policyFromPreset(getPreset('kudus-2020'), { validFrom: MONDAY })
    const policies = [{ ...kudus, clauses: { rotation: 'U3' } }]

    expect(found([...turns('a', 'OOOOOOOH'), ...turns('b', 'OHHHHHHH')], { policies })).toEqual([])
  })

  it('counts neither days off nor who may not be at home', () => {
    const saturdays = [5, 12].map((days) => rostered('a', 'WFH', addDays(MONDAY, days)))
    const withSaturdays = [...turns('a', 'HHH'), ...saturdays, ...turns('b', 'OHOHO')]
    const others = turns('b', 'OHOHO')

    expect(found(withSaturdays)).toEqual([])
    expect(
      found([...turns('a', 'OOOOO'), ...others], {
        employees: [employee('a', { positionClass: 'administrator' }), employee('b')],
      }),
    ).toEqual([])
    expect(
      found([...turns('a', 'OOOOO'), ...others], {
        employees: [employee('a', { unitCode: 'rsud' }), employee('b', { unitCode: 'rsud' })],
        units: [unit('rsud', { exemptFromWfh: true })],
      }),
    ).toEqual([])
  })
})
