import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import { joinPeriods } from '../../../shared/model/employment.ts'
import type { Employee, Unit } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import { PROPOSED_ROSTER_WORDS } from '../../../shared/recaps/proposed-roster/words.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { unkeptByRoster } from '../../../shared/roster-proposal/unkept-by-roster.ts'
import { bareFacts, employee, rostered, unit } from '../evaluation/build-facts.ts'
import { typeTabs } from '../regulations/type-tabs.ts'

const MARCH = parseMonth('2026-03')
const APRIL = parseMonth('2026-04')
const LONG_AFTER = parseInstant('2027-12-31T00:00:00Z')
const DAYS = 'Jumlah hari di suatu tempat'
const SHARE = 'Bagian pegawai di kantor'
const PLACE = 'Tempat bekerja'

/** *Ketentuan*, *Siapa*, *Kapan*, *Parameter*. */
type Clause = readonly [string, string, string, string]

interface Given {
  readonly from?: string
  readonly until?: string
  readonly employees: readonly Employee[]
  readonly units?: readonly Unit[]
  readonly roster?: AgencyFacts['roster']
  readonly clauses: readonly Clause[]
}

function agency({ from = '2026-01-05', until = '', clauses, ...given }: Given): AgencyFacts {
  const { policies, problems } = typeTabs([
    {
      is: ['1/2026', from, '', until],
      clauses: [
        ['1', 'Jadwal', '', '', 'tanpa isian = di rumah'],
        ...clauses.map((clause, at) => [`${at + 2}`, ...clause]),
      ],
    },
  ])
  expect(
    problems.filter(({ code }) => code !== 'clauses-contradict' && code !== 'group-unknown'),
  ).toEqual([])
  return bareFacts({ policies, ...given })
}

/** The month with what is proposed of it, what the proposal says, and what rules find once all is over. */
function proposed(
  given: AgencyFacts,
  month = MARCH,
): { readonly lived: AgencyFacts; readonly said: string[]; readonly found: string[] } {
  const { codes, unkept } = proposeRoster(given, month)
  const roster = [...codes].flatMap(([id, its]) =>
    [...its].map(([date, code]) => rostered(id, code, date)),
  )
  const lived = { ...given, roster: [...given.roster, ...roster] }
  return {
    lived,
    said: unkept.map((one) => say(one)),
    found: foundIn(lived, month),
  }
}

function foundIn(lived: AgencyFacts, month = MARCH): string[] {
  return evaluateMonth(lived, { month, asOf: LONG_AFTER })
    .findings.filter(({ rule }) => rule !== 'check-in-missing' && rule !== 'roster-missing')
    .filter(({ clause }) => clause.includes('SE 1/2026, ') && !clause.endsWith(', 1'))
    .map(({ arithmetic }) => arithmetic.id)
}

function say(unkept: Parameters<(typeof PROPOSED_ROSTER_WORDS)['id']['reason']>[0]): string {
  return PROPOSED_ROSTER_WORDS.id.reason(unkept, 'employeeId' in unkept ? unkept.employeeId : '')
}

/** From one day until another, a code a working day. */
function days(
  id: string,
  [from, until]: readonly [string, string],
  codeOf: (at: number) => RosterCode,
): AgencyFacts['roster'] {
  const dates: CivilDate[] = []
  for (let date = parseCivilDate(from); date <= until; date = addDays(date, 1)) {
    if (weekdayOf(date) < 6) dates.push(date)
  }
  return dates.map((date, at) => rostered(id, codeOf(at), date))
}

describe('days elsewhere', () => {
  const everywhere: Clause = [
    PLACE,
    '',
    'Senin dan Rabu',
    'keharusan = harus\ntempat = tempat lain',
  ]

  it('are no more than a clause lets them be, as work from anywhere is done at home, too', () => {
    const given = agency({
      employees: [employee('e0'), employee('e1')],
      clauses: [
        [DAYS, '', '', 'tempat = tempat lain\npaling banyak = 2\ndalam = sebulan'],
        everywhere,
      ],
    })

    expect(proposed(given)).toMatchObject({ said: [], found: [] })
  })

  it('are as many as one clause asks each week where another lets them be few in the month', () => {
    const given = agency({
      employees: [employee('e0')],
      clauses: [
        [DAYS, '', '', 'tempat = tempat lain\npaling sedikit = 1\ndalam = sepekan'],
        [DAYS, '', '', 'tempat = tempat lain\npaling banyak = 6\ndalam = sebulan'],
      ],
    })

    expect(proposed(given)).toMatchObject({ said: [], found: [] })
  })

  it('are told with what can be kept where one clause asks more than another lets them be', () => {
    const given = agency({
      employees: [employee('e0')],
      clauses: [
        [DAYS, '', '', 'tempat = tempat lain\npaling sedikit = 2\ndalam = sepekan'],
        [DAYS, '', '', 'tempat = tempat lain\npaling banyak = 1\ndalam = sebulan'],
      ],
    })

    expect(proposed(given).said).toContain(
      'e0 paling sedikit 2 hari di tempat lain (Bupati SE 1/2026, 2); bersama ketentuan lain yang tercapai 0; yang dapat dipenuhi paling sedikit 0 hari.',
    )
  })

  it('are none on days on which a clause keeps somebody from them', () => {
    const given = agency({
      employees: [employee('e0')],
      clauses: [
        [DAYS, '', '', 'tempat = tempat lain\npaling sedikit = 3'],
        [PLACE, 'pelaksana', 'Senin dan Rabu', 'keharusan = tidak boleh\ntempat = tempat lain'],
      ],
    })

    expect(proposed(given)).toMatchObject({ said: [], found: [] })
  })

  it('do not count days at home before the month', () => {
    const given = agency({
      from: '2026-02-16',
      employees: [employee('e0')],
      roster: days('e0', ['2026-02-16', '2026-02-27'], () => 'WFH'),
      clauses: [[DAYS, '', '', 'tempat = tempat lain\npaling sedikit = 1\nselama pekan = 3']],
    })

    expect(proposed(given)).toMatchObject({ said: [], found: [] })
  })

  it('are checked as typed', () => {
    const given = agency({
      employees: [employee('e0')],
      roster: days('e0', ['2026-03-02', '2026-03-06'], (at) => (at < 3 ? 'WFA' : 'WFO')),
      clauses: [[DAYS, '', '', 'tempat = tempat lain\npaling banyak = 2\ndalam = sepekan']],
    })

    expect(unkeptByRoster(given, MARCH).map(say)).toEqual([
      'e0 paling banyak 2 hari di tempat lain (Bupati SE 1/2026, 2); dengan hari kerja dan tugasnya kurang dari 3 tidak mungkin; yang dapat dipenuhi paling banyak 3 hari.',
    ])
  })
})

describe('weeks that go on after the month', () => {
  it('have no later days for who leaves in it', () => {
    const given = agency({
      from: '2026-03-16',
      employees: [employee('e0'), employee('e1', { employedUntil: parseCivilDate('2026-03-27') })],
      clauses: [[DAYS, '', '', 'tempat = rumah\npaling sedikit = 80 %\nselama pekan = 3']],
    })

    expect(proposed(given)).toMatchObject({ said: [], found: [] })
  })

  it('have no later days for whom the clause names no more', () => {
    const one = employee('e0')
    const given = agency({
      from: '2026-03-30',
      employees: [
        joinPeriods([
          { ...one, employedUntil: parseCivilDate('2026-03-31') },
          { ...one, positionClass: 'pengawas', employedFrom: parseCivilDate('2026-04-01') },
        ]),
      ],
      clauses: [
        [DAYS, 'pelaksana', '', 'tempat = kantor\npaling banyak = 50 %\nselama pekan = 2'],
        [DAYS, '', '', 'tempat = rumah\npaling banyak = 1\ndalam = sepekan'],
      ],
    })

    expect(proposed(given)).toMatchObject({ said: [], found: [] })
  })

  it('count, of a share, the days of who is still there in the month in which they end', () => {
    const given = agency({
      from: '2026-03-16',
      employees: [
        employee('e0'),
        employee('e1'),
        employee('gone', { employedUntil: parseCivilDate('2026-03-31') }),
      ],
      roster: [
        ...days('e0', ['2026-03-16', '2026-03-31'], (at) => (at < 6 ? 'WFO' : 'WFH')),
        ...days('e1', ['2026-03-16', '2026-03-31'], (at) => (at < 6 ? 'WFO' : 'WFH')),
        ...days('gone', ['2026-03-16', '2026-03-31'], () => 'WFH'),
      ],
      clauses: [
        [SHARE, '', '', 'paling banyak = 50 %\nselama pekan = 3'],
        [SHARE, '', '1–3 April 2026', 'paling sedikit = 2 orang'],
      ],
    })

    expect(proposed(given, APRIL).said).not.toEqual([])
  })
})

describe('days running', () => {
  it('do not count days before the month that came in no run', () => {
    const given = agency({
      from: '2026-02-23',
      employees: [employee('e0')],
      roster: days('e0', ['2026-02-23', '2026-02-27'], (at) => (at % 2 === 1 ? 'WFO' : 'WFH')),
      clauses: [
        [
          DAYS,
          '',
          '',
          'tempat = kantor\npaling sedikit = 3\nselama pekan = 2\nhari berturut-turut = 3',
        ],
        [PLACE, '', '3–6 Maret 2026', 'keharusan = tidak boleh\ntempat = kantor'],
      ],
    })

    expect(proposed(given).said).toContain(
      'e0 paling sedikit 3 hari di kantor (Bupati SE 1/2026, 2); dengan hari kerja dan tugasnya hanya 0 yang mungkin; yang dapat dipenuhi paling sedikit 0 hari.',
    )
  })
})

function toldOfRun(least: string): string[] {
  const given = agency({
    from: '2026-02-23',
    employees: [employee('e0')],
    roster: days('e0', ['2026-02-23', '2026-02-27'], () => 'WFH'),
    clauses: [
      [
        DAYS,
        '',
        '',
        `tempat = kantor\npaling sedikit = ${least}\nselama pekan = 2\nhari berturut-turut = 3`,
      ],
    ],
  })
  return proposed(given).said
}

describe('days running that were begun before the month at another place', () => {
  it('leave fewer days for it, which are told and then are kept', () => {
    const [first] = toldOfRun('8')

    expect(first).toBe(
      'e0 paling sedikit 8 hari di kantor (Bupati SE 1/2026, 2); dengan hari kerja dan tugasnya hanya 4 yang mungkin; yang dapat dipenuhi paling sedikit 4 hari.',
    )
    expect(toldOfRun('4')).toEqual([])
  })
})

describe('a share of each shift', () => {
  it('counts who has no shift in each of them', () => {
    const given = agency({
      employees: [
        'pelaksana',
        'pelaksana',
        'pelaksana',
        'fungsional',
        'fungsional',
        'fungsional',
      ].map((positionClass, at) =>
        employee(`e${at}`, { positionClass: positionClass as Employee['positionClass'] }),
      ),
      clauses: [
        [SHARE, 'setiap unit', '', 'paling banyak = 3 orang\nper = shift'],
        ['Keseimbangan shift', 'pelaksana', '', 'selisih orang paling banyak = 1'],
      ],
    })

    expect(proposed(given)).toMatchObject({ said: [], found: [] })
  })

  it('is told with its shifts’ own numbers', () => {
    const given = agency({
      employees: [employee('e0'), employee('e1')],
      clauses: [
        [SHARE, '', '', 'paling sedikit = 3 orang\nper = shift'],
        ['Keseimbangan shift', '', '', 'selisih orang paling banyak = 0'],
      ],
    })

    expect(proposed(given).said).toEqual([
      'semua pegawai: paling sedikit 3 di kantor tiap shift (Bupati SE 1/2026, 2), yang tercapai 2: kurang 1; yang dapat dipenuhi paling sedikit 2.',
    ])
  })
})

function teamsWhereMustBe(who: string): Clause[] {
  return [
    ['Bergantian di rumah dan di kantor', '', '', 'kelompok tetap = kelompok A; kelompok B'],
    [PLACE, who, '', 'keharusan = tidak boleh\ntempat = rumah'],
  ]
}

describe('fixed teams', () => {
  it('stay at home where somebody of another must be at the office, and are told where both must', () => {
    const employees = [
      employee('a0', { groups: ['A'], status: 'PPPK' }),
      employee('a1', { groups: ['A'] }),
      employee('b0', { groups: ['B'], positionClass: 'fungsional' }),
      employee('b1', { groups: ['B'] }),
    ]
    const one = proposed(agency({ employees, clauses: teamsWhereMustBe('PPPK') }))
    const both = proposed(agency({ employees, clauses: teamsWhereMustBe('PPPK, kelompok B') }))

    expect(one).toMatchObject({ said: [], found: [] })
    expect(both.said).toEqual([
      '2 kelompok tetap di kantor dalam sehari (Bupati SE 1/2026, 2), seharusnya 1: perlu pasal itu tidak berlaku pada 22 hari itu.',
    ])
  })
})

describe('a minimum that no clause asks for', () => {
  it('is one of the unit, whatever clauses its people have', () => {
    const { policies } = typeTabs([
      {
        is: ['1/2026', '2026-01-05'],
        clauses: [
          ['1', 'Jadwal', '', '', ''],
          ['2', SHARE, '', '', 'paling banyak = 2 orang'],
          ['3', DAYS, 'PPPK', '', 'tempat = kantor\npaling sedikit = 1'],
        ],
      },
      {
        is: ['2/2026', '2026-02-02'],
        clauses: [['2', DAYS, 'PPPK', '', 'tempat = rumah\npaling sedikit = 1']],
      },
    ])
    const given = bareFacts({
      policies,
      units: [unit('umum', { publicService: true, minimumOnDuty: 2 })],
      employees: [0, 1, 2, 3].map((at) => employee(`e${at}`, { status: at < 2 ? 'PPPK' : 'PNS' })),
    })

    expect(proposed(given).said).toEqual([])
  })
})

function officeDays(amount: string): Clause[] {
  return [
    [DAYS, '', '', `tempat = kantor\npaling sedikit = ${amount}\ndalam = sepekan`],
    [PLACE, '', 'Senin dan Rabu', 'keharusan = tidak boleh\ntempat = kantor'],
  ]
}

describe('days that cannot be kept beside other clauses', () => {
  const employees = [employee('e0')]

  it.each([
    [
      '4',
      '4 hari di kantor',
      'hanya 3 yang mungkin; yang dapat dipenuhi paling sedikit 3 hari.',
      '3',
    ],
    [
      '80 %',
      '4 hari di kantor',
      'hanya 3 yang mungkin; yang dapat dipenuhi paling sedikit 60 %.',
      '60 %',
    ],
  ])('are told with the amount of %s that can, which then is kept', (typed, asked, told, can) => {
    const { said } = proposed(agency({ employees, clauses: officeDays(typed) }))

    expect(said).toContain(
      `e0 paling sedikit ${asked} (Bupati SE 1/2026, 2); dengan hari kerja dan tugasnya ${told}`,
    )
    expect(proposed(agency({ employees, clauses: officeDays(can) })).said).toEqual([])
  })

  it('are told of one clause that asks more at home than it lets be', () => {
    const clause: Clause = [
      DAYS,
      '',
      '',
      'tempat = rumah\npaling sedikit = 40 %\npaling banyak = 3\nselama pekan = 2',
    ]

    expect(proposed(agency({ from: '2026-03-02', employees, clauses: [clause] })).said).toEqual([
      'e0 paling sedikit 4 hari di rumah (Bupati SE 1/2026, 2); dengan hari kerja dan tugasnya hanya 3 yang mungkin; yang dapat dipenuhi paling sedikit 30 %.',
    ])
  })
})

function inWeek(place: string, asked: string): Clause {
  return [DAYS, '', '', `tempat = ${place}\n${asked}\ndalam = sepekan`]
}

describe('clauses on one person’s days of which more is asked than there are', () => {
  const notMonday: Clause = [PLACE, '', 'Senin', 'keharusan = tidak boleh\ntempat = kantor']
  const march = { from: '2026-03-02', until: '2026-03-29', employees: [employee('e0')] }

  it.each<readonly [Clause[], string, Clause]>([
    [
      [inWeek('kantor', 'paling sedikit = 6'), inWeek('rumah', 'paling sedikit = 1')],
      'e0 paling sedikit 6 hari di kantor (Bupati SE 1/2026, 2); bersama ketentuan lain yang tercapai 4; yang dapat dipenuhi paling sedikit 4 hari.',
      inWeek('kantor', 'paling sedikit = 4'),
    ],
    [
      [inWeek('rumah', 'paling banyak = 0'), inWeek('kantor', 'paling banyak = 2'), notMonday],
      'e0 paling banyak 0 hari di rumah (Bupati SE 1/2026, 2); bersama ketentuan lain yang tercapai 3; yang dapat dipenuhi paling banyak 3 hari.',
      inWeek('rumah', 'paling banyak = 3'),
    ],
  ])('are told with what can be kept beside the others', (clauses, told, keepable) => {
    expect(proposed(agency({ ...march, clauses })).said).toContain(told)
    expect(proposed(agency({ ...march, clauses: clauses.with(0, keepable) })).said).toEqual([])
  })
})

describe('a small office that cannot keep everything', () => {
  it('does not try every way of taking turns where turns are not what is in the way', () => {
    const withoutTurns: readonly Clause[] = [
      [SHARE, '', '', 'paling banyak = 33 %\nselama pekan = 4'],
      [SHARE, '', '16 Maret–10 April 2026', 'paling sedikit = 75 %\nselama pekan = 3'],
      [SHARE, '', 'Senin dan Rabu', 'paling banyak = 25 %'],
    ]
    const turns: Clause = [
      'Bergantian di rumah dan di kantor',
      'PPPK',
      '',
      'selisih hari kantor sebulan paling banyak = 4',
    ]
    const [alone, taking] = [withoutTurns, [...withoutTurns, turns]].map((clauses) => {
      const given = agency({
        from: '2026-01-01',
        employees: Array.from({ length: 8 }, (_, at) =>
          employee(`e${at}`, { status: at < 2 || at > 4 ? 'PPPK' : 'PNS' }),
        ),
        clauses,
      })
      const start = process.threadCpuUsage()

      expect(proposeRoster(given, MARCH).unkept.map(({ kind }) => kind)).toEqual(['count'])
      const { user, system } = process.threadCpuUsage(start)
      return user + system
    })

    // Half as much again; trying them all took eight times as much.
    expect(taking! / alone!).toBeLessThan(4)
  })
})
