import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, parseCivilDate } from '../../../shared/model/civil-date.ts'
import { findNipFault, formatNip, isNip, parseNip } from '../../../shared/identifiers/nip.ts'
import type { Nip } from '../../../shared/identifiers/nip.ts'

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

  it('is undone by formatNip', () => {
    const start = parseCivilDate('1960-01-01')
    const nip: fc.Arbitrary<Nip> = fc
      .record({
        born: fc.integer({ min: 0, max: 15_000 }),
        year: fc.integer({ min: 2020, max: 2035 }),
        code: fc.integer({ min: 0, max: 99 }),
        sex: fc.constantFrom('male' as const, 'female' as const),
        sequence: fc.integer({ min: 0, max: 999 }),
      })
      .map(({ born, year, code, sex, sequence }) => {
        const digits = String(code).padStart(2, '0')
        const base = { bornOn: addDays(start, born), sex, sequence }
        return code >= 1 && code <= 12
          ? { ...base, kind: 'PNS', appointedIn: `${year}-${digits}` }
          : { ...base, kind: 'PPPK', contractYear: year, contractCode: digits }
      })

    fc.assert(
      fc.property(nip, (parts) => {
        expect(parseNip(formatNip(parts))).toEqual(parts)
      }),
    )
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
    expect(isNip(nip)).toBe(fault === undefined)
  })
})
