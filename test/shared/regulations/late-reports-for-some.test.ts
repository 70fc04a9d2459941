import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { DailyReport } from '../../../shared/model/submission.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import { remarksOn } from '../../../shared/desk/remarks.ts'
import { indexFacts } from '../../../shared/outcome/index-facts.ts'
import { at, checkIn, clockIn, employee, facts, report } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const [MONDAY, FRIDAY] = ['2026-11-09', '2026-11-13'] as const
const NOVEMBER = parseMonth('2026-11')
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']
const REPORT = 'Laporan kinerja harian'

describe('reports that may come late, some later than others', () => {
  const { policies } = typeRegulation(
    ['1/2026', '02/11/2026'],
    [
      ROSTER,
      ['2', REPORT, '', '', 'dari yang bekerja di = kantor\nterlambat sampai hari = 0'],
      ['3', REPORT, '', '', 'dari yang bekerja di = rumah\nterlambat sampai hari = 1'],
      ['4', REPORT, 'kelompok A', '', 'dari yang bekerja di = rumah\nterlambat sampai hari = 5'],
      ['5', 'Rencana kerja mingguan', '', '', 'yang diminta = hasil sesuai rencana'],
    ],
  )
  const plan = {
    kind: 'weekly-plan',
    ref: 'rencana',
    employeeId: 'b',
    createdAt: at(`${MONDAY} 07:00`),
    lastSubmittedAt: at(`${MONDAY} 07:00`),
    unitCode: 'umum',
    weekOf: parseCivilDate(MONDAY),
    targets: [{ target: 'Arsip', volume: '5 dokumen', assignee: '' }],
  } as const
  const office: Partial<AgencyFacts> = {
    policies,
    employees: [employee('b'), employee('c', { groups: ['A'] })],
    roster: rosterOf(MONDAY, { WFH: ['b', 'c'] }),
    submissions: [plan],
  }
  const behind = (asOf: string): number =>
    evaluateMonth(facts(office), { month: NOVEMBER, asOf: at(asOf) }).findings.filter(
      ({ rule }) => rule === 'plan-behind',
    ).length

  it('leave the plan of their unit waiting for the last of them', () => {
    expect(behind('2026-11-15 00:00')).toBe(0)
    expect(behind('2026-11-18 23:59')).toBe(0)
    expect(behind('2026-11-19 00:00')).toBe(1)
  })

  it('keep the month open wherever they work', () => {
    const early = { ...office, employees: [employee('b')] }

    // 30 November 2026 is a Monday; a report of it from home may come on the day after.
    expect(monthOverFrom(facts(early), NOVEMBER)).toBe(at('2026-12-02 00:00'))
  })
})

function working(time: string): DailyReport {
  return report('e1', parseCivilDate(FRIDAY), `${FRIDAY} ${time}`, {
    activities: [
      { activity: 'Surat', target: '', output: 'Surat', volume: '1', startsAt: '', endsAt: '' },
    ],
  })
}

function remarks(policies: AgencyFacts['policies'], time: string): string[] {
  const submission = working(time)
  const given = facts({ policies, employees: [employee('e1')], submissions: [submission] })
  return remarksOn(submission, { configuration: given, index: indexFacts(given) })
}

describe('a report that is due at a time', () => {
  const { policies } = typeRegulation(
    ['1/2026', '02/11/2026'],
    [
      ROSTER,
      ['2', REPORT, '', '', 'dari yang bekerja di = rumah dan kantor\npaling lambat = 15.00'],
    ],
  )
  const filedAt = (time: string, code: 'WFH' | 'WFO' | 'SG'): string[] =>
    evaluateOn(FRIDAY, {
      policies,
      employees: [employee('e1')],
      roster: rosterOf(FRIDAY, { [code]: ['e1'] }),
      clockIns: [clockIn('e1', `${FRIDAY} 07:30`), clockIn('e1', `${FRIDAY} 16:30`)],
      submissions: [report('e1', parseCivilDate(FRIDAY), `${FRIDAY} ${time}`)],
    }).told('daily-report-late')
  const LATE =
    'Gubernur SE 1/2026, 2: laporan untuk 13 November 2026 masuk 13 November 2026 15.01 WITA; batas 13 November 2026 15.00 WITA, terlambat 1 menit'

  it.each(['WFH', 'WFO'] as const)('is in time to the end of that minute on a day %s', (code) => {
    expect(filedAt('15:00', code)).toEqual([])
    expect(filedAt('15:01', code)).toEqual([LATE])
  })

  it('of a shift is due no earlier than it ends', () => {
    expect(filedAt('16:00', 'SG')).toEqual([])
    expect(filedAt('16:01', 'SG')).toHaveLength(1)
  })

  it('is told on the desk where the recap has it late', () => {
    expect(remarks(policies, '15:00')).toEqual([])
    expect(remarks(policies, '15:01')).toEqual([
      'Terlambat: batasnya 13 November 2026 pukul 15.00.',
    ])
  })
})

describe('presence of some, once a day', () => {
  it('is held to no minutes that the clause for everybody says', () => {
    const { policies } = typeRegulation(
      ['1/2026', '02/11/2026'],
      [
        ROSTER,
        ['2', 'Presensi', '', '', 'cara = masuk dan pulang\nmenit dari jam kerja = 60'],
        ['3', 'Presensi', 'kelompok A', '', 'cara = sekali sehari'],
      ],
    )
    const late = (groups: readonly string[]): string[] =>
      evaluateOn(FRIDAY, {
        policies,
        employees: [employee('e1', { groups })],
        roster: rosterOf(FRIDAY, { WFH: ['e1'] }),
        submissions: [checkIn('e1', `${FRIDAY} 13:00`)],
      }).told('check-in-late')

    expect(late([])).toHaveLength(1)
    expect(late(['A'])).toEqual([])
  })
})
