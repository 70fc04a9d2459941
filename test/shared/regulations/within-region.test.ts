import { describe, expect, it } from 'vitest'

import type { RosterCode } from '../../../shared/model/roster.ts'
import type { CheckIn } from '../../../shared/model/submission.ts'
import { checkIn, employee, permit, review, settings } from '../evaluation/build-facts.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

const DATE = '2026-11-25'
const SURAKARTA = { latitude: -7.57, longitude: 110.83 }
const SETTINGS = settings({
  government: { kind: 'city', name: 'Surakarta' },
  region: { kind: 'radius', centre: SURAKARTA, radiusKm: 8 },
})
const HOME = { latitude: -7.55, longitude: 110.83 }
/** One thousandth of a degree of latitude is 0.111 km. */
const KM_OF_DEGREE = 111.195

/** A place so far north of home, as it is pasted. */
function northOfHome(km: number, rest = ''): string {
  return `${(HOME.latitude + km / KM_OF_DEGREE).toFixed(5)}, 110.83000${rest}`
}

const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'] as const

function told(
  {
    parameters = '',
    code = 'WFH',
    home = true,
  }: { readonly parameters?: string; readonly code?: RosterCode; readonly home?: boolean },
  location: string | Partial<CheckIn>,
): string[] {
  const { policies, problems } = typeRegulation(
    ['1/2026', '02/11/2026'],
    [ROSTER, ['4', 'Di dalam wilayah selama WFH', '', '', parameters]],
  )
  expect(problems).toEqual([])
  const sent = typeof location === 'string' ? { location } : location
  return evaluateOn(DATE, {
    policies,
    settings: SETTINGS,
    employees: [employee('e1', home ? { home: HOME } : {})],
    roster: rosterOf(DATE, { [code]: ['e1'] }),
    submissions: [checkIn('e1', `${DATE} 08:00`, sent)],
  }).told('location-outside-region', 'location-far-from-home')
}

describe('who works at home or elsewhere within the region', () => {
  const OUTSIDE =
    'Gubernur SE 1/2026, 4: 1 dari 1 lokasi pada hari WFH 25 November 2026 di luar Surakarta; izin perjalanan yang disetujui: 0'

  it.each(['WFH', 'WFA'] as const)('keeps it inside, at the edge too, on a day %s', (code) => {
    expect(told({ code }, northOfHome(0))).toEqual([])
    expect(told({ code }, northOfHome(5.7))).toEqual([])
  })

  it.each(['WFH', 'WFA'] as const)('breaks it outside on a day %s', (code) => {
    expect(told({ code }, northOfHome(6))).toEqual([OUTSIDE])
  })

  it('is not held to it at the office', () => {
    expect(told({ code: 'WFO' }, { location: northOfHome(30), place: 'home' })).toEqual([])
  })

  it('is given what the telephone may err by', () => {
    expect(told({}, northOfHome(6, ' ±500 m'))).toEqual([])
    expect(told({}, northOfHome(6, ' ±100 m'))).toEqual([OUTSIDE])
  })
})

describe('who works at home near it', () => {
  const NEAR = { parameters: 'km dari rumah paling jauh = 2' }
  const FAR =
    'Gubernur SE 1/2026, 4: 1 dari 1 lokasi pada hari WFH 25 November 2026 lebih dari 2 km dari rumah; izin perjalanan yang disetujui: 0'

  it('keeps it up to the distance, and 100 m more where nobody says how exact the place is', () => {
    expect(told(NEAR, northOfHome(2))).toEqual([])
    expect(told(NEAR, northOfHome(2.09))).toEqual([])
    expect(told(NEAR, northOfHome(2.11))).toEqual([FAR])
  })

  it('is given what the telephone may err by', () => {
    expect(told(NEAR, northOfHome(2.4, ' ±450 m'))).toEqual([])
    expect(told(NEAR, northOfHome(2.4, ' ±350 m'))).toEqual([FAR])
  })

  it('is not held to it elsewhere, where the region alone binds', () => {
    expect(told({ ...NEAR, code: 'WFA' }, northOfHome(4))).toEqual([])
  })

  it('is told once of outside and far', () => {
    expect(told(NEAR, northOfHome(7))).toEqual([expect.stringContaining('di luar Surakarta')])
  })

  it('is accused of nothing without a recorded home: that is told of the office', () => {
    expect(told({ ...NEAR, home: false }, northOfHome(4))).toEqual([
      'Gubernur SE 1/2026, 4: 1 dari 1 pegawai yang bekerja dari rumah belum mencatat rumahnya di Hari Saya; jarak mereka (paling jauh 2 km) tidak diperiksa',
    ])
  })

  it.each([
    [{ nearHome: false, fromHome: 'under-10-km' }, [FAR]],
    [{ nearHome: true, fromHome: 'under-10-km' }, []],
    [{ fromHome: 'beyond-10-km' }, [FAR]],
    [{ fromHome: 'under-10-km' }, []],
    [{}, []],
  ] as const)('is judged by what was kept, once the place is purged: %j', (kept, expected) => {
    const locationVerdict = { kind: 'readable', region: 'inside', ...kept } as const

    expect(told(NEAR, { location: '', locationVerdict })).toEqual(expected)
  })

  it('may be further with an approved permit to travel', () => {
    const { policies } = typeRegulation(
      ['1/2026', '02/11/2026'],
      [ROSTER, ['4', 'Di dalam wilayah selama WFH', '', '', NEAR.parameters]],
    )
    const on = parseCivilDate(DATE)
    const journey = permit('e1', {
      permitKind: 'travel',
      travelKind: 'private',
      region: 'outside',
      from: on,
      until: on,
    })
    const findings = evaluateOn(DATE, {
      policies,
      settings: SETTINGS,
      employees: [employee('e1', { home: HOME })],
      roster: rosterOf(DATE, { WFH: ['e1'] }),
      submissions: [checkIn('e1', `${DATE} 08:00`, { location: northOfHome(4) }), journey],
      reviews: [review(journey)],
    })

    expect(findings.told('location-outside-region', 'location-far-from-home')).toEqual([])
  })
})

function placesTold(
  clauses: readonly (readonly [number: string, from: string, parameters: string])[],
  location: string,
): unknown[] {
  const { policies, problems } = typeTabs(
    clauses.map(([number, from, parameters]) => ({
      is: [number, from] as const,
      clauses: [ROSTER, ['4', 'Di dalam wilayah selama WFH', '', '', parameters]],
    })),
  )
  expect(problems.filter(({ code }) => code !== 'clauses-contradict')).toEqual([])
  return evaluateOn(DATE, {
    policies,
    settings: SETTINGS,
    employees: [employee('e1', { home: HOME })],
    roster: rosterOf(DATE, { WFH: ['e1'] }),
    submissions: [checkIn('e1', `${DATE} 08:00`, { location })],
  })
    .month.findings.filter(({ rule }) => rule.startsWith('location-'))
    .map(({ rule, clause }) => [rule, clause])
}

describe('the distance from home and the region', () => {
  const EARLIER = ['1/2026', '02/11/2026', 'km dari rumah paling jauh = 2'] as const
  const LATER = ['2/2026', '09/11/2026', ''] as const

  it('are two things: a later clause on the region alone leaves the distance of an earlier one', () => {
    expect(placesTold([EARLIER, LATER], northOfHome(4))).toEqual([
      ['location-far-from-home', 'Bupati SE 1/2026, 4'],
    ])
    expect(placesTold([EARLIER, LATER], northOfHome(7))).toEqual([
      ['location-outside-region', 'Bupati SE 2/2026, 4'],
    ])
  })

  it('may be asked without the region', () => {
    const near = 'km dari rumah paling jauh = 2 km\ndi dalam wilayah = tidak'

    expect(placesTold([['3/2026', '02/11/2026', near]], northOfHome(7))).toEqual([
      ['location-far-from-home', 'Bupati SE 3/2026, 4'],
    ])
  })
})
