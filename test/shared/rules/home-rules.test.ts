import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { RosterCode, RosterRow } from '../../../shared/model/roster.ts'
import type { CheckIn, PermitKind } from '../../../shared/model/submission.ts'
import { policyFromPreset } from '../policy/presets.ts'
import type { PolicyParameters } from '../../../shared/model/policy-record.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  checkIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  permit,
  review,
  rostered,
  unit,
} from '../evaluation/build-facts.ts'

function found(
  preset: string,
  rule: string,
  overrides: Partial<AgencyFacts>,
  changed: Partial<PolicyParameters> = {},
): Finding[] {
  const policy = policyFromPreset(getPreset(preset), {
    validFrom: addDays(MONDAY, -14),
    parameters: { ...getPreset(preset).parameters, ...changed },
  })
  return evaluate(facts({ policies: [policy], ...overrides })).findings.filter(
    (each) => each.rule === rule,
  )
}

/** Roster entries from Monday on. */
function rosterOfWeek(...codes: readonly RosterCode[]): RosterRow[] {
  return codes.map((code, index) => rostered('e1', code, addDays(MONDAY, index)))
}

function homeDaysBeyondCap(roster: readonly RosterRow[]): string[] {
  return found('nasional', 'home-days', { roster }).map(({ date }) => date)
}

interface Leaving {
  readonly place?: CheckIn['place']
  /** Days from Monday on which the permit begins and ends. */
  readonly from?: number
  readonly until?: number
  readonly healthProtocol?: readonly string[]
}

/** How many findings Monday has of who checks in under such a permit. */
function healthProtocolAsked(
  permitKind: PermitKind,
  { place = 'office', from = 0, until = 0, healthProtocol = [] }: Leaving = {},
): number {
  const away = permit('e1', {
    permitKind,
    from: addDays(MONDAY, from),
    until: addDays(MONDAY, until),
  })
  return found('kukar-2021', 'health-protocol-missing', {
    roster: [rostered('e1', 'WFH')],
    submissions: [away, checkIn('e1', '2021-07-05 09:00', { place, healthProtocol })],
    reviews: [review(away)],
  }).filter(({ date }) => date === MONDAY).length
}

describe('homeDays', () => {
  it('is found on each day beyond the cap, with the days that made it', () => {
    const roster = rosterOfWeek('WFH', 'WFO', 'WFH', 'WFH', 'WFH')
    const findings = found('nasional', 'home-days', { roster })

    expect(findings.map(({ date, evidence }) => [date, evidence.length])).toEqual([
      ['2021-07-08', 3],
      ['2021-07-09', 4],
    ])
    expect(findings[0]?.evidence).toEqual(
      [0, 2, 3].map((index) => entriesOf(roster[index]!)[0]?.cell),
    )
  })

  it('is kept at the cap, on a day at the office after it, and with the new week', () => {
    expect(homeDaysBeyondCap(rosterOfWeek('WFH', 'WFH', 'WFO', 'WFO', 'WFO'))).toEqual([])
    expect(
      homeDaysBeyondCap(
        rosterOfWeek('WFO', 'WFO', 'WFO', 'WFH', 'WFH', 'WFO', 'WFO', 'WFH', 'WFH'),
      ),
    ).toEqual([])
  })
})

describe('a limit that is not set', () => {
  it('allows any days at home', () => {
    const roster = rosterOfWeek('WFH', 'WFH', 'WFH', 'WFH', 'WFH')

    expect(found('nasional', 'home-days', { roster }, { maxHomeDaysPerWeek: null })).toEqual([])
    expect(found('nasional', 'home-days', { roster })).toHaveLength(3)
  })

  it('allows any difference of shifts', () => {
    const employees = ['a', 'b', 'c'].map((id) => employee(id))
    const roster = employees.map(({ id }) => rostered(id, 'PG'))

    expect(
      found('kukar-2021', 'shift-balance', { employees, roster }, { shiftDifference: null }),
    ).toEqual([])
    expect(found('kukar-2021', 'shift-balance', { employees, roster })).toHaveLength(1)
  })
})

describe('healthProtocolMissing', () => {
  it('asks who left home with a permit to travel or to work at the office', () => {
    expect(healthProtocolAsked('office-work')).toBe(1)
    expect(healthProtocolAsked('travel')).toBe(1)
    expect(healthProtocolAsked('attendance-correction')).toBe(0)
  })

  it('asks on each day of the permit and on no other', () => {
    expect(healthProtocolAsked('office-work', { from: -1, until: 1 })).toBe(1)
    expect(healthProtocolAsked('office-work', { from: -2, until: -1 })).toBe(0)
    expect(healthProtocolAsked('office-work', { from: 1, until: 2 })).toBe(0)
  })

  it('asks nothing of a check-in from home, and is kept by one that names a measure', () => {
    expect(healthProtocolAsked('office-work', { place: 'home' })).toBe(0)
    expect(healthProtocolAsked('office-work', { healthProtocol: ['mask'] })).toBe(0)
  })
})

describe('exemptUnit', () => {
  it('is found of the people of the exempt unit who are at home, and names the unit', () => {
    const findings = found('kudus-2020', 'exempt-unit', {
      units: [unit('rsud', { exemptFromWfh: true }), unit('umum')],
      employees: [
        employee('e1', { unitCode: 'rsud' }),
        employee('e2', { unitCode: 'rsud' }),
        employee('e3'),
      ],
      roster: [rostered('e1', 'WFH'), rostered('e2', 'WFO'), rostered('e3', 'WFH')],
    })

    expect(findings.map(({ subject }) => subject)).toEqual([{ kind: 'person', employeeId: 'e1' }])
    expect(findings[0]?.arithmetic.id).toContain('Bagian rsud')
  })
})
