import { describe, expect, it } from 'vitest'

import { findNipFault, parseNip } from '../../../shared/identifiers/nip.ts'

describe('parseNip', () => {
  it('reads a PNS: birth, month of appointment, sex, sequence', () => {
    expect(parseNip('198512122010012003')).toEqual({
      kind: 'PNS',
      bornOn: '1985-12-12',
      appointedIn: '2010-01',
      sex: 'female',
      sequence: 3,
    })
  })

  it('reads a PPPK, whose contract code is no month', () => {
    expect(parseNip('199003152022211005')).toEqual({
      kind: 'PPPK',
      bornOn: '1990-03-15',
      contractYear: 2022,
      contractCode: '21',
      sex: 'male',
      sequence: 5,
    })
  })

  it('throws for what is no NIP', () => {
    expect(() => parseNip('198502302010012003')).toThrow(RangeError)
  })
})

describe('findNipFault', () => {
  it.each([
    ['19851212201001200', 'not-18-digits'],
    ['198513122010012003', 'birth-date'],
    ['198512121990012003', 'appointment'],
    ['198512122010013003', 'sex'],
    ['198512122010012003', undefined],
  ])('of %s is %s', (nip, fault) => {
    expect(findNipFault(nip)).toBe(fault)
  })
})
