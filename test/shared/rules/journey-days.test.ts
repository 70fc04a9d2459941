import { describe, expect, it } from 'vitest'
import { addDays, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Permit } from '../../../shared/model/submission.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  checkIn,
  clockIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  permit,
  review,
  rostered,
  settings,
} from '../evaluation/build-facts.ts'

const JAKARTA = '-6.175400, 106.827200'
const TUESDAY = addDays(MONDAY, 1)
const REGION = {
  kind: 'radius',
  centre: { latitude: -0.4143, longitude: 116.9876 },
  radiusKm: 15,
} as const

function journey(overrides: Partial<Permit> = {}): Permit {
  return permit('e1', {
    permitKind: 'travel',
    travelKind: 'official',
    destination: 'Jakarta',
    region: 'outside',
    until: TUESDAY,
    ...overrides,
  })
}

/** Date, rule, subject of the findings on travel; e1 is planned as `code` all week. */
function foundUnder(
  preset: string,
  code: 'WFO' | 'WFH' | 'DL',
  overrides: Partial<AgencyFacts>,
): string[] {
  const given = facts({
    settings: settings({ region: REGION }),
    policies: [
      policyFromPreset(getPreset(preset), {
        validFrom: parseCivilDate('2021-07-01'),
        validUntil: parseCivilDate('2021-07-31'),
      }),
    ],
    employees: [employee('e1', { superiorId: 'atasan' }), employee('atasan')],
    roster: [0, 1, 2, 3, 4].map((days) => rostered('e1', code, addDays(MONDAY, days))),
    ...overrides,
  })
  return evaluate(given)
    .findings.filter(({ rule }) => /travel|permit-late|invitation/.test(rule))
    .map(({ date, rule, subject, severity }) =>
      [date, rule, subject.kind === 'person' ? subject.employeeId : subject.kind, severity].join(
        ' ',
      ),
    )
}

describe('the day on which a journey is told', () => {
  const seenOnMonday = [clockIn('e1', `${MONDAY} 07:30`)]

  it('P1: rostered official travel, seen at the office on its first day, is told on the second', () => {
    expect(foundUnder('pandeglang-2020', 'DL', { clockIns: seenOnMonday })).toEqual([
      '2021-07-06 travel-banned e1 violation',
    ])
  })

  it('C6: so it is without a permit', () => {
    expect(foundUnder('kukar-2021', 'DL', { clockIns: seenOnMonday })).toEqual([
      '2021-07-06 travel-without-permit e1 violation',
    ])
  })

  it('C6: rostered travel that goes on after what was permitted is told on its first such day', () => {
    const asked = journey({ until: MONDAY })

    expect(
      foundUnder('kukar-2021', 'DL', { submissions: [asked], reviews: [review(asked)] }),
    ).toEqual(['2021-07-06 travel-without-permit e1 violation'])
  })

  it('C7: a request filed late, refuted on its first day, is told on the second', () => {
    const asked = journey({ createdAt: checkIn('e1', `${addDays(MONDAY, 3)} 08:00`).createdAt })

    expect(
      foundUnder('kukar-2021', 'WFH', { submissions: [asked], clockIns: seenOnMonday }).filter(
        (found) => found.includes('permit-late'),
      ),
    ).toEqual(['2021-07-06 permit-late e1 warning'])
  })

  it('P1: an undecided invitation, refuted on its first day, is told on the second', () => {
    const asked = journey({ reason: 'undangan rapat' })

    expect(
      foundUnder('pandeglang-2020', 'WFH', { submissions: [asked], clockIns: seenOnMonday }),
    ).toEqual([
      '2021-07-06 invitation-not-virtual e1 info',
      '2021-07-06 travel-banned atasan warning',
      '2021-07-06 travel-banned e1 warning',
    ])
  })

  it('P1: a journey that was returned is none, but where a location says that it was made', () => {
    const asked = journey()
    const returned = { submissions: [asked], reviews: [review(asked, 'returned')] }
    const away = checkIn('e1', `${TUESDAY} 08:00`, { place: 'other', location: JAKARTA })

    expect(foundUnder('pandeglang-2020', 'WFH', returned)).toEqual([])
    expect(
      foundUnder('pandeglang-2020', 'WFH', { ...returned, submissions: [asked, away] }),
    ).toEqual(['2021-07-06 travel-banned e1 violation'])
  })

  it('P1: a journey whose kind was left open may be official, at home or not: it is asked about', () => {
    const { travelKind: _, ...open } = journey()

    expect(
      foundUnder('pandeglang-2020', 'WFO', { submissions: [open], reviews: [review(open)] }),
    ).toEqual(['2021-07-05 travel-banned e1 info'])
  })

  it('P1: one whose region was left open is asked about on the first day on which they were not here', () => {
    const { region: _, ...open } = journey()

    expect(
      foundUnder('pandeglang-2020', 'WFO', {
        submissions: [open],
        reviews: [review(open)],
        clockIns: seenOnMonday,
      }),
    ).toEqual(['2021-07-06 travel-banned e1 info'])
  })
})
