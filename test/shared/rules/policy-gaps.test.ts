import { describe, expect, it } from 'vitest'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { policyFromPreset } from '../policy/presets.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { getPreset } from '../policy/get-preset.ts'
import { AFTER_MONTH, facts } from '../evaluation/build-facts.ts'

function policy(number: string, validFrom: string, validUntil?: string): PolicyRecord {
  return policyFromPreset(getPreset('kukar-2021'), {
    number,
    validFrom: validFrom as CivilDate,
    ...(validUntil && { validUntil: validUntil as CivilDate }),
  })
}

/** Findings on the validity of policies in July 2021; every order of rows must give the same. */
function validity(...policies: PolicyRecord[]): Finding[] {
  const options = { month: parseMonth('2021-07'), asOf: AFTER_MONTH }
  const [given, reversed] = [policies, policies.toReversed()].map((rows) =>
    evaluateMonth(facts({ policies: rows }), options).findings.filter(({ rule }) =>
      rule.startsWith('policy-'),
    ),
  )
  expect(reversed).toEqual(given)
  return given!
}

describe('policyGap', () => {
  it('is found for each gap of a month, cites the policy before it and names the next', () => {
    const found = validity(
      policy('SE 1', '2021-06-01', '2021-07-04'),
      policy('SE 2', '2021-07-10', '2021-07-18'),
      policy('SE 3', '2021-07-21'),
    )

    expect(found).toEqual([
      {
        rule: 'policy-gap',
        severity: 'warning',
        subject: { kind: 'agency' },
        date: '2021-07-05',
        clause: 'Kukar SE SE 1',
        policyVersion: 'SE 1',
        evidence: [],
        arithmetic: {
          id: 'berlaku sampai 4 Juli 2021, SE 2 mulai 10 Juli 2021; 5 hari tanpa aturan sejak 5 Juli 2021 dalam bulan ini',
          en: expect.stringContaining('SE 2') as string,
        },
      },
      expect.objectContaining({ date: '2021-07-19', clause: 'Kukar SE SE 2' }),
    ])
    expect(found[1]?.arithmetic.id).toContain('SE 3 mulai 21 Juli 2021; 2 hari')
  })

  it('is between the policy that ended last and the one that starts first', () => {
    const [gap, ...others] = validity(
      policy('SE 1', '2021-05-01', '2021-06-10'),
      policy('SE 2', '2021-06-01', '2021-06-30'),
      policy('SE 4', '2021-07-08'),
      policy('SE 3', '2021-07-06', '2021-08-31'),
    )

    expect(gap).toMatchObject({
      rule: 'policy-gap',
      date: '2021-07-01',
      policyVersion: 'SE 2; rev. 1',
    })
    expect(gap?.arithmetic.id).toContain('SE 3 mulai 6 Juli 2021; 5 hari')
    expect(others).toEqual([])
  })

  it('takes the lower number of two that end, and of two that start, on one day', () => {
    const [gap] = validity(
      policy('SE 2', '2021-06-01', '2021-06-30'),
      policy('SE 1', '2021-06-01', '2021-06-30'),
      policy('SE 4', '2021-07-06'),
      policy('SE 3', '2021-07-06'),
    )

    expect(gap).toMatchObject({ rule: 'policy-gap', policyVersion: 'SE 1' })
    expect(gap?.arithmetic.id).toContain('SE 3 mulai')
  })
})

describe('policyExpired', () => {
  it('cites the policy that ended, once a month, on the first day without one', () => {
    expect(validity(policy('SE 1', '2021-06-01', '2021-06-15'))).toEqual([
      {
        rule: 'policy-expired',
        severity: 'warning',
        subject: { kind: 'agency' },
        date: '2021-07-01',
        clause: 'Kukar SE SE 1',
        policyVersion: 'SE 1',
        evidence: [],
        arithmetic: {
          id: 'berlaku sampai 15 Juni 2021; 31 hari tanpa aturan sejak 1 Juli 2021 dalam bulan ini',
          en: 'in force until 15 June 2021; 31 days without a policy from 1 July 2021 in this month',
        },
      },
    ])
  })
})
