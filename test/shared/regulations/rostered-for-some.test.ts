import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  datesOfMonth,
  monthOf,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { PROPOSED_ROSTER_WORDS } from '../../../shared/recaps/proposed-roster/words.ts'
import {
  proposeRoster,
  type RosterProposal,
} from '../../../shared/roster-proposal/propose-roster.ts'
import { ROSTER_RULES } from '../../../shared/roster-proposal/roster-rules.ts'
import { unkeptByRoster } from '../../../shared/roster-proposal/unkept-by-roster.ts'
import { employee, facts, rostered, unit } from '../evaluation/build-facts.ts'
import { generatedClauses, ROSTERED_MONTH } from './generated-clauses.ts'
import { evaluateOn } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

/** Of each, rules found what the proposal had not said, before windows knew whom a clause binds on which day. */
const SEEDS = [40, 193, 264, 317, 323, 420, 447, 470, 534, 563, 731, 869]
const MARCH = datesOfMonth(ROSTERED_MONTH).filter((date) => weekdayOf(date) < 6)
const [BEFORE, AFTER] = ['2026-03-01T00:00:00Z', '2027-03-01T00:00:00Z'].map(parseInstant)

/** What rules find in a proposed roster: of a day before it came, of weeks and the month once they are over. */
function foundIn({ month, codes }: RosterProposal, given: AgencyFacts): Finding[] {
  const proposed = [...codes].flatMap(([id, its]) =>
    [...its].map(([date, code]) => rostered(id, code, date)),
  )
  const before = given.roster.filter((row) => row.month !== month)
  const lived = { ...given, roster: [...before, ...proposed] }
  return [
    ...evaluateMonth(lived, { month, asOf: BEFORE! }).findings.filter(({ rule }) =>
      ROSTER_RULES.includes(rule),
    ),
    ...evaluateMonth(lived, { month, asOf: AFTER! }).findings.filter(
      ({ rule }) => rule === 'days-at-place',
    ),
  ]
}

function saidOf({ unkept }: Pick<RosterProposal, 'unkept'>): string[] {
  return unkept.map((one) => PROPOSED_ROSTER_WORDS.id.reason(one, ''))
}

/** At home on these days of March, else at the office. */
function rosterOf(...home: readonly string[]): AgencyFacts['roster'] {
  return MARCH.map((date) => rostered('e0', home.includes(date.slice(8)) ? 'WFH' : 'WFO', date))
}

/** What is told of days at a place in March. */
function toldOf(
  clauses: readonly (readonly string[])[],
  home: readonly string[],
  person: Partial<Employee> = {},
): string[] {
  const { policies } = typeTabs([
    { is: ['1/2026', '2026-01-01'], clauses: [['1', 'Jadwal', '', '', ''], ...clauses] },
  ])
  const roster = MARCH.map((date) =>
    rostered('e0', home.includes(date.slice(8)) ? 'WFH' : 'WFO', date),
  )
  const month = evaluateMonth(facts({ policies, employees: [employee('e0', person)], roster }), {
    month: monthOf(MARCH[0]!),
    asOf: AFTER!,
  })
  return month.findings
    .filter(({ rule }) => rule === 'days-at-place')
    .map(({ clause, arithmetic }) => `${clause.split(', ')[1]}: ${arithmetic.id}`)
}

describe('a proposed roster, of clauses for some, of people who come, go and change unit', () => {
  it('says of itself what rules find in it', () => {
    const silent = SEEDS.filter((seed) => {
      const given = generatedClauses(seed)
      const proposal = proposeRoster(given, ROSTERED_MONTH)
      return proposal.unkept.length === 0 && foundIn(proposal, given).length > 0
    })

    expect(silent).toEqual([])
  })
})

describe('days in a week, where somebody joins in the middle of it', () => {
  const { policies } = typeTabs([
    {
      is: ['1/2026', '2026-01-01'],
      clauses: [
        ['1', 'Jadwal', '', '', ''],
        ['2', 'Jumlah hari di suatu tempat', '', '', 'tempat = kantor\npaling banyak = 2'],
      ],
    },
  ])
  const given = facts({
    policies,
    employees: [
      employee('e0'),
      employee('e1'),
      employee('new', { employedFrom: parseCivilDate('2026-03-11') }),
    ],
  })

  it('are one week for everybody else', () => {
    const { codes } = proposeRoster(given, ROSTERED_MONTH)
    const week = MARCH.filter((date) => date >= '2026-03-09' && date <= '2026-03-13')

    expect(week.filter((date) => codes.get('e0')?.get(date) === 'WFO').length).toBeLessThanOrEqual(
      2,
    )
  })
})

describe('a share that leaves no room', () => {
  const clauses = [
    ['1', 'Jadwal', '', '', ''],
    ['2', 'Bagian pegawai di kantor', '', '', 'paling banyak = 25 %'],
    ['3', 'Petugas pelayanan minimal', '', '', ''],
    ['4', 'Bagian pegawai di kantor', 'pengawas', '', 'paling sedikit = 100 %'],
  ]
  const loket = unit('loket', { publicService: true, minimumOnDuty: 2 })
  const officers = [0, 1].map((at) =>
    employee(`e${at}`, { unitCode: 'loket', positionClass: 'pengawas' }),
  )
  const others = [2, 3].map((at) => employee(`e${at}`))
  function propose(atMost: string): RosterProposal {
    const typed = clauses.map((clause) =>
      clause.map((cell) => cell.replace('paling banyak = 25 %', `paling banyak = ${atMost}`)),
    )
    const { policies } = typeTabs([{ is: ['1/2026', '2026-01-01'], clauses: typed }])
    return proposeRoster(
      facts({ policies, units: [unit('umum'), loket], employees: [...officers, ...others] }),
      ROSTERED_MONTH,
    )
  }

  it('counts once whom two clauses ask for', () => {
    expect(saidOf(propose('25 %'))).toEqual([
      'batas 25 % dari 4 = 1 orang di kantor (Bupati SE 1/2026, 2), tetapi pengawas paling sedikit 2 (Bupati SE 1/2026, 4), pelayanan Bagian loket butuh 2 (Bupati SE 1/2026, 3): perlu 2, jadi batas paling sedikit 50 %.',
    ])
  })

  it('has it once the limit is as it says', () => {
    expect(saidOf(propose('50 %'))).toEqual([])
  })
})

describe('a service of which too few are on duty', () => {
  it('is told so, whatever a share allows', () => {
    const { policies } = typeTabs([
      {
        is: ['1/2026', '2026-01-01'],
        clauses: [
          ['1', 'Jadwal', '', '', ''],
          ['2', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
          ['3', 'Petugas pelayanan minimal', '', '', ''],
        ],
      },
    ])
    const given = facts({
      policies,
      units: [unit('umum', { publicService: true, minimumOnDuty: 2 })],
    })

    expect(saidOf(proposeRoster(given, ROSTERED_MONTH))).toEqual([
      'Bagian umum butuh 2 petugas (Bupati SE 1/2026, 3), yang bertugas 1: kurang 1; yang dapat dipenuhi 1.',
    ])
  })
})

describe('turns, where a clause says where somebody is', () => {
  const { policies } = typeTabs([
    {
      is: ['1/2026', '2026-01-01'],
      clauses: [
        ['1', 'Jadwal', '', '', ''],
        ['2', 'Bergantian di rumah dan di kantor', '', '', ''],
        [
          '3',
          'Tempat bekerja',
          'kelompok A',
          'di luar Ramadan',
          'keharusan = harus\ntempat = kantor',
        ],
      ],
    },
  ])

  it('are not asked of those days', () => {
    const roster = MARCH.flatMap((date, at) => [
      rostered('a', 'WFO', date),
      rostered('b', at % 2 === 0 ? 'WFO' : 'WFH', date),
    ])
    const employees = [employee('a', { groups: ['A'] }), employee('b')]
    const { told } = evaluateOn('2026-03-31', { policies, employees, roster })

    expect(told('rotation')).toEqual([])
  })
})

describe('days at home in a week', () => {
  const employees = [employee('e0')]
  function toldUnder(
    is: readonly [string, string],
    when: string,
    home: readonly string[],
    on: CivilDate,
  ): string[] {
    const { policies } = typeTabs([
      {
        is,
        clauses: [
          ['1', 'Jadwal', '', '', ''],
          ['2', 'Jumlah hari di suatu tempat', '', when, 'tempat = rumah\npaling banyak = 2'],
        ],
      },
    ])
    return evaluateOn(on, { policies, employees, roster: rosterOf(...home) }).told('home-days')
  }

  it('are counted of the days of which the clause speaks', () => {
    const on = parseCivilDate('2026-03-13')

    expect(
      toldUnder(['1/2026', '2026-01-01'], 'Senin, Kamis dan Jumat', ['10', '11', '13'], on),
    ).toEqual([])
    expect(
      toldUnder(['1/2026', '2026-01-01'], 'Senin, Kamis dan Jumat', ['09', '12', '13'], on),
    ).toHaveLength(1)
  })

  it('are not counted of days before the regulation', () => {
    const on = parseCivilDate('2026-03-12')

    expect(toldUnder(['1/2026', '2026-03-11'], '', ['09', '10', '11', '12'], on)).toEqual([])
    expect(toldUnder(['1/2026', '2026-03-09'], '', ['09', '10', '11', '12'], on)).toHaveLength(1)
  })

  it('do not bind a roster by days before the regulation', () => {
    const { policies } = typeTabs([
      {
        is: ['1/2026', '2026-04-01'],
        clauses: [
          ['1', 'Jadwal', '', '', ''],
          ['2', 'Jumlah hari di suatu tempat', '', '', 'tempat = rumah\npaling banyak = 2'],
        ],
      },
    ])
    const april = parseMonth('2026-04')
    const given = facts({
      policies,
      employees,
      roster: [
        ...rosterOf('30', '31'),
        ...datesOfMonth(april)
          .filter((date) => weekdayOf(date) < 6)
          .map((date) => rostered('e0', weekdayOf(date) === 3 ? 'WFH' : 'WFO', date)),
      ],
    })

    expect(unkeptByRoster(given, april)).toEqual([])
  })
})

describe('at least so many days at a place', () => {
  const least = 'tempat = rumah\npaling sedikit = 2\ndalam = sebulan'

  it('are asked of the dates that the clause names, and no fewer for the rest of the month', () => {
    const clause = ['2', 'Jumlah hari di suatu tempat', '', '9–13 Maret 2026', least]

    expect(toldOf([clause], ['09', '10'])).toEqual([])
    expect(toldOf([clause], ['09'])).toEqual([
      '2: 1 dari 5 hari bertugas di rumah, 1 Maret 2026 sampai 31 Maret 2026; paling sedikit 2 hari',
    ])
  })

  it('are not owed on days on which a clause wants the person at the office', () => {
    const clauses = [
      ['2', 'Jumlah hari di suatu tempat', '', '', least],
      ['3', 'Tempat bekerja', 'kelompok A', '', 'keharusan = harus\ntempat = kantor'],
    ]

    expect(toldOf(clauses, [], { groups: ['A'] })).toEqual([])
    expect(toldOf(clauses, [])).toHaveLength(1)
  })

  it('are counted apart for two clauses that ask as many of other days', () => {
    const clauses = [
      ['2', 'Jumlah hari di suatu tempat', '', 'setiap Senin', least],
      ['3', 'Jumlah hari di suatu tempat', '', '9–13 Maret 2026', least],
    ]

    expect(toldOf(clauses, ['02', '09', '10'])).toEqual([])
    expect(toldOf(clauses, ['10', '11'])).toEqual([
      '2: 0 dari 5 hari bertugas di rumah, 1 Maret 2026 sampai 31 Maret 2026; paling sedikit 2 hari',
    ])
  })
})
