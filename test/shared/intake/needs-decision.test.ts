import { describe, expect, it } from 'vitest'

import { needsDecision } from '../../../shared/intake/needs-decision.ts'
import type { CheckIn } from '../../../shared/model/submission.ts'
import {
  MONDAY,
  checkIn,
  employee,
  facts,
  permit,
  report,
  settings,
} from '../evaluation/build-facts.ts'

const HOME = { latitude: -0.42, longitude: 116.98 }
const GIVEN = facts({
  settings: settings({
    region: { kind: 'radius', centre: { latitude: -0.4161, longitude: 116.989 }, radiusKm: 60 },
  }),
  employees: [employee('e1', { home: HOME })],
})

function asked(place: CheckIn['place'], location: string): boolean {
  return needsDecision({ ...checkIn('e1', '2021-07-05 07:30'), place, location }, GIVEN)
}

describe('needsDecision', () => {
  it('is so of reports and permits', () => {
    expect(needsDecision(report('e1', MONDAY, '2021-07-05 16:00'), GIVEN)).toBe(true)
    expect(needsDecision(permit('e1'), GIVEN)).toBe(true)
  })

  it.each([
    ['home', ''],
    ['home', '-0.42, 116.98'],
    ['home', '-0.43, 116.99'],
    ['office', '-0.45, 116.99'],
    ['other', '-0.42, 116.98'],
  ] as const)('is not of a check-in from %s at "%s"', (place, location) => {
    expect(asked(place, location)).toBe(false)
  })

  it.each([
    ['home', 'rumah saya', 'cannot be read'],
    ['home', '-6.1754, 106.8272', 'lies outside the region'],
    ['home', '-0.42, 117.2', 'is more than 10 km from the home that was named'],
    ['office', '-0.42, 116.98', 'is the home of who named the office'],
    ['piket', '-0.42, 116.98', 'is the home of who named the duty'],
  ] as const)('is of a check-in from %s at "%s", which %s', (place, location, _why) => {
    expect(asked(place, location)).toBe(true)
  })
})
