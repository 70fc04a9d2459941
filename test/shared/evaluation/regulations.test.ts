import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  parseCivilDate,
  parseMonth,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { policyFromPreset } from '../policy/presets.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { PRESETS } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { AFTER_MONTH, employee, evaluate, facts, MONDAY, rostered } from './build-facts.ts'
import { randomFacts } from './random-facts.ts'

const RUNS = { numRuns: 12 }
const NAMES = Object.keys(PRESETS)
const LOCATIONS = ['', '-6.8048, 110.8405', '-7.5, 112.2', 'https://goo.gl/maps/x', '5RWR+36']
const FIRST = parseCivilDate('2021-07-01')

/** The preset, in force from July 2021 on. */
function inJuly(name: string, validUntil?: CivilDate, validFrom = FIRST): PolicyRecord {
  return policyFromPreset(getPreset(name), { validFrom, ...(validUntil && { validUntil }) })
}

/** What the regulations look at beyond what `randomFacts` makes. */
function enriched(given: AgencyFacts, policies: readonly PolicyRecord[]): AgencyFacts {
  return {
    ...given,
    policies,
    settings: {
      ...given.settings,
      region: { kind: 'radius', centre: { latitude: -6.8, longitude: 110.8 }, radiusKm: 20 },
    },
    evaluations: [],
    monthlyActivities: [],
    submissions: given.submissions.map((submission, index) =>
      submission.kind === 'check-in'
        ? { ...submission, location: LOCATIONS[index % LOCATIONS.length]! }
        : submission,
    ),
  }
}

function reversed(given: AgencyFacts): AgencyFacts {
  return {
    ...given,
    employees: given.employees.toReversed(),
    roster: given.roster.toReversed(),
    clockIns: given.clockIns.toReversed(),
    submissions: given.submissions.toReversed(),
    reviews: given.reviews.toReversed(),
    policies: given.policies.toReversed(),
  }
}

function upTo(date: CivilDate, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.date <= date)
}

/** Findings on the validity of policies in December 2020. */
function validityIn2020(...extensions: PolicyRecord[]): Finding[] {
  const policies = [policyFromPreset(getPreset('pandeglang-2020')), ...extensions]
  return evaluateMonth(facts({ policies }), {
    month: parseMonth('2020-12'),
    asOf: AFTER_MONTH,
  }).findings.filter(({ rule }) => rule.startsWith('policy-'))
}

describe.each(NAMES)('evaluateMonth under %s', (name) => {
  it('does not depend on the order of facts', () => {
    fc.assert(
      fc.property(randomFacts, (random) => {
        const given = enriched(random, [inJuly(name)])
        expect(evaluate(reversed(given))).toEqual(evaluate(given))
      }),
      RUNS,
    )
  })

  it('changes nobody’s outcome when another person comes', () => {
    fc.assert(
      fc.property(randomFacts, (random) => {
        const given = enriched(random, [inJuly(name)])
        const more = {
          ...given,
          employees: [...given.employees, employee('newcomer')],
          roster: [...given.roster, rostered('newcomer', 'WFH')],
        }
        expect(
          evaluate(more).outcomes.filter(({ employeeId }) => employeeId !== 'newcomer'),
        ).toEqual(evaluate(given).outcomes)
      }),
      RUNS,
    )
  })

  it('changes no earlier day when the policy is extended', () => {
    fc.assert(
      fc.property(randomFacts, fc.integer({ min: 2, max: 28 }), (random, days) => {
        const last = addDays(FIRST, days)
        const until = evaluate(enriched(random, [inJuly(name, last)]))
        const extended = evaluate(
          enriched(random, [inJuly(name, last), inJuly(name, undefined, addDays(last, 1))]),
        )
        expect(extended.outcomes.filter(({ date }) => date <= last)).toEqual(
          until.outcomes.filter(({ date }) => date <= last),
        )
        expect(upTo(last, extended.findings)).toEqual(upTo(last, until.findings))
      }),
      RUNS,
    )
  })

  it('gives every finding a clause, a version and numbers in both languages', () => {
    fc.assert(
      fc.property(randomFacts, (random) => {
        for (const finding of evaluate(enriched(random, [inJuly(name)])).findings) {
          expect(finding.clause).toMatch(/, [A-Z]\d+$|^PP (?:53\/2010|94\/2021)$/)
          expect(finding.policyVersion).not.toBe('')
          expect(finding.arithmetic.id).toMatch(/\d/)
          expect(finding.arithmetic.en).toMatch(/\d/)
        }
      }),
      RUNS,
    )
  })
})

describe('evaluateMonth at the end of a regulation', () => {
  it('finds Pandeglang expired on 19 December 2020, the day after its last', () => {
    expect(validityIn2020().map(({ rule, date }) => [rule, date])).toEqual([
      ['policy-expired', '2020-12-19'],
    ])
  })

  it('finds nothing where an extension is recorded', () => {
    const extension = inJuly('pandeglang-2020', undefined, parseCivilDate('2020-12-19'))

    expect(validityIn2020(extension)).toEqual([])
  })

  it('cites the extension’s own number and revision from its first day', () => {
    const given = facts({
      policies: [
        inJuly('kotim-2021', MONDAY),
        { ...inJuly('kotim-2021', undefined, addDays(MONDAY, 1)), number: '180.17/110/2021' },
      ],
    })
    const versions = new Map(
      evaluate(given)
        .findings.filter(({ rule }) => rule === 'roster-missing')
        .map(({ date, policyVersion }) => [date, policyVersion]),
    )

    expect(versions.get(MONDAY)).toBe('180.17/109/2021')
    expect(versions.get(addDays(MONDAY, 1))).toBe('180.17/110/2021; rev. 1')
  })
})
