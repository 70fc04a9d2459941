import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { CheckIn } from '../../../shared/model/submission.ts'
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

/** One thousandth of a degree of latitude is 0.111 km. */
const HOME = '-6.80000, 110.84000'
const KM_1_1_NORTH = '-6.79000, 110.84000'
const KM_0_9_NORTH = '-6.79200, 110.84000'
const KM_150_NORTH = '-5.45101, 110.84000'
const ELSEWHERE = '-7.50000, 112.20000'

function shared(who: string, time: string, location: string, rest: Partial<CheckIn> = {}): CheckIn {
  return checkIn(who, `2021-07-05 ${time}`, {
    checkInKind: 'location',
    location,
    ref: `${who} ${time}`,
    ...rest,
  })
}

/** Where the coordinates were, outside the region, before they were purged. */
const PURGED = shared('e1', '07:30', '', {
  locationVerdict: { kind: 'readable', region: 'outside', fromHome: 'beyond-10-km' },
})

/** Findings of the rule on Monday, everyone at home unless the roster says otherwise. */
function found(rule: string, overrides: Partial<AgencyFacts>): Finding[] {
  const employees = overrides.employees ?? [employee('e1')]
  const given = facts({
    settings: settings({
      government: { kind: 'regency', name: 'Kudus' },
      region: { kind: 'radius', centre: { latitude: -6.8, longitude: 110.84 }, radiusKm: 20 },
    }),
    policies: [policyFromPreset(getPreset('kudus-2020'), { validFrom: MONDAY })],
    roster: employees.map(({ id }) => rostered(id, 'WFH')),
    employees,
    ...overrides,
  })
  return evaluate(given).findings.filter((each) => each.rule === rule && each.date === MONDAY)
}

describe('locationAnomaly', () => {
  const three = ['e1', 'e2', 'e3'].map((id) => employee(id))

  it('finds each of those who share exactly one place, with all they sent', () => {
    const findings = found('location-anomaly', {
      employees: three,
      submissions: [
        shared('e2', '07:30', HOME),
        shared('e1', '09:30', HOME),
        shared('e3', '07:30', '-6.80001, 110.84000'),
      ],
    })

    expect(findings.map(({ subject, evidence }) => [subject, evidence])).toEqual([
      [{ kind: 'person', employeeId: 'e1' }, ['e1 09:30', 'e2 07:30']],
      [{ kind: 'person', employeeId: 'e2' }, ['e1 09:30', 'e2 07:30']],
    ])
    expect(findings[0]?.arithmetic.id).toMatch(/2 /)
  })

  it('sorts what was sent, whatever the names of its records', () => {
    const [finding] = found('location-anomaly', {
      employees: three,
      submissions: [
        shared('e1', '07:30', HOME, { ref: 'z' }),
        shared('e2', '07:30', HOME, { ref: 'a' }),
      ],
    })

    expect(finding?.evidence).toEqual(['a', 'z'])
  })

  it('does not count who is at the office, nor one person twice', () => {
    const roster = [rostered('e1', 'WFH'), rostered('e2', 'WFO')]
    const submissions = [
      shared('e1', '07:30', HOME),
      shared('e1', '09:30', HOME),
      shared('e2', '07:30', HOME),
    ]

    expect(found('location-anomaly', { employees: three, roster, submissions })).toEqual([])
  })

  it('lets people of one recorded house share it, up to 100 metres away', () => {
    const submissions = [shared('e1', '07:30', HOME), shared('e2', '07:30', HOME)]
    const living = (latitude: number): Finding[] =>
      found('location-anomaly', {
        employees: ['e1', 'e2'].map((id) =>
          employee(id, { home: { latitude, longitude: 110.84 } }),
        ),
        submissions,
      })

    expect(living(-6.8008)).toEqual([])
    expect(living(-6.801)).toHaveLength(2)
  })

  it.each([
    ['1.1 km in a minute', KM_1_1_NORTH, '07:31', ['1,1 km antara', '67 km/jam']],
    ['1.1 km in no time at all', KM_1_1_NORTH, '07:30', ['1,1 km antara', '67 km/jam']],
    ['150 km in half an hour', KM_150_NORTH, '08:00', ['150 km antara', '300 km/jam']],
  ])('tells of %s how far and how fast', (_, location, time, words) => {
    const policies = [
      policyFromPreset(getPreset('kudus-2020'), {
        validFrom: MONDAY,
        parameters: { ...getPreset('kudus-2020').parameters, anomalySpeedKmh: 60 },
      }),
    ]
    const submissions = [
      shared('e1', '07:30', HOME, { ref: 'from' }),
      shared('e1', time, location, { ref: 'to' }),
    ]
    const findings = found('location-anomaly', { policies, submissions })

    expect(findings.map(({ evidence }) => evidence)).toEqual([['from', 'to']])
    for (const part of words) expect(findings[0]?.arithmetic.id).toContain(part)
  })

  it.each([
    ['less than a kilometre in a minute', KM_0_9_NORTH, '07:31'],
    ['exactly the speed allowed', KM_150_NORTH, '08:30'],
    ['a place that cannot be read', 'rumah', '07:31'],
  ])('tells nothing of %s', (_, location, time) => {
    const submissions = [shared('e1', '07:30', HOME), shared('e1', time, location)]

    expect(found('location-anomaly', { submissions })).toEqual([])
  })

  it('compares places of one person alone', () => {
    const submissions = [shared('e1', '07:30', HOME), shared('e2', '07:31', ELSEWHERE)]

    expect(found('location-anomaly', { employees: three, submissions })).toEqual([])
  })

  it('has no lead any more in what was purged', () => {
    expect(found('location-anomaly', { submissions: [PURGED] })).toEqual([])
  })
})

describe('locationUnreadable', () => {
  it('has no finding in what was readable before it was purged', () => {
    expect(found('location-unreadable', { submissions: [PURGED] })).toEqual([])
  })
})

describe('locationOutsideRegion', () => {
  it('tells how many of the day’s locations are outside, and shows those', () => {
    const findings = found('location-outside-region', {
      submissions: [
        shared('e1', '07:30', HOME),
        shared('e1', '09:30', ELSEWHERE),
        shared('e1', '11:30', 'rumah'),
        shared('e1', '13:30', ELSEWHERE, { place: 'office' }),
      ],
    })

    expect(
      findings.map(({ evidence, arithmetic }) => [evidence, arithmetic.id.slice(0, 15)]),
    ).toEqual([[['e1 09:30'], '1 dari 3 lokasi']])
  })

  it('keeps its verdict when coordinates are purged', () => {
    expect(found('location-outside-region', { submissions: [PURGED] })).toHaveLength(1)
  })

  it('asks nothing of a day at the office', () => {
    const roster = [rostered('e1', 'WFO')]
    const submissions = [shared('e1', '07:30', ELSEWHERE)]

    expect(found('location-outside-region', { roster, submissions })).toEqual([])
  })

  it.each([
    ['travel', [MONDAY, MONDAY], 0],
    ['office-work', [MONDAY, MONDAY], 1],
    ['travel', ['2021-07-01', '2021-07-04'], 1],
    ['travel', ['2021-07-06', '2021-07-07'], 1],
  ] as const)(
    'with a permit of %s for %s is found %i times',
    (permitKind, [from, until], times) => {
      const travel = permit('e1', {
        permitKind,
        from: from as typeof MONDAY,
        until: until as typeof MONDAY,
      })
      const submissions = [travel, shared('e1', '07:30', ELSEWHERE)]

      expect(
        found('location-outside-region', { submissions, reviews: [review(travel)] }),
      ).toHaveLength(times)
    },
  )
})

describe('officeWithoutPermit', () => {
  it('shows every sign of presence at the office, and none of home', () => {
    const findings = found('office-without-permit', {
      policies: [
        {
          ...policyFromPreset(getPreset('kukar-2021')),
          clauses: { 'check-in-missing': 'C10', 'office-without-permit': 'C9' },
        },
      ],
      clockIns: [clockIn('e1', '2021-07-05 09:00')],
      submissions: [
        shared('e1', '07:30', '', { checkInKind: 'in' }),
        shared('e1', '10:00', '', { checkInKind: 'in', place: 'office' }),
      ],
    })

    expect(findings.map(({ evidence }) => evidence)).toEqual([
      ['Mesin Absensi!e1 2021-07-05 09:00', 'e1 10:00'],
    ])
    expect(findings[0]?.arithmetic.id).toMatch(/^2 /)
  })
})
