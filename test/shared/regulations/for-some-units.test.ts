import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { employee, unit } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

const DATE = '2026-11-25'
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']

function told(given: Partial<AgencyFacts>, ...rules: readonly string[]): unknown[] {
  return evaluateOn(DATE, given)
    .month.findings.filter(({ rule, date }) => rules.includes(rule) && date === DATE)
    .map(({ rule, subject, clause }) => [
      rule,
      subject.kind === 'person' ? subject.employeeId : subject.kind,
      clause,
    ])
}

describe('a regulation for some units', () => {
  const UNITS = [unit('UMUM'), unit('loket')]
  const STAFF = [
    employee('clerk', { unitCode: 'UMUM' }),
    employee('counter', { unitCode: 'loket' }),
  ]
  const { policies, problems } = typeTabs([
    {
      is: ['4/2026', '02/11/2026'],
      clauses: [
        ROSTER,
        ['2', 'Presensi dari rumah', '', '', 'cara = sekali sehari'],
        ['3', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
      ],
    },
    {
      is: ['5/2026', '09/11/2026', 'UMUM'],
      clauses: [
        ['1', 'Presensi dari rumah', '', '', 'cara = masuk dan pulang'],
        ['2', 'Laporan kinerja harian', 'pelaksana', '', 'dari yang bekerja di = rumah'],
      ],
    },
  ])
  const given = {
    policies,
    units: UNITS,
    employees: STAFF,
    roster: rosterOf(DATE, { WFH: ['clerk', 'counter'] }),
  }

  it('is checked', () => {
    expect(problems.filter(({ code }) => code === 'clause-not-checked')).toEqual([])
  })

  it('binds the staff of those units, and the earlier one goes on for the others', () => {
    expect(told(given, 'check-in-missing', 'check-out-missing', 'daily-report-missing')).toEqual([
      ['check-in-missing', 'clerk', 'Bupati SE 5/2026, 1'],
      ['check-in-missing', 'counter', 'Bupati SE 4/2026, 2'],
      ['check-out-missing', 'clerk', 'Bupati SE 5/2026, 1'],
      ['daily-report-missing', 'clerk', 'Bupati SE 5/2026, 2'],
    ])
  })

  it('leaves what it does not speak of as the earlier one has it, for its units too', () => {
    const { month } = evaluateOn(DATE, {
      ...given,
      roster: rosterOf(DATE, { WFO: ['clerk', 'counter'] }),
    })

    expect(month.days.find(({ date }) => date === DATE)).toMatchObject({
      quotaBase: 2,
      quotaOffice: 2,
      maxOffice: 1,
    })
  })

  it('of which alone a unit is not bound leaves its people without any', () => {
    const alone = typeTabs([
      {
        is: ['5/2026', '02/11/2026', 'UMUM'],
        clauses: [['1', 'Presensi dari rumah', '', '', 'cara = sekali sehari']],
      },
    ])
    const { codeOf } = evaluateOn(DATE, { ...given, policies: alone.policies })

    expect([codeOf('clerk'), codeOf('counter')]).toEqual(['TK', 'unasked'])
  })
})
