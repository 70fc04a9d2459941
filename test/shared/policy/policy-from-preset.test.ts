import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import { policyFromPreset } from './presets.ts'
import { policyVersion } from '../../../shared/policy/policy-version.ts'
import { findPreset } from './presets.ts'
import { getPreset } from './get-preset.ts'
import { withRevisions } from '../../../shared/policy/with-revisions.ts'

const KUDUS = getPreset('kudus-2020')
const date = (text: string): CivilDate => text as CivilDate

describe('policyFromPreset', () => {
  it('is the regulation itself where the row says nothing', () => {
    expect(policyFromPreset(KUDUS)).toEqual({
      number: KUDUS.number,
      citation: 'Kudus SE 800/1566/28.00/2020',
      issuedOn: '2020-03-24',
      validFrom: '2020-03-24',
      validUntil: '2020-04-09',
      preset: 'kudus-2020',
      parameters: KUDUS.parameters,
      clauses: KUDUS.clauses,
      asks: expect.objectContaining({}) as unknown,
      namedUnits: KUDUS.namedUnits,
      shipped: KUDUS.parameters,
      reason: '',
    })
  })

  it('takes what the row says, and its first day without a last one until withdrawn', () => {
    const row = {
      number: '800/2/2020',
      issuedOn: date('2020-04-08'),
      validFrom: date('2020-04-10'),
      reason: 'Perpanjangan',
    }

    expect(policyFromPreset(KUDUS, row)).toEqual({
      ...row,
      citation: 'Kudus SE 800/2/2020',
      preset: 'kudus-2020',
      parameters: KUDUS.parameters,
      clauses: KUDUS.clauses,
      asks: expect.objectContaining({}) as unknown,
      namedUnits: KUDUS.namedUnits,
      shipped: KUDUS.parameters,
    })
    expect(policyFromPreset(KUDUS, { validUntil: date('2020-04-30') }).validUntil).toBe(
      '2020-04-30',
    )
  })
})

describe('policyVersion', () => {
  it('is number and revision of a record whose preset is not known any more', () => {
    const record = { ...policyFromPreset(KUDUS), preset: 'kudus-2019', revision: 2 }

    expect(policyVersion(record)).toBe('800/1566/28.00/2020; rev. 2')
    expect(policyVersion({ ...record, revision: 0 })).toBe('800/1566/28.00/2020')
  })
})

describe('getPreset', () => {
  it('names those that there are when asked for another', () => {
    expect(findPreset('')).toBeUndefined()
    expect(() => getPreset('kudus')).toThrow(
      'Unknown preset "kudus"; known: kukar-2021, landak-2020, kotim-2021, kudus-2020, ' +
        'pandeglang-2020, nasional',
    )
  })
})

describe('withRevisions', () => {
  const first = policyFromPreset(KUDUS)
  const second = policyFromPreset(KUDUS, {
    number: '2',
    validFrom: date('2020-04-10'),
    validUntil: date('2020-04-20'),
  })
  const third = policyFromPreset(KUDUS, { number: '3', validFrom: date('2020-04-21') })

  it.each([
    ['in order', [first, second, third]],
    ['latest first', [third, second, first]],
  ])('tells of rows %s since when they hold without a break', (_, rows) => {
    const byNumber = Object.fromEntries(
      withRevisions(rows).map(({ number, revision, since }) => [number, [revision, since]]),
    )

    expect(byNumber).toEqual({
      [first.number]: [undefined, undefined],
      2: [1, '2020-03-24'],
      3: [2, '2020-03-24'],
    })
  })

  it('continues one that has no last day, and of several the one with most revisions', () => {
    const open = policyFromPreset(KUDUS, { number: '0', validFrom: date('2020-03-01') })
    const revised = withRevisions([open, first, second])

    expect(revised.map(({ revision, since }) => [revision, since])).toEqual([
      [undefined, undefined],
      [1, '2020-03-01'],
      [2, '2020-03-01'],
    ])
  })

  it('takes two rows of one first day as two beginnings', () => {
    const same = policyFromPreset(KUDUS, { number: '2' })

    expect(withRevisions([first, same])).toEqual([first, same])
  })
})
