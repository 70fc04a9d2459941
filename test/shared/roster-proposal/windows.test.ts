import { describe, expect, it } from 'vitest'

import { mondayOf } from '../../../shared/calendar/week.ts'
import {
  addDays,
  datesOfMonth,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { proposalNotes } from '../../../shared/recaps/proposed-roster/proposal-notes.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { rosterRow } from '../../../shared/model/roster-row.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { unkeptByRoster } from '../../../shared/roster-proposal/unkept-by-roster.ts'
import { employee, facts, rostered } from '../evaluation/build-facts.ts'
import { typeRegulation } from '../regulations/type-regulation.ts'

const DAYS = 'Jumlah hari di suatu tempat'
const PEOPLE = Array.from({ length: 6 }, (_, at) =>
  employee(`e${at}`, { positionClass: at === 0 ? 'pengawas' : 'pelaksana' }),
)

function agency(
  from: string,
  clauses: readonly (readonly string[])[],
  overrides: Partial<AgencyFacts> = {},
): AgencyFacts {
  const { policies, problems } = typeRegulation(['7/2024', from], clauses)
  expect(problems).toEqual([])
  return facts({ policies, employees: PEOPLE, ...overrides })
}

function workingDays(from: string, count: number): CivilDate[] {
  return Array.from({ length: count * 2 }, (_, at) => addDays(parseCivilDate(from), at))
    .filter((date) => weekdayOf(date) < 6)
    .slice(0, count)
}

/** What the rules find in a proposed month once it is long over, but for presence. */
function foundIn(given: AgencyFacts, month: string): string[] {
  const { codes } = proposeRoster(given, parseMonth(month))
  const proposed = [...codes].map(([employeeId, its]) =>
    rosterRow(
      { employeeId, month: parseMonth(month), tab: '' },
      [...its].map(([date, code]) => ({ date, code, name: '' })),
    ),
  )
  const { findings } = evaluateMonth(
    { ...given, roster: [...given.roster, ...proposed] },
    { month: parseMonth(month), asOf: parseInstant('2027-12-31T00:00:00Z') },
  )
  return findings
    .filter(({ rule }) => rule === 'days-at-place')
    .map(({ arithmetic }) => arithmetic.id)
}

/** In the first week at the office for some, in the next for the others. */
function codeOf(at: number, date: CivilDate): RosterCode {
  return at < 3 === mondayOf(date) < '2024-04-29' ? 'WFO' : 'WFH'
}

describe('a proposed roster of clauses over a window', () => {
  const carmarthenshire = agency('01/01/2024', [
    ['1', DAYS, '', '', 'tempat = kantor\npaling sedikit = 40 %\ndalam = sebulan'],
    [
      '2',
      DAYS,
      'pejabat struktural',
      '',
      'tempat = kantor\npaling sedikit = 50 %\ndalam = sebulan',
    ],
    ['3', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
  ])

  it('has everybody at the office for 40 % of a month, managers for 50 %', () => {
    const month = parseMonth('2024-04')
    const { codes, unkept } = proposeRoster(carmarthenshire, month)
    const office = PEOPLE.map(
      ({ id }) => [...codes.get(id)!.values()].filter((code) => code === 'WFO').length,
    )

    expect(unkept).toEqual([])
    expect(office[0]).toBeGreaterThanOrEqual(11)
    expect(Math.min(...office)).toBeGreaterThanOrEqual(9)
    expect(foundIn(carmarthenshire, '2024-04')).toEqual([])
  })

  it('goes on in a window, and in a block, that was begun in the month before', () => {
    const clause = 'tempat = kantor\npaling sedikit = 10\nselama pekan = 4\nhari berturut-turut = 5'
    const before = workingDays('2024-04-22', 7)
    const roster = PEOPLE.flatMap(({ id }, at) =>
      before.map((date) => rostered(id, codeOf(at, date), date)),
    )
    const given = agency('22/04/2024', [['1', DAYS, '', '', clause]], { roster })
    const { codes, unkept } = proposeRoster(given, parseMonth('2024-05'))
    const firstWeek = workingDays('2024-05-01', 3)

    expect(unkept).toEqual([])
    for (const [at, { id }] of PEOPLE.entries()) {
      const went = firstWeek.map((date) => codes.get(id)?.get(date))
      expect(new Set(went)).toEqual(new Set([codeOf(at, before.at(-1)!)]))
    }
    expect(foundIn(given, '2024-05')).toEqual([])
  })

  it('says which clauses cannot be kept together, with the smallest change that would do', () => {
    const given = agency('01/04/2024', [
      ['1', DAYS, '', '', 'tempat = kantor\npaling sedikit = 60 %\ndalam = sebulan'],
      ['2', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
    ])
    const proposal = proposeRoster(given, parseMonth('2024-04'))

    expect(proposalNotes(proposal, given, 'id')).toEqual([
      'Yang tidak dapat dipenuhi:',
      'Tanggal 1–30: semua pegawai (Gubernur SE 7/2024, 1) perlu 84 hari-orang di kantor dalam 22 hari kerja, tetapi batas 50 % dari 6 = 3 orang di kantor (Gubernur SE 7/2024, 2) memberi 66: perlu batas paling sedikit 63,7 %.',
    ])
  })

  it('says of a share over weeks how much can be kept', () => {
    const given = agency('01/04/2024', [
      ['1', 'Bagian pegawai di kantor', '', '', 'paling sedikit = 60 %\nselama pekan = 2'],
      ['2', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
    ])
    const proposal = proposeRoster(given, parseMonth('2024-04'))

    expect(proposalNotes(proposal, given, 'id')).toContain(
      'Tanggal 1–26: semua pegawai: paling sedikit 36 dari 60 hari pegawai di kantor (Gubernur SE 7/2024, 1), yang tercapai 30; yang dapat dipenuhi paling sedikit 50 %.',
    )
    expect(proposalNotes(proposal, given, 'en')).toContain(
      'Day 1–26: all staff: at least 36 of 60 person-days at the office (Gubernur SE 7/2024, 1), 30 reached; at least 50% can be kept.',
    )
  })

  it('lets who may be at home be there where nobody comes in more often for it', () => {
    const given = agency('01/04/2024', [
      ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
      ['2', 'Tempat bekerja', 'pengawas', 'setiap Jumat', 'keharusan = boleh\ntempat = rumah'],
    ])
    const { codes } = proposeRoster(given, parseMonth('2024-04'))
    const fridays = datesOfMonth(parseMonth('2024-04')).filter((date) => weekdayOf(date) === 5)

    expect(fridays.map((date) => codes.get('e0')?.get(date))).toEqual(fridays.map(() => 'WFH'))
  })

  it('has days elsewhere where a clause asks for them', () => {
    const given = agency('01/04/2024', [
      ['1', DAYS, '', '', 'tempat = tempat lain\npaling sedikit = 1'],
    ])
    const { codes, unkept } = proposeRoster(given, parseMonth('2024-04'))
    const weeks = Map.groupBy(workingDays('2024-04-01', 20), mondayOf)

    expect(unkept).toEqual([])
    for (const { id } of PEOPLE) {
      for (const week of weeks.values()) {
        expect(week.map((date) => codes.get(id)?.get(date))).toContain('WFA')
      }
    }
    expect(foundIn(given, '2024-04')).toEqual([])
  })

  it('has fixed teams at the office on days of their own', () => {
    const given = agency(
      '01/04/2024',
      [
        ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
        ['2', 'Bergantian di rumah dan di kantor', '', '', 'kelompok tetap = unit A; unit B'],
      ],
      {
        employees: PEOPLE.map((one, at) => ({ ...one, unitCode: at % 2 === 0 ? 'A' : 'B' })),
      },
    )
    const { codes, unkept } = proposeRoster(given, parseMonth('2024-04'))
    const there = workingDays('2024-04-01', 22).map((date) =>
      PEOPLE.filter(({ id }) => codes.get(id)?.get(date) === 'WFO')
        .map(({ id }) => id)
        .join(' '),
    )

    expect(unkept).toEqual([])
    expect(new Set(there)).toEqual(new Set(['e0 e2 e4', 'e1 e3 e5']))
  })
})

describe('unkeptByRoster', () => {
  const clause = 'tempat = kantor\npaling sedikit = 40 %\ndalam = sebulan'
  const days = workingDays('2024-04-01', 22)
  const typed = (office: number, filled: number): string[] => {
    const roster = days
      .slice(0, filled)
      .map((date, at) => rostered('e1', at < office ? 'WFO' : 'WFH', date))
    const given = agency('01/04/2024', [['1', DAYS, 'pelaksana', '', clause]], {
      employees: PEOPLE.slice(1, 2),
      roster,
    })
    return unkeptByRoster(given, parseMonth('2024-04')).map((one) =>
      one.kind === 'own-days' ? `${one.asked} ${one.possible}` : one.kind,
    )
  }

  it('tells of a typed month what it does not reach', () => {
    expect(typed(8, 22)).toEqual(['9 8'])
    expect(typed(9, 22)).toEqual([])
  })

  it('tells nothing that empty cells may still bring', () => {
    expect(typed(0, 13)).toEqual([])
    expect(typed(0, 14)).toEqual(['9 8'])
  })

  it('counts no days off that stood in the roster of the month before', () => {
    const days = workingDays('2024-04-22', 20)
    const weekend = ['2024-04-27', '2024-04-28'].map(parseCivilDate)
    const roster = [
      ...days.map((date, at) => rostered('e1', at < 10 ? 'WFO' : 'WFH', date)),
      ...weekend.map((date) => rostered('e1', 'WFH', date)),
    ]
    const given = agency(
      '22/04/2024',
      [['1', DAYS, '', '', 'tempat = kantor\npaling sedikit = 10\nselama pekan = 4']],
      { employees: PEOPLE.slice(1, 2), roster },
    )

    expect(unkeptByRoster(given, parseMonth('2024-05'))).toEqual([])
  })
})
