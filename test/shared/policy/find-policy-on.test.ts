import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import { findPolicyOn } from '../../../shared/policy/find-policy-on.ts'
import { policyFromPreset } from './presets.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { getPreset } from './get-preset.ts'

function policy(number: string, validFrom: string, rest: Partial<PolicyRecord> = {}): PolicyRecord {
  return policyFromPreset(getPreset('kudus-2020'), {
    number,
    issuedOn: '2020-03-01' as CivilDate,
    validFrom: validFrom as CivilDate,
    ...rest,
  })
}

describe('findPolicyOn', () => {
  it.each([
    ['2020-03-23', false],
    ['2020-03-24', true],
    ['2020-04-09', true],
    ['2020-04-10', false],
  ])('finds the one of Kudus on %s: %s', (day, expected) => {
    const kudus = policyFromPreset(getPreset('kudus-2020'))

    expect(findPolicyOn([kudus], day as CivilDate, false) === kudus).toBe(expected)
  })

  const date = '2020-04-01' as CivilDate
  const first = policy('1', '2020-03-24')

  it.each([
    ['the one that took effect last', policy('0', '2020-03-25')],
    ['of one first day, the one issued last', policy('0', '2020-03-24', { issuedOn: date })],
    ['of one day of issue, the higher number', policy('2', '2020-03-24')],
    ['of one number, always the same', policy('1', '2020-03-24', { reason: 'perpanjangan' })],
  ])('takes %s, in any order of rows', (_, later) => {
    expect(findPolicyOn([first, later], date, false)).toBe(later)
    expect(findPolicyOn([later, first], date, false)).toBe(later)
  })

  it('takes none that has not begun or has ended', () => {
    const ended = policy('3', '2020-03-25', { validUntil: '2020-03-31' as CivilDate })

    expect(findPolicyOn([ended, policy('4', '2020-04-02')], date, false)).toBeUndefined()
    expect(findPolicyOn([ended, first], date, false)).toBe(first)
  })
})
