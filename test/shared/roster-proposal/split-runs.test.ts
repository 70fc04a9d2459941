import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  parseCivilDate,
  parseMonth,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import { PROPOSED_ROSTER_WORDS } from '../../../shared/recaps/proposed-roster/words.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { unkeptByRoster } from '../../../shared/roster-proposal/unkept-by-roster.ts'
import { bareFacts, employee, permit, review, rostered } from '../evaluation/build-facts.ts'
import { typeTabs } from '../regulations/type-tabs.ts'

const MARCH = parseMonth('2026-03')
const APRIL = parseMonth('2026-04')
const LONG_AFTER = parseInstant('2027-12-31T00:00:00Z')
const DAYS = 'Jumlah hari di suatu tempat'
const PLACE = 'Tempat bekerja'

type Clause = readonly [string, string, string, string]

interface Split extends Pick<Partial<AgencyFacts>, 'roster' | 'holidays' | 'submissions'> {
  readonly days: string
  readonly called?: readonly string[]
  readonly others?: readonly Clause[]
  readonly from?: string
  readonly until?: string
}

/** Somebody whose days come in a run, which something else splits. */
function agency({
  days,
  called = [],
  others = [],
  from = '2026-03-02',
  until = '2026-03-13',
  ...given
}: Split): AgencyFacts {
  const clauses: Clause[] = [[DAYS, '', '', days], ...others]
  const { policies, problems } = typeTabs([
    {
      is: ['1/2026', from, '', until],
      clauses: [
        ['1', 'Jadwal', '', '', 'tanpa isian = di rumah'],
        ...clauses.map((clause, at) => [`${at + 2}`, ...clause]),
      ],
    },
  ])
  expect(problems).toEqual([])
  return bareFacts({
    policies,
    employees: [employee('e0')],
    summonses: called.map((date) => ({
      date: parseCivilDate(date),
      employeeId: 'e0',
      calledBy: 'Kepala Bagian',
      reason: 'Rapat',
    })),
    reviews: (given.submissions ?? []).map((one) => review(one)),
    ...given,
  })
}

/** What the proposal says it could not keep, and of what clause the rules find days at a place once all is over. */
function proposed(
  given: AgencyFacts,
  month = MARCH,
): { readonly said: string[]; readonly found: string[] } {
  const { codes, unkept } = proposeRoster(given, month)
  const kept = given.roster.filter((row) => row.month !== month)
  const roster = [...codes].flatMap(([id, its]) =>
    [...its].map(([date, code]) => rostered(id, code, date)),
  )
  const { findings } = evaluateMonth(
    { ...given, roster: [...kept, ...roster] },
    { month, asOf: LONG_AFTER },
  )
  return {
    said: unkept.map((one) => say(one)),
    found: findings
      .filter(({ rule }) => rule === 'days-at-place' || rule === 'place-of-work')
      .map(({ arithmetic }) => arithmetic.id),
  }
}

function say(unkept: Parameters<(typeof PROPOSED_ROSTER_WORDS)['id']['reason']>[0]): string {
  return PROPOSED_ROSTER_WORDS.id.reason(unkept, 'employeeId' in unkept ? unkept.employeeId : '')
}

/** From a Monday on, a code a working day of one week after the other. */
function typed(id: string, monday: string, codes: string): AgencyFacts['roster'] {
  const of: Readonly<Record<string, RosterCode>> = { H: 'WFH', O: 'WFO', P: 'PK' }
  const dates = codes
    .replaceAll(' ', '')
    .split('')
    .map((letter, at): [CivilDate, string] => [
      addDays(parseCivilDate(monday), Math.floor(at / 5) * 7 + (at % 5)),
      letter,
    ])
  return dates.flatMap(([date, letter]) => {
    const code = of[letter]
    return code ? [rostered(id, code, date)] : []
  })
}

/** So many days in two weeks, so many running. */
function inTwoWeeks(place: string, least: number, running: number): string {
  return `tempat = ${place}\npaling sedikit = ${least}\nselama pekan = 2\nhari berturut-turut = ${running}`
}

const NOBODY_THERE = 'keharusan = tidak boleh\ntempat = kantor'

describe('days running that something else splits', () => {
  it.each<readonly [string, Split]>([
    [
      'summonses',
      {
        days: `${inTwoWeeks('rumah', 7, 2)}\npaling banyak = 7`,
        called: ['2026-03-04', '2026-03-06'],
      },
    ],
    [
      'piket',
      {
        days: `${inTwoWeeks('rumah', 7, 2)}\npaling banyak = 7`,
        roster: typed('e0', '2026-03-02', '--P-P'),
      },
    ],
    [
      'a day on which nobody may be at the office',
      {
        days: `${inTwoWeeks('kantor', 5, 2)}\npaling banyak = 5`,
        others: [[PLACE, '', '11 Maret 2026', NOBODY_THERE]],
      },
    ],
  ])('count of what is left by %s what the rules count', (_, split) => {
    expect(proposed(agency(split))).toEqual({ said: [], found: [] })
  })

  it.each<readonly [string, Split]>([
    ['a summons', { days: inTwoWeeks('kantor', 1, 3), called: ['2026-03-06'] }],
    ['piket', { days: inTwoWeeks('kantor', 1, 3), roster: typed('e0', '2026-03-02', '----P') }],
  ])('are no single day that is there by %s, which is told where no more can be', (_, split) => {
    const atHome: Clause = [DAYS, '', '', 'tempat = rumah\npaling sedikit = 9\nselama pekan = 2']
    const { said } = proposed(agency({ ...split, others: [atHome] }))

    expect(said).toEqual([
      'e0 paling sedikit 1 hari di kantor (Bupati SE 1/2026, 2); bersama ketentuan lain yang tercapai 0; yang dapat dipenuhi paling sedikit 0 hari.',
    ])
  })

  it('are no single day that is there by a clause', () => {
    const given = agency({
      days: `${inTwoWeeks('rumah', 1, 3)}\npaling banyak = 2`,
      others: [[PLACE, '', '6 Maret 2026', NOBODY_THERE]],
    })

    expect(proposed(given)).toEqual({ said: [], found: [] })
  })

  it('go on over leave, a holiday and official travel', () => {
    const leave = permit('e0', {
      ref: 'izin e0',
      permitKind: 'leave',
      from: parseCivilDate('2026-03-04'),
      until: parseCivilDate('2026-03-04'),
    })
    const travel = permit('e0', {
      ref: 'tugas e0',
      permitKind: 'travel',
      travelKind: 'official',
      from: parseCivilDate('2026-03-11'),
      until: parseCivilDate('2026-03-11'),
    })
    const given = agency({
      days: inTwoWeeks('rumah', 6, 5),
      submissions: [leave, travel],
      holidays: [{ date: parseCivilDate('2026-03-06'), name: 'Libur', kind: 'libur-nasional' }],
    })

    expect(proposed(given)).toEqual({ said: [], found: [] })
  })

  it('are told where what is left cannot be so many, and then are kept', () => {
    const called = ['2026-03-03', '2026-03-05', '2026-03-10', '2026-03-12']
    const { said } = proposed(agency({ days: inTwoWeeks('rumah', 6, 3), called }))

    expect(said).toEqual([
      'e0 paling sedikit 6 hari di rumah (Bupati SE 1/2026, 2); dengan hari kerja dan tugasnya hanya 2 yang mungkin; yang dapat dipenuhi paling sedikit 2 hari.',
    ])
    expect(proposed(agency({ days: inTwoWeeks('rumah', 2, 3), called }))).toEqual({
      said: [],
      found: [],
    })
  })

  it('are no more at home than the clause lets be, those that come in no run among them', () => {
    const given = agency({
      days: `${inTwoWeeks('rumah', 2, 2)}\npaling banyak = 3`,
      called: ['2026-03-03', '2026-03-05', '2026-03-10', '2026-03-12'],
    })

    expect(proposed(given).found).toEqual([])
  })
})

describe('a least and a most of days running', () => {
  it.each([
    ['rumah', 2, 3],
    ['rumah', 5, 2],
    ['rumah', 8, 5],
    ['rumah', 4, 5],
    ['kantor', 2, 3],
    ['kantor', 5, 2],
    ['kantor', 7, 5],
    ['tempat lain', 2, 3],
  ])('that leave but one number at %s, %s of runs of %s, are kept', (place, days, running) => {
    const given = agency({
      days: `${inTwoWeeks(place, days, running)}\npaling banyak = ${days}`,
    })

    expect(proposed(given)).toEqual({ said: [], found: [] })
  })

  it.each([
    ['a holiday', 5, 2],
    ['a holiday', 4, 3],
    ['a summons', 3, 2],
    ['a summons', 8, 3],
  ])('are kept where there is %s, %s of runs of %s', (what, days, running) => {
    const given = agency({
      days: `${inTwoWeeks('rumah', days, running)}\npaling banyak = ${days}`,
      ...(what === 'a summons'
        ? { called: ['2026-03-05'] }
        : {
            holidays: [
              { date: parseCivilDate('2026-03-04'), name: 'Libur', kind: 'libur-nasional' },
            ],
          }),
    })

    expect(proposed(given)).toEqual({ said: [], found: [] })
  })

  it('are kept where what a summons leaves of the first run is as long as one', () => {
    const given = agency({
      days: `${inTwoWeeks('rumah', 2, 5)}\npaling banyak = 2`,
      called: ['2026-03-02'],
      holidays: ['2026-03-03', '2026-03-05'].map((date) => ({
        date: parseCivilDate(date),
        name: 'Libur',
        kind: 'libur-nasional',
      })),
    })

    expect(proposed(given)).toEqual({ said: [], found: [] })
  })

  it('are kept of two clauses', () => {
    const given = agency({
      days: inTwoWeeks('rumah', 2, 3),
      others: [[DAYS, '', '', 'tempat = rumah\npaling banyak = 2\nselama pekan = 2']],
    })

    expect(proposed(given)).toEqual({ said: [], found: [] })
  })

  it('are kept of weeks that began before the month', () => {
    const given = agency({
      from: '2026-03-23',
      until: '2026-04-03',
      days: `${inTwoWeeks('rumah', 5, 3)}\npaling banyak = 5`,
      roster: typed('e0', '2026-03-23', 'OOHHH OO'),
    })

    expect(proposed(given, APRIL)).toEqual({ said: [], found: [] })
  })
})

describe('days running that were begun before the month', () => {
  it.each([
    ['at another place', 'HHHOO OO'],
    ['and are so many already', 'OOHHH HH'],
  ])('%s need not go on', (_, codes) => {
    const isAtOffice = codes.endsWith('O')
    const given = agency({
      from: '2026-03-23',
      until: '2026-04-03',
      days: inTwoWeeks('rumah', 3, 3),
      roster: typed('e0', '2026-03-23', codes),
      others: [
        [
          DAYS,
          '',
          '',
          `tempat = ${isAtOffice ? 'rumah' : 'kantor'}\npaling sedikit = 3\ndalam = sepekan`,
        ],
      ],
    })

    expect(proposed(given, APRIL)).toEqual({ said: [], found: [] })
  })

  it.each([
    ['rumah', 'HOOHO HHOOH'],
    ['kantor', 'OHHOH OOHHO'],
  ])('of which one day alone stands count it where they go on: at %s', (place, codes) => {
    const given = agency({
      from: '2026-02-16',
      until: '2026-03-13',
      days: `tempat = ${place}\npaling sedikit = 7\nselama pekan = 3\nhari berturut-turut = 2`,
      roster: typed('e0', '2026-02-16', codes),
    })

    expect(proposed(given)).toEqual({ said: [], found: [] })
  })
})

describe('a permit to work at home', () => {
  it('has the day at home, so that it is no day at the office and splits days running there', () => {
    const submissions = ['2026-03-04', '2026-03-11'].map((date) =>
      permit('e0', {
        ref: `izin e0 ${date}`,
        permitKind: 'home-work',
        from: parseCivilDate(date),
        until: parseCivilDate(date),
      }),
    )
    const given = agency({
      days: inTwoWeeks('kantor', 5, 5),
      others: [[PLACE, '', '', 'keharusan = boleh dengan izin\ntempat = rumah']],
      submissions,
    })

    expect(proposed(given).said).toEqual([
      'e0 paling sedikit 5 hari di kantor (Bupati SE 1/2026, 2); dengan hari kerja dan tugasnya hanya 4 yang mungkin; yang dapat dipenuhi paling sedikit 4 hari.',
    ])
    expect(proposeRoster(given, MARCH).codes.get('e0')?.get(submissions[0]!.from)).toBe('WFH')
  })
})

describe('a summons', () => {
  it('excuses who may not be at the office, so that nothing is told of it', () => {
    const given = agency({
      days: inTwoWeeks('rumah', 2, 2),
      called: ['2026-03-11'],
      others: [[PLACE, '', 'setiap Rabu', NOBODY_THERE]],
    })

    expect(proposed(given)).toEqual({ said: [], found: [] })
  })
})

describe('a roster as it was typed', () => {
  it.each([
    [
      'HOHOH OHOHO',
      [
        'e0 paling sedikit 5 hari di rumah (Bupati SE 1/2026, 2); dengan hari kerja dan tugasnya hanya 1 yang mungkin; yang dapat dipenuhi paling sedikit 1 hari.',
      ],
    ],
    ['HHOHH HOHHO', []],
  ])('of %s is held to days running', (codes, told) => {
    const roster = typed('e0', '2026-03-02', codes)
    const given = agency({ days: inTwoWeeks('rumah', 5, 2), roster })

    expect(unkeptByRoster(given, MARCH).map((one) => say(one))).toEqual(told)
  })
})
