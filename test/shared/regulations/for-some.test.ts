import { describe, expect, it } from 'vitest'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { dayContext, dayFor } from '../../../shared/outcome/day-context.ts'
import { monthOverFrom } from '../../../shared/outcome/month-over-from.ts'
import { policyFor } from '../../../shared/regulations/policy-for.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { clockIn, employee, facts, settings, unit } from '../evaluation/build-facts.ts'
import { explained } from '../explain/explained.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

const DATE = '2026-11-25'
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']
const MEMBER = employee('member', { groups: ['Kelompok A', 'Regu 2'] })
const OTHER = employee('other')
const PEOPLE = [MEMBER, OTHER]
const AT_HOME = rosterOf(DATE, { WFH: ['member', 'other'] })

function told(given: Partial<AgencyFacts>, ...rules: readonly string[]): unknown[] {
  return evaluateOn(DATE, given)
    .month.findings.filter(({ rule, date }) => rules.includes(rule) && date === DATE)
    .map(({ rule, subject, clause }) => [
      rule,
      subject.kind === 'person' ? subject.employeeId : subject.kind,
      clause,
    ])
}

describe('a clause for a group', () => {
  const { policies } = typeTabs([
    {
      is: ['1/2026', '02/11/2026'],
      clauses: [
        ROSTER,
        ['2', 'Laporan kinerja harian', 'KELOMPOK  a', '', 'dari yang bekerja di = rumah'],
        ['3', 'Presensi dari rumah', '', '', 'cara = sekali sehari'],
        ['4', 'Presensi dari rumah', 'kelompok Regu 2', '', 'cara = masuk dan pulang'],
      ],
    },
  ])
  const given = { policies, employees: PEOPLE, roster: AT_HOME }

  it('asks of whoever is in it, whatever case and spaces, and of nobody else', () => {
    expect(told(given, 'daily-report-missing')).toEqual([
      ['daily-report-missing', 'member', 'Bupati SE 1/2026, 2'],
    ])
  })

  it('goes before the one for everybody, and is cited for those in it', () => {
    expect(told(given, 'check-in-missing', 'check-out-missing')).toEqual([
      ['check-in-missing', 'member', 'Bupati SE 1/2026, 4'],
      ['check-in-missing', 'other', 'Bupati SE 1/2026, 3'],
      ['check-out-missing', 'member', 'Bupati SE 1/2026, 4'],
    ])
  })

  it('tells every finding under one version of the regulation', () => {
    const versions = evaluateOn(DATE, given).month.findings.map((one) => one.policyVersion)

    expect(new Set(versions).size).toBe(1)
  })

  it('is explained to those in it alone', () => {
    const cited = PEOPLE.map(({ id }) =>
      explained(facts(given), { id, date: parseCivilDate(DATE) }).steps.map(({ clause }) => clause),
    )

    expect(cited[0]).toContain('Bupati SE 1/2026, 4')
    expect(cited[1]).not.toContain('Bupati SE 1/2026, 4')
    expect(cited[1]).toContain('Bupati SE 1/2026, 3')
  })

  it('leaves a day blank of whom nothing else asks anything', () => {
    const alone = typeTabs([
      {
        is: ['1/2026', '02/11/2026'],
        clauses: [
          ['2', 'Laporan kinerja harian', 'kelompok A', '', 'dari yang bekerja di = rumah'],
        ],
      },
    ])
    const people = [employee('member', { groups: ['A'] }), OTHER]
    const { codeOf } = evaluateOn(DATE, {
      policies: alone.policies,
      employees: people,
      roster: AT_HOME,
    })

    expect([codeOf('member'), codeOf('other')]).toEqual(['TK', 'unasked'])
  })
})

describe('hours of some', () => {
  const { policies } = typeTabs([
    {
      is: ['2/2026', '02/11/2026'],
      clauses: [
        ROSTER,
        ['2', 'Jam kerja', 'kelompok A', '', 'mulai = 09.00'],
        [
          '3',
          'Laporan kinerja harian',
          'kelompok A',
          '',
          'dari yang bekerja di = rumah\nterlambat sampai hari = 3',
        ],
      ],
    },
  ])
  const given = facts({
    policies,
    employees: [employee('member', { groups: ['A'] }), OTHER],
    roster: rosterOf(DATE, { WFO: ['member', 'other'] }),
    clockIns: ['member', 'other'].flatMap((id) => [
      clockIn(id, `${DATE} 09:00`),
      clockIn(id, `${DATE} 17:40`),
    ]),
  })

  it('are kept by those who have them, and make the others late', () => {
    const { month } = evaluateOn(DATE, given)
    const late = month.outcomes
      .filter(({ date }) => date === DATE)
      .map(({ employeeId, lateMinutes }) => [employeeId, lateMinutes])

    expect(late).toEqual([
      ['member', 0],
      ['other', 90],
    ])
  })

  it('keep a month open as long as the last of anybody’s time', () => {
    expect(monthOverFrom(given, parseMonth('2026-11'))).toBe('2026-12-03T16:00:00.000Z')
  })
})

describe('a later clause for some of the staff', () => {
  it('takes the place of an earlier regulation’s for those whom it names, of any provision', () => {
    const { policies } = typeTabs([
      {
        is: ['6/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          ['2', 'Panggilan ke kantor', '', '', 'dalam menit = 120'],
          ['3', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
        ],
      },
      {
        is: ['7/2026', '09/11/2026'],
        clauses: [
          ['1', 'Panggilan ke kantor', 'kelompok A', '', 'dalam menit = 30'],
          ['2', 'Bagian pegawai di kantor', 'kelompok A', '', 'paling banyak = 100 %'],
        ],
      },
    ])
    const day = dayContext(parseCivilDate(DATE), { settings: settings(), holidays: [], policies })
    const index = { units: new Map([['umum', unit('umum')]]) }
    const [own, others] = [employee('a', { groups: ['A'] }), OTHER].map((one) => {
      const { parameters, policy } = dayFor(one, day, index)
      return [
        parameters.summonsWithinMinutes,
        parameters.maxOfficeShare,
        policy?.citations?.['summons-unattended'] ?? policy?.citation,
      ]
    })

    expect(own).toEqual([30, null, 'Bupati SE 7/2026'])
    expect(others).toEqual([120, 0.5, 'Bupati SE 6/2026'])
  })
})

describe('what if other parameters held', () => {
  it('holds for whoever no clause of their own says otherwise', () => {
    const { policies } = typeTabs([
      {
        is: ['8/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          ['2', 'Panggilan ke kantor', '', '', 'dalam menit = 120'],
          ['3', 'Panggilan ke kantor', 'kelompok A', '', 'dalam menit = 30'],
        ],
      },
    ])
    const changed = policies.map((policy) => ({
      ...policy,
      parameters: { ...policy.parameters, summonsWithinMinutes: 60, shiftMarginMinutes: 5 },
    }))
    const minutes = [employee('a', { groups: ['A'] }), OTHER].map((one) => {
      const { summonsWithinMinutes, shiftMarginMinutes } = policyFor(
        changed[0]!,
        one,
        undefined,
      )!.parameters
      return [summonsWithinMinutes, shiftMarginMinutes]
    })

    expect(minutes).toEqual([
      [30, 5],
      [60, 5],
    ])
  })
})

describe('a proposed roster', () => {
  it('holds each person to the clauses that bind that person', () => {
    const people = Array.from({ length: 6 }, (_, at) =>
      employee(`e${at}`, at < 3 ? { groups: ['A'] } : {}),
    )
    const { policies } = typeTabs([
      {
        is: ['10/2026', '01/11/2026'],
        clauses: [
          ROSTER,
          [
            '2',
            'Tempat bekerja',
            'kelompok A',
            'setiap Senin',
            'keharusan = harus\ntempat = rumah',
          ],
          ['3', 'Bagian pegawai di kantor', 'kelompok A', '', 'paling banyak = 34 %'],
        ],
      },
    ])
    const { codes } = proposeRoster(facts({ policies, employees: people }), parseMonth('2026-11'))
    const atOffice = (date: string): string[] =>
      people.map(({ id }) => id).filter((id) => codes.get(id)?.get(parseCivilDate(date)) === 'WFO')

    expect(atOffice('2026-11-23').filter((id) => id < 'e3')).toEqual([])
    expect(atOffice('2026-11-24').filter((id) => id < 'e3').length).toBeLessThanOrEqual(2)
    expect(atOffice('2026-11-23').filter((id) => id >= 'e3')).not.toEqual([])
  })
})
