import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { policyFromPreset } from '../policy/presets.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { getPreset } from '../policy/get-preset.ts'
import { evaluate, facts } from '../evaluation/build-facts.ts'

function policy(validFrom: string, validUntil?: string, number = 'SE 1'): PolicyRecord {
  return policyFromPreset(getPreset('kukar-2021'), {
    number,
    validFrom: parseCivilDate(validFrom),
    ...(validUntil && { validUntil: parseCivilDate(validUntil) }),
  })
}

function found(...policies: PolicyRecord[]): [string, string, string][] {
  return evaluate(facts({ policies, employees: [] })).findings.map(
    ({ rule, date, arithmetic }): [string, string, string] => [rule, date, arithmetic.id],
  )
}

describe('policyExpired', () => {
  it('is found on the day after the last one in force', () => {
    expect(found(policy('2021-06-24', '2021-07-18'))).toEqual([
      [
        'policy-expired',
        '2021-07-19',
        'berlaku sampai 18 Juli 2021; 13 hari tanpa aturan sejak 19 Juli 2021 dalam bulan ini',
      ],
    ])
  })

  it('is met by an extension, by the month’s end, and by a policy until withdrawn', () => {
    expect(found(policy('2021-06-24', '2021-07-18'), policy('2021-07-19', '2021-08-18'))).toEqual(
      [],
    )
    expect(found(policy('2021-06-24', '2021-07-31'))).toEqual([])
    expect(found(policy('2021-06-24'))).toEqual([])
  })

  it('says nothing before the first policy, nor without any', () => {
    expect(found(policy('2021-07-10'))).toEqual([])
    expect(found()).toEqual([])
  })
})

describe('policyGap', () => {
  it('is found between two policies', () => {
    expect(
      found(policy('2021-06-24', '2021-07-18'), policy('2021-07-21', undefined, 'SE 2')),
    ).toEqual([
      [
        'policy-gap',
        '2021-07-19',
        'berlaku sampai 18 Juli 2021, SE 2 mulai 21 Juli 2021; 2 hari tanpa aturan sejak 19 Juli 2021 dalam bulan ini',
      ],
    ])
  })
})
