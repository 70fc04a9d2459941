import { describe, expect, it } from 'vitest'

import {
  datesOfMonth,
  monthOf,
  parseCivilDate,
  parseMonth,
} from '../../../shared/model/civil-date.ts'
import type { WeeklyPlan } from '../../../shared/model/submission.ts'
import { at, employee, facts, rostered, unit } from '../evaluation/build-facts.ts'
import { rosterTask } from '../../../shared/roster-proposal/roster-task.ts'
import { evaluateOn } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

const MONTH = datesOfMonth(parseMonth('2026-11'))
const PEOPLE = [employee('a', { groups: ['A'] }), employee('b')]
const LASTING = [
  ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
  ['2', 'Rencana kerja mingguan', '', '', 'yang diminta = rencana ada dan hasil sesuai rencana'],
  [
    '3',
    'Bergantian di rumah dan di kantor',
    '',
    '',
    'selisih hari kantor sebulan paling banyak = 3',
  ],
]
const PRESENCE = 'cara = sekali sehari'
const PLAN: WeeklyPlan = {
  kind: 'weekly-plan',
  ref: 'rencana',
  employeeId: 'head',
  createdAt: at('2026-11-09 07:00'),
  lastSubmittedAt: at('2026-11-09 07:00'),
  unitCode: 'umum',
  weekOf: parseCivilDate('2026-11-09'),
  targets: [{ target: 'Rekap', volume: '5', assignee: '' }],
}

type Typed = Parameters<typeof typeTabs>[0]

const MADE: readonly { beside: string; typed: Typed }[] = [
  { beside: 'nothing else', typed: [{ is: ['1/2026', '01/11/2026'], clauses: LASTING }] },
  {
    beside: 'a clause for a date',
    typed: [
      {
        is: ['1/2026', '01/11/2026'],
        clauses: [...LASTING, ['4', 'Presensi', '', '11 November 2026', PRESENCE]],
      },
    ],
  },
  {
    beside: 'a clause for some on a day of the week',
    typed: [
      {
        is: ['1/2026', '01/11/2026'],
        clauses: [...LASTING, ['4', 'Presensi', 'kelompok A', 'setiap Rabu', PRESENCE]],
      },
    ],
  },
  {
    beside: 'a regulation for a unit that begins in mid-week',
    typed: [
      { is: ['1/2026', '01/11/2026'], clauses: LASTING },
      { is: ['2/2026', '11/11/2026', 'UMUM'], clauses: [['1', 'Presensi', '', '', PRESENCE]] },
    ],
  },
]

describe.each(MADE)('a clause that lasts all month, beside $beside', ({ typed }) => {
  const { policies } = typeTabs(typed)
  const units = [unit('umum')]
  const roster = MONTH.flatMap((date, index) => [
    rostered('a', index % 2 === 0 ? 'WFO' : 'WFH', date),
    rostered('b', 'WFO', date),
  ])
  const given = facts({ policies, units, employees: PEOPLE, roster, submissions: [PLAN] })
  const { month } = evaluateOn('2026-11-30', given)
  const told = (rule: string): string[] =>
    month.findings.filter((one) => one.rule === rule).map(({ date }) => date)

  it('has its whole week', () => {
    expect(told('plan-behind')).toEqual(['2026-11-13'])
    expect(told('weekly-plan-missing')).toEqual([
      '2026-11-02',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ])
  })

  it('is counted over its whole month', () => {
    expect(told('rotation')).toEqual(['2026-11-30', '2026-11-30'])
    expect(month.findings.find(({ rule }) => rule === 'rotation')?.arithmetic.id).toContain(
      '1 November 2026 sampai 30 November 2026',
    )
  })

  it('is one limit of a proposed roster', () => {
    const { limits: all } = rosterTask(given, monthOf(MONTH[0]!), { keepsDuty: () => false })
    const limits = all.filter(({ kind }) => kind === 'rotation')

    expect(limits.map(({ dates }) => dates.length)).toEqual([21])
  })
})
