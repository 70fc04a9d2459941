import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { namedCodesIn } from '../../../shared/policy/codes-in-month.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { clockIn, employee, facts, unit } from '../evaluation/build-facts.ts'
import { CONTRACT_ID, sampleTabs, STAFF_ID } from '../workbook/sample-tabs.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

const DATE = '2026-11-25'
const MONTH = parseMonth('2026-11')
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']
const SHIFTS = 'shift lain = P1 Pagi 06.00–14.00, P2 Siang 14.00–22.00'
const UNITS = [unit('umum'), unit('ugd')]
const STAFF = [
  employee('clerk'),
  employee('nurse-1', { unitCode: 'ugd' }),
  employee('nurse-2', { unitCode: 'ugd' }),
  employee('nurse-3', { unitCode: 'ugd' }),
  employee('nurse-4', { unitCode: 'ugd' }),
]

function typed(...clauses: readonly (readonly string[])[]): ReturnType<typeof typeTabs> {
  return typeTabs([{ is: ['1/2026', '02/11/2026'], clauses: [ROSTER, ...clauses] }])
}

describe('codes of the roster that a clause gives some of the staff', () => {
  const { policies, problems } = typed(['2', 'Shift', 'unit ugd', '', SHIFTS])
  const given = { policies, units: UNITS, employees: STAFF }

  it('may be typed', () => {
    expect(problems.filter(({ code }) => code === 'clause-not-checked')).toEqual([])
    expect(namedCodesIn(policies, MONTH).map(({ code }) => code)).toEqual(['P1', 'P2'])
  })

  it('have their hours for those people, and are unread of anybody else', () => {
    const { month, codeOf } = evaluateOn(DATE, {
      ...given,
      roster: rosterOf(DATE, { P1: ['nurse-1', 'clerk'] }),
      clockIns: [clockIn('nurse-1', `${DATE} 06:10`), clockIn('nurse-1', `${DATE} 14:00`)],
    })

    expect(
      month.outcomes.find(({ employeeId, date }) => employeeId === 'nurse-1' && date === DATE),
    ).toMatchObject({ code: 'H', lateMinutes: 10 })
    expect(codeOf('clerk')).toBe('unsure')
  })

  it('are told where they stand in the row of anybody else', () => {
    const days = Array.from({ length: 30 }, (_, at) => at + 1)
    const { roster, problems: told } = readConfiguration(
      sampleTabs({
        policies: [
          ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Penerbit', 'Jenis'],
          ['1/2026', '02/11/2026', '02/11/2026', 'Bupati', 'SE'],
        ],
        clauses: [
          ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Parameter'],
          ['1/2026', '1', 'Shift', 'Non-ASN', SHIFTS],
        ],
        'roster:2026-11': [
          ['NIP/NIK', 'Nama', 'Unit', ...days],
          [CONTRACT_ID, '', '', '', 'P1'],
          [STAFF_ID, '', '', '', 'P1'],
        ],
      }),
    )

    expect(roster.filter(({ month }) => month === MONTH).map(({ cells }) => cells)).toEqual([
      '02 P1 E2',
      '02 unread E3',
    ])
    expect(told.filter(({ code }) => code === 'roster-code-unknown')).toMatchObject([
      { where: { id: 'roster:2026-11!E3' } },
    ])
  })

  it('join those of a regulation for the unit and of Ramadan', () => {
    const both = typeTabs([
      {
        is: ['1/2026', '02/02/2026'],
        clauses: [
          ROSTER,
          ['2', 'Shift', 'kelompok A', 'selama Ramadan', 'shift lain = R1 Sahur 03.00–09.00'],
        ],
      },
      {
        is: ['2/2026', '03/02/2026', 'ugd'],
        clauses: [
          ['1', 'Shift', '', '', SHIFTS],
          ['2', 'Tempat lain dalam jadwal', '', '', 'kantor lain = KL Kantor lain'],
        ],
      },
    ])

    expect(both.problems.filter(({ code }) => code === 'clause-not-checked')).toEqual([])
    expect(namedCodesIn(both.policies, parseMonth('2026-02')).map(({ code }) => code)).toEqual([
      'P1',
      'P2',
      'R1',
      'KL',
    ])
  })

  it('are all that a regulation says, and then it asks nothing of anybody', () => {
    const alone = typeTabs([
      { is: ['1/2026', '02/11/2026'], clauses: [['1', 'Shift', 'unit ugd', '', SHIFTS]] },
    ])
    const { codeOf } = evaluateOn(DATE, {
      ...given,
      policies: alone.policies,
      roster: rosterOf(DATE, { P1: ['nurse-1'] }),
    })

    expect(namedCodesIn(alone.policies, MONTH).map(({ code }) => code)).toEqual(['P1', 'P2'])
    expect([codeOf('nurse-1'), codeOf('clerk')]).toEqual(['unasked', 'unasked'])
  })
})

describe('clauses over shifts of some', () => {
  const { policies } = typed(
    ['2', 'Shift', 'unit ugd', '', SHIFTS],
    ['3', 'Keseimbangan shift', '', '', 'selisih orang paling banyak = 1'],
    ['4', 'Bagian pegawai di kantor', 'unit ugd', '', 'paling banyak = 50 %\nper = shift'],
  )
  const given = { policies, units: UNITS, employees: STAFF }

  it('balance the people of each list of shifts by themselves', () => {
    const { told } = evaluateOn(DATE, {
      ...given,
      roster: rosterOf(DATE, {
        P1: ['nurse-1', 'nurse-2', 'nurse-3'],
        P2: ['nurse-4'],
        WFO: ['clerk'],
      }),
    })

    expect(told('shift-balance')).toEqual([
      'Bupati SE 1/2026, 3: shift Pagi (P1) 3 orang, shift Siang (P2) 1 orang pada 25 November 2026; selisih 2, batas 1',
    ])
    expect(told('office-quota')).toEqual([
      'Bupati SE 1/2026, 4: 3 dari 4 pegawai (unit ugd) di kantor (shift Pagi (P1)) = 75 %; batas 50 % = 2',
    ])
  })

  it('are kept by a proposed roster, each with the shifts of their own', () => {
    const { codes } = proposeRoster(facts(given), MONTH)
    const codesOf = (id: string): string[] => [...new Set(codes.get(id)?.values())].sort()

    expect(codesOf('clerk')).not.toContain('P1')
    expect(codesOf('nurse-1')).not.toContain('PG')
    expect(codesOf('nurse-1')).toContain('P1')
  })
})
