import { describe, expect, it } from 'vitest'

import {
  datesOfMonth,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { proposalNotes } from '../../../shared/recaps/proposed-roster/proposal-notes.ts'
import { mondayOf } from '../../../shared/calendar/week.ts'
import type { Limit, Members } from '../../../shared/roster-proposal/limit.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { employee, facts, unit } from '../evaluation/build-facts.ts'
import { getPreset } from '../policy/get-preset.ts'

const MONTH = parseMonth('2021-03')
const WORKING = datesOfMonth(MONTH).filter((date) => weekdayOf(date) < 6)
const CITATION = 'SE 1/2021, angka 3'

/** A policy that sets nothing but its limits: these and no other. */
function agency(size = 8, overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  const preset = policyFromPreset(getPreset('pandeglang-2020'))
  const { validUntil: _, ...policy } = preset
  return facts({
    policies: [{ ...policy, validFrom: parseCivilDate('2021-01-01') }],
    employees: Array.from({ length: size }, (_each, at) => employee(`e${at}`)),
    ...overrides,
  })
}

function members(ids: readonly string[], words = 'kelompok'): Members {
  return { ids: new Set(ids), words: { id: words, en: words } }
}

function everybody({ employees }: AgencyFacts): Members {
  return members(
    employees.map(({ id }) => id),
    'semua pegawai',
  )
}

function propose(given: AgencyFacts, limits: readonly Limit[]) {
  const proposal = proposeRoster(given, MONTH, { limits })
  return {
    ...proposal,
    code: (id: string, date: CivilDate) => proposal.codes.get(id)?.get(date),
    officeOf: (id: string) => WORKING.filter((date) => proposal.codes.get(id)?.get(date) !== 'WFH'),
    officeOn: (date: CivilDate) =>
      [...proposal.codes].flatMap(([id, codes]) => (codes.get(date) === 'WFH' ? [] : id)),
    sentences: (language: 'id' | 'en') => proposalNotes(proposal, given, language),
  }
}

describe('proposeRoster, with limits of any regulation', () => {
  it('keeps a weekday at home for all, units that serve the public apart', () => {
    const given = agency()
    const thursdays = WORKING.filter((date) => weekdayOf(date) === 4)
    const staff = members(['e2', 'e3', 'e4', 'e5', 'e6', 'e7'])
    const service = members(['e0', 'e1'])
    const on = { dates: thursdays, citation: CITATION, kind: 'place', must: true } as const

    const { officeOn, unkept } = propose(given, [
      { ...on, place: 'home', members: staff },
      { ...on, place: 'office', members: service },
    ])

    expect(unkept).toEqual([])
    for (const date of thursdays) expect(officeOn(date)).toEqual(['e0', 'e1'])
  })

  it('keeps at least half in the office, and at most a quarter of a group', () => {
    const given = agency()
    const group = members(['e0', 'e1', 'e2', 'e3'])
    const share = { kind: 'share', place: 'office', of: 'on-duty', per: 'day' } as const
    const on = { dates: WORKING, citation: CITATION }

    const { officeOn, unkept } = propose(given, [
      { ...share, least: 0.5, members: everybody(given), ...on },
      { ...share, most: 0.25, members: group, ...on },
    ])

    expect(unkept).toEqual([])
    for (const date of WORKING) {
      const there = officeOn(date)
      expect(there.length).toBeGreaterThanOrEqual(4)
      expect(there.filter((id) => group.ids.has(id)).length).toBeLessThanOrEqual(1)
    }
  })

  it('keeps ten days of each four weeks in blocks of five days running', () => {
    const given = agency()

    const { officeOf, unkept } = propose(given, [
      {
        kind: 'days',
        place: 'office',
        least: { days: 10 },
        within: { weeks: 4 },
        running: 5,
        members: everybody(given),
        dates: WORKING,
        citation: CITATION,
      },
    ])

    expect(unkept).toEqual([])
    for (const { id } of given.employees) {
      const weeks = Map.groupBy(officeOf(id), mondayOf)
      for (const [monday, days] of weeks) {
        expect(days).toHaveLength(WORKING.filter((date) => mondayOf(date) === monday).length)
      }
    }
  })

  it('lets groups come on the same days, and never two of them on one', () => {
    const given = agency()
    const groups = [members(['e0', 'e1', 'e2', 'e3']), members(['e4', 'e5', 'e6', 'e7'])]

    const { officeOn, unkept } = propose(given, [
      { kind: 'cohorts', groups, members: everybody(given), dates: WORKING, citation: CITATION },
    ])

    expect(unkept).toEqual([])
    const there = WORKING.map((date) => officeOn(date).join(' '))
    expect(new Set(there)).toEqual(new Set(['e0 e1 e2 e3', 'e4 e5 e6 e7']))
  })

  it('grants wishes where nobody comes in more often for them', () => {
    const given = agency()
    const mondays = WORKING.filter((date) => weekdayOf(date) === 1)

    const { officeOf, officeOn } = propose(given, [
      { kind: 'wish', place: 'home', members: members(['e3']), dates: mondays, citation: '' },
    ])

    expect(mondays.filter((date) => officeOn(date).includes('e3'))).toEqual([])
    const counts = given.employees.map(({ id }) => officeOf(id).length)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  })

  it('keeps five shifts even, and a person at two different ones a week', () => {
    const given = agency(20)
    const codes = ['PG', 'SG', 'PK'] as const
    const on = { members: everybody(given), dates: WORKING, citation: CITATION }

    const { code } = propose(given, [
      { kind: 'shifts', codes, difference: 1, ...on },
      { kind: 'shift-variety', most: 2, ...on },
    ])

    for (const date of WORKING) {
      const sizes = codes.map(
        (shift) => given.employees.filter(({ id }) => code(id, date) === shift).length,
      )
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }
    for (const { id } of given.employees) {
      for (const week of Map.groupBy(WORKING, mondayOf).values()) {
        const shifts = new Set(week.map((date) => code(id, date)).filter((each) => each !== 'WFH'))
        expect(shifts.size).toBeLessThanOrEqual(2)
      }
    }
  })
})

describe('proposeRoster, where not everything can be kept', () => {
  const share = { kind: 'share', place: 'office', of: 'on-duty', per: 'day' } as const
  const SENTENCE =
    'Tanggal 1–31: batas 25 % dari 8 = 2 orang di kantor (SE 1/2021, angka 3), tetapi ' +
    '2 orang tetap di kantor karena kepala (SE 1/2021, angka 4), pelayanan loket butuh 3 (SE 1/2021, angka 5): ' +
    'perlu 5, jadi batas paling sedikit 62,5 %.'

  function conflicting(given: AgencyFacts, most: number): Limit[] {
    return [
      { ...share, most, members: everybody(given), dates: WORKING, citation: CITATION },
      {
        kind: 'place',
        place: 'office',
        must: true,
        members: members(['e0', 'e1'], 'kepala'),
        dates: WORKING,
        citation: 'SE 1/2021, angka 4',
      },
      {
        kind: 'service',
        least: 3,
        counts: 'office',
        members: members(['e2', 'e3', 'e4', 'e5'], 'loket'),
        dates: WORKING,
        citation: 'SE 1/2021, angka 5',
      },
    ]
  }

  it('says which clauses, which days, the arithmetic and the smallest change, which then does', () => {
    const given = agency()

    expect(propose(given, conflicting(given, 0.25)).sentences('id')).toEqual([
      'Yang tidak dapat dipenuhi:',
      SENTENCE,
    ])
    expect(propose(given, conflicting(given, 0.625)).unkept).toEqual([])
    expect(propose(given, conflicting(given, 0.5)).unkept).not.toEqual([])
  })

  it('says it in English', () => {
    const given = agency()

    expect(propose(given, conflicting(given, 0.25)).sentences('en')[1]).toBe(
      'Day 1–31: limit of 25% of 8 = 2 people at the office (SE 1/2021, angka 3), but ' +
        '2 are there because of kepala (SE 1/2021, angka 4), service of loket needs 3 (SE 1/2021, angka 5): ' +
        '5 are needed, so a limit of at least 62.5%.',
    )
  })

  it('says how many days at the office people need and ceilings have room for', () => {
    const given = agency()
    const on = { members: everybody(given), dates: WORKING }

    const [, first] = propose(given, [
      { ...share, most: 0.25, ...on, citation: 'K1' },
      {
        kind: 'days',
        place: 'home',
        most: { days: 2 },
        within: { weeks: 1 },
        ...on,
        citation: 'N3',
      },
    ]).sentences('id')

    expect(first).toBe(
      'Tanggal 1–26: semua pegawai (N3) perlu 24 hari-orang di kantor dalam 5 hari kerja, tetapi batas 25 % dari 8 = 2 orang di kantor (K1) memberi 10: perlu batas paling sedikit 60 %.',
    )
  })

  it('says whose days cannot be as many, and who is bound to two places', () => {
    const given = agency(2, { units: [unit('umum')] })
    const dates = WORKING.slice(0, 5)

    const said = propose(given, [
      {
        kind: 'days',
        place: 'office',
        least: { days: 8 },
        within: { weeks: 1 },
        members: members(['e0']),
        dates,
        citation: 'K1',
      },
      {
        kind: 'place',
        place: 'office',
        must: true,
        members: members(['e1'], 'kepala'),
        dates,
        citation: 'K2',
      },
      {
        kind: 'place',
        place: 'home',
        must: true,
        members: members(['e1'], 'hamil'),
        dates,
        citation: 'K3',
      },
    ]).sentences('id')

    expect(said.slice(1)).toEqual([
      'Tanggal 1–5: Pegawai e1 harus di rumah (K3), tetapi ditetapkan lain oleh kepala (K2): perlu satu dari keduanya tidak berlaku baginya pada 5 hari itu.',
      'Tanggal 1–5: Pegawai e0 paling sedikit 8 hari di kantor (K1); dengan hari kerja dan tugasnya hanya 5 yang mungkin; yang dapat dipenuhi paling sedikit 5 hari.',
    ])
  })
})
