import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatNik, isNik, parseNik } from '../../../shared/identifiers/nik.ts'

describe('parseNik', () => {
  it('takes 40 off the day of a woman', () => {
    expect(parseNik('6403015507900002')).toEqual({
      areaCode: '640301',
      birthDay: 15,
      birthMonth: 7,
      birthYear: '90',
      sex: 'female',
      sequence: 2,
    })
  })

  it('is undone by formatNik', () => {
    const nik = fc.record({
      areaCode: fc.integer({ min: 110000, max: 969999 }).map(String),
      birthDay: fc.integer({ min: 1, max: 28 }),
      birthMonth: fc.integer({ min: 1, max: 12 }),
      birthYear: fc.integer({ min: 0, max: 99 }).map((year) => String(year).padStart(2, '0')),
      sex: fc.constantFrom('male' as const, 'female' as const),
      sequence: fc.integer({ min: 0, max: 9999 }),
    })

    fc.assert(
      fc.property(nik, (parts) => {
        expect(parseNik(formatNik(parts))).toEqual(parts)
      }),
    )
  })
})

describe('isNik', () => {
  it.each([['6403017207900002'], ['6403011513900002'], ['640301150790000'], ['6403010007900002']])(
    'refuses %s',
    (nik) => {
      expect(isNik(nik)).toBe(false)
    },
  )
})
