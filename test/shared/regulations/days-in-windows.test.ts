import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  datesOfMonth,
  monthOf,
  parseCivilDate,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant, type Instant } from '../../../shared/model/instant.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import { employee, facts, permit, rostered } from '../evaluation/build-facts.ts'
import { typeRegulation } from './type-regulation.ts'

const LONG_AFTER = parseInstant('2027-12-31T00:00:00Z')

/** Working days of a month, Monday to Friday. */
function workingDays(month: string): CivilDate[] {
  return datesOfMonth(monthOf(parseCivilDate(`${month}-01`))).filter((date) => weekdayOf(date) < 6)
}

/** Four weeks of five working days from a Monday. */
function fourWeeks(monday: string): CivilDate[] {
  return Array.from({ length: 28 }, (_, at) => addDays(parseCivilDate(monday), at)).filter(
    (date) => weekdayOf(date) < 6,
  )
}

interface Lived {
  readonly who?: Employee
  /** By place among `days`; of the others `WFH`. */
  readonly codes: Readonly<Record<number, RosterCode>>
  readonly days: readonly CivilDate[]
}

function roster({ who = employee('clerk'), codes, days }: Lived): AgencyFacts['roster'] {
  return days.map((date, at) => rostered(who.id, codes[at] ?? 'WFH', date))
}

/** The same code on the first so many of the days. */
function first(count: number, code: RosterCode = 'WFO'): Record<number, RosterCode> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [at, code]))
}

/** At the office for whole weeks, the first of the window being 0. */
function weeks(...at: readonly number[]): Record<number, RosterCode> {
  return Object.fromEntries(
    at.flatMap((week) => [0, 1, 2, 3, 4].map((day) => [week * 5 + day, 'WFO' as const])),
  )
}

function told(month: string, given: Partial<AgencyFacts>, asOf: Instant = LONG_AFTER): string[] {
  const { findings } = evaluateMonth(facts({ employees: [employee('clerk')], ...given }), {
    month: monthOf(parseCivilDate(`${month}-01`)),
    asOf,
  })
  return findings
    .filter(({ rule }) => rule === 'days-at-place')
    .map(({ date, severity, clause, arithmetic }) =>
      [date, severity, clause, arithmetic.id].join(' | '),
    )
}

describe('what two clauses ask in the same words', () => {
  const days = workingDays('2024-04')

  it('is counted once of a person, and cites the first', () => {
    const most = 'tempat = kantor\npaling banyak = 4\ndalam = sebulan'
    const { policies } = typeRegulation(
      ['HW/2024', '01/01/2024'],
      [
        ['1', 'Jumlah hari di suatu tempat', '', '', most],
        ['2', 'Jumlah hari di suatu tempat', '', '', most],
      ],
    )
    const lived = (office: number): string[] =>
      told('2024-04', { policies, roster: roster({ codes: first(office), days }) })

    expect(lived(4)).toEqual([])
    expect(lived(5)).toEqual([
      '2024-04-30 | warning | Gubernur SE HW/2024, 1 | 5 dari 22 hari bertugas di kantor, 1 April 2024 sampai 30 April 2024; paling banyak 4 hari',
    ])
  })

  it('is counted once of many together', () => {
    const share = 'paling banyak = 25 %\nselama pekan = 4'
    const { policies } = typeRegulation(
      ['HW/2024', '01/01/2024'],
      [
        ['1', 'Bagian pegawai di kantor', '', '', share],
        ['2', 'Bagian pegawai di kantor', '', '', share],
      ],
    )
    const window = fourWeeks('2024-04-01')
    const given = {
      policies,
      employees: [employee('clerk')],
      roster: roster({ codes: first(6), days: window }),
    }
    const { findings } = evaluateMonth(facts(given), {
      month: monthOf(window[0]!),
      asOf: LONG_AFTER,
    })

    expect(
      findings.filter(({ rule }) => rule === 'office-quota').map((one) => one.arithmetic.id),
    ).toEqual([expect.stringContaining('6 dari 15 hari')])
  })
})

describe('at least 40 % of working time at the workplace over a month, managers 50 %', () => {
  const { policies, problems } = typeRegulation(
    ['HW/2024', '01/01/2024'],
    [
      [
        '1',
        'Jumlah hari di suatu tempat',
        '',
        '',
        'tempat = kantor\npaling sedikit = 40 %\ndalam = sebulan',
      ],
      [
        '2',
        'Jumlah hari di suatu tempat',
        'pejabat struktural',
        '',
        'tempat = kantor\npaling sedikit = 50 %\ndalam = sebulan',
      ],
    ],
  )
  const clerk = employee('clerk')
  const manager = employee('manager', { positionClass: 'pengawas' })
  const days = workingDays('2024-04')
  const month = (who: Employee, office: number): string[] =>
    told('2024-04', {
      policies,
      employees: [who],
      roster: roster({ who, codes: first(office), days }),
    })

  it('is whole as it was typed', () => {
    expect(problems).toEqual([])
    expect(days).toHaveLength(22)
  })

  it('is kept by 9 of 22 days, broken by 8, with the arithmetic on the last day of the month', () => {
    expect(month(clerk, 9)).toEqual([])
    expect(month(clerk, 8)).toEqual([
      '2024-04-30 | warning | Gubernur SE HW/2024, 1 | 8 dari 22 hari bertugas di kantor = 36,4 %, 1 April 2024 sampai 30 April 2024; paling sedikit 40 % = 9 hari',
    ])
  })

  it('asks managers for 11 of 22 by their own clause alone', () => {
    expect(month(manager, 11)).toEqual([])
    expect(month(manager, 10)).toEqual([
      '2024-04-30 | warning | Gubernur SE HW/2024, 2 | 10 dari 22 hari bertugas di kantor = 45,5 %, 1 April 2024 sampai 30 April 2024; paling sedikit 50 % = 11 hari',
    ])
    expect(month(manager, 3).map((one) => one.slice(23, 47))).toEqual(['Gubernur SE HW/2024, 2 |'])
  })

  it('asks proportionally less of who was on leave, and says so', () => {
    const codes = { ...first(8), ...Object.fromEntries([10, 11].map((at) => [at, 'C'])) } as Record<
      number,
      RosterCode
    >
    const fewer = { ...codes, 7: 'WFH' } as const
    const given = { policies, employees: [clerk] }

    expect(told('2024-04', { ...given, roster: roster({ codes, days }) })).toEqual([])
    expect(told('2024-04', { ...given, roster: roster({ codes: fewer, days }) })).toEqual([
      expect.stringContaining(
        '7 dari 20 hari bertugas di kantor = 35 %, 1 April 2024 sampai 30 April 2024; paling sedikit 40 % = 9 hari dari 22, jadi 8 dari 20 (9 × 20 : 22, dibulatkan ke bawah)',
      ),
    ])
  })

  it('is told when the month is over, and not before', () => {
    const given = { policies, employees: [clerk], roster: roster({ codes: {}, days }) }

    expect(told('2024-04', given, parseInstant('2024-04-30T10:00:00Z'))).toEqual([])
    expect(told('2024-04', given, parseInstant('2024-04-30T23:00:00Z'))).toHaveLength(1)
  })

  it('is told for information where leave that nobody decided may be why', () => {
    const asked = permit('clerk', {
      permitKind: 'leave',
      from: days[20]!,
      until: days[21]!,
    })

    expect(
      told('2024-04', {
        policies,
        employees: [clerk],
        roster: roster({ codes: first(8), days }),
        submissions: [asked],
      }),
    ).toEqual([expect.stringMatching(/^2024-04-30 \| info \|.*; 2 hari lain belum pasti$/)])
  })
})

describe('at least 10 days of each 20 in the office, in blocks of five days running', () => {
  const { policies, problems } = typeRegulation(
    ['HS/2024', '01/01/2024'],
    [
      [
        '1',
        'Jumlah hari di suatu tempat',
        '',
        '',
        'tempat = kantor\npaling sedikit = 10\nselama pekan = 4\nhari berturut-turut = 5',
      ],
    ],
  )
  const days = fourWeeks('2024-01-29')
  const window = (codes: Readonly<Record<number, RosterCode>>, more: Partial<AgencyFacts> = {}) =>
    told('2024-02', {
      policies,
      employees: [employee('clerk')],
      roster: roster({ codes, days }),
      ...more,
    })
  it('is whole as it was typed', () => {
    expect(problems).toEqual([])
  })

  it('is kept by two whole weeks of the window, counted from the first Monday of the regulation', () => {
    expect(window(weeks(1, 2))).toEqual([])
    expect(window(weeks(0, 3))).toEqual([])
  })

  it('is broken by nine days, and by ten of which some stand alone, on its last day', () => {
    const { 9: _, ...nine } = weeks(1, 2)

    expect(window(nine)).toEqual([
      '2024-02-23 | warning | Gubernur SE HS/2024, 1 | 5 dari 20 hari bertugas di kantor yang dalam 5 hari kerja berturut-turut, 29 Januari 2024 sampai 25 Februari 2024; paling sedikit 10 hari',
    ])
    expect(window({ ...nine, 17: 'WFO' })).toHaveLength(1)
  })

  it('is broken by one whole week alone', () => {
    expect(window(weeks(1))).toHaveLength(1)
  })

  it('is not broken by a holiday or leave within a block, which make it less for that person', () => {
    const holidays = [
      { date: days[7]!, name: 'Libur', kind: 'libur-nasional' },
    ] as const satisfies AgencyFacts['holidays']

    expect(window({ ...weeks(1, 2), 13: 'C' }, { holidays })).toEqual([])
    expect(window({ ...weeks(1), 6: 'C' })).toEqual([
      expect.stringContaining(
        '4 dari 19 hari bertugas di kantor yang dalam 5 hari kerja berturut-turut, 29 Januari 2024 sampai 25 Februari 2024; paling sedikit 10 hari dari 20, jadi 9 dari 19 (10 × 19 : 20, dibulatkan ke bawah)',
      ),
    ])
  })

  it('is told in the month in which the window ends, and in no other', () => {
    const given = {
      policies,
      employees: [employee('clerk')],
      roster: roster({ codes: {}, days: [...fourWeeks('2024-01-01'), ...days] }),
    }

    expect(told('2024-01', given).map((one) => one.slice(0, 10))).toEqual(['2024-01-26'])
    expect(told('2024-02', given).map((one) => one.slice(0, 10))).toEqual(['2024-02-23'])
    expect(told('2024-03', given)).toEqual([])
  })

  it('asks nothing of a window that the regulation’s end cuts off', () => {
    const { policies: ended } = typeRegulation(
      ['HS/2024', '01/01/2024', '16/02/2024'],
      [
        [
          '1',
          'Jumlah hari di suatu tempat',
          '',
          '',
          'tempat = kantor\npaling sedikit = 10\nselama pekan = 4',
        ],
      ],
    )

    expect(window({}, { policies: ended })).toEqual([])
  })
})

describe('days at a place of other kinds', () => {
  const days = workingDays('2026-11')
  function typed(parameters: string, codes: Readonly<Record<number, RosterCode>>): string[] {
    const { policies, problems } = typeRegulation(
      ['9/2026', '01/11/2026'],
      [['1', 'Jumlah hari di suatu tempat', '', '', parameters]],
    )
    expect(problems).toEqual([])
    return told('2026-11', {
      policies,
      employees: [employee('clerk')],
      roster: roster({ codes, days }),
    }).map((one) => one.replace(/^.*\| /, ''))
  }

  it('are at most so many from anywhere in a month', () => {
    const parameters = 'tempat = tempat lain\npaling banyak = 2\ndalam = sebulan'

    expect(typed(parameters, first(2, 'WFA'))).toEqual([])
    expect(typed(parameters, first(3, 'WFA'))).toEqual([
      '3 dari 21 hari bertugas di tempat lain, 1 November 2026 sampai 30 November 2026; paling banyak 2 hari',
    ])
  })

  it('are at least so many at the office in each week', () => {
    const parameters = 'tempat = kantor\npaling sedikit = 3'
    const three = Object.fromEntries(
      days.map((_, at) => [at, at % 5 < 3 ? 'WFO' : 'WFH'] as const),
    ) as Record<number, RosterCode>

    expect(typed(parameters, three)).toEqual([])
    expect(typed(parameters, { ...three, 7: 'WFH' })).toEqual([
      '2 dari 5 hari bertugas di kantor, 9 November 2026 sampai 15 November 2026; paling sedikit 3 hari',
    ])
  })

  it('are at most a share at home in two weeks', () => {
    const parameters = 'tempat = rumah\npaling banyak = 50 %\nselama pekan = 2'
    const office = Object.fromEntries(days.map((_, at) => [at, 'WFO'] as const)) as Record<
      number,
      RosterCode
    >
    const home = (count: number): Record<number, RosterCode> => ({
      ...office,
      ...first(count, 'WFH'),
    })

    expect(typed(parameters, home(5))).toEqual([])
    expect(typed(parameters, home(6))).toEqual([
      '6 dari 10 hari bertugas di rumah = 60 %, 2 November 2026 sampai 15 November 2026; paling banyak 50 % = 5 hari',
    ])
  })

  it('say what is wrong where both windows, or a block without a least, are typed', () => {
    const { problems } = typeRegulation(
      ['9/2026', '01/11/2026'],
      [
        [
          '1',
          'Jumlah hari di suatu tempat',
          '',
          '',
          'paling banyak = 2\ndalam = sebulan\nselama pekan = 2',
        ],
        ['2', 'Jumlah hari di suatu tempat', '', '', 'paling banyak = 2\nhari berturut-turut = 5'],
      ],
    )

    expect(problems).toEqual([
      expect.stringContaining('isi salah satu saja'),
      expect.stringContaining('hanya diperiksa bersama “paling sedikit”'),
    ])
  })
})

describe('a share of all days on duty over weeks', () => {
  const { policies, problems } = typeRegulation(
    ['5/2026', '02/11/2026'],
    [['1', 'Bagian pegawai di kantor', 'pelaksana', '', 'paling sedikit = 50 %\nselama pekan = 2']],
  )
  const days = fourWeeks('2026-11-02').slice(0, 10)
  const people = ['a', 'b'].map((id) => employee(id))
  const found = (office: readonly [number, number]): string[] => {
    const { findings } = evaluateMonth(
      facts({
        policies,
        employees: people,
        roster: people.flatMap((who, at) => roster({ who, codes: first(office[at]!), days })),
      }),
      { month: monthOf(days[0]!), asOf: LONG_AFTER },
    )
    return findings
      .filter(({ rule }) => rule === 'office-quota')
      .map(({ date, clause, arithmetic }) => [date, clause, arithmetic.id].join(' | '))
  }

  it('is whole as it was typed', () => {
    expect(problems).toEqual([])
  })

  it('is kept by 10 of 20 days of both together, and broken by 9', () => {
    expect(found([10, 0])).toEqual([])
    expect(found([5, 4])).toEqual([
      '2026-11-13 | Gubernur SE 5/2026, 1 | 9 dari 20 hari pegawai (pelaksana) di kantor = 45 %, 2 November 2026 sampai 15 November 2026; paling sedikit 50 % = 10',
    ])
  })
})

describe('days at home of who must be at the office', () => {
  const { policies, problems } = typeRegulation(
    ['6/2026', '02/11/2026'],
    [
      ['1', 'Tempat bekerja', 'pengawas', '', 'keharusan = harus\ntempat = kantor'],
      ['2', 'Jumlah hari di suatu tempat', '', '', 'tempat = rumah\npaling sedikit = 1'],
      [
        '3',
        'Jumlah hari di suatu tempat',
        '',
        '',
        'tempat = kantor\npaling banyak = 4\ndalam = sepekan',
      ],
    ],
  )
  const days = workingDays('2026-11').slice(0, 5)
  const of = (who: Employee): string[] =>
    told('2026-11', {
      policies,
      employees: [who],
      roster: roster({ who, codes: first(5), days }),
    })

  it('are not asked, nor held against them, but of others', () => {
    expect(problems).toEqual([])
    expect(of(employee('head', { positionClass: 'pengawas' }))).toEqual([])
    expect(of(employee('clerk')).map((one) => one.slice(23, 46))).toEqual([
      'Gubernur SE 6/2026, 2 |',
      'Gubernur SE 6/2026, 3 |',
    ])
  })
})

describe('fixed teams', () => {
  const { policies, problems } = typeRegulation(
    ['8/2026', '02/11/2026'],
    [
      ['1', 'Bergantian di rumah dan di kantor', '', '', 'kelompok tetap = unit A; unit B'],
      ['2', 'Tempat bekerja', 'pengawas', '', 'keharusan = harus\ntempat = kantor'],
    ],
  )
  const people = [
    employee('a1', { unitCode: 'A' }),
    employee('a2', { unitCode: 'A' }),
    employee('b1', { unitCode: 'B' }),
    employee('head', { unitCode: 'B', positionClass: 'pengawas' }),
  ]
  const date = parseCivilDate('2026-11-04')
  const mixed = (office: readonly string[]): string[] =>
    evaluateMonth(
      facts({
        policies,
        employees: people,
        roster: people.map(({ id }) => rostered(id, office.includes(id) ? 'WFO' : 'WFH', date)),
      }),
      { month: monthOf(date), asOf: LONG_AFTER },
    )
      .findings.filter(({ rule }) => rule === 'teams-mixed')
      .map((one) => [one.date, one.clause, one.evidence.length, one.arithmetic.id].join(' | '))

  it('are kept by one team in a day, whoever must be there besides', () => {
    expect(problems).toEqual([])
    expect(mixed(['a1', 'a2', 'head'])).toEqual([])
  })

  it('are broken by one of another team, with the people of each', () => {
    expect(mixed(['a1', 'a2', 'b1', 'head'])).toEqual([
      '2026-11-04 | Gubernur SE 8/2026, 1 | 1 | unit A 2 orang, unit B 1 orang di kantor pada 4 November 2026; kelompok dalam sehari: 2, seharusnya 1',
    ])
  })
})
