import { describe, expect, it } from 'vitest'

import { isNik } from '../../../shared/identifiers/nik.ts'

describe('isNik', () => {
  it.each([
    ['6403011507900002', 'a man born on the 15th'],
    ['6403015507900002', 'a woman born on the 15th'],
    ['6403012902000002', 'the 29th of February in a leap year of either century'],
  ])('takes %s, %s', (nik) => {
    expect(isNik(nik)).toBe(true)
  })

  it.each([['6403017207900002'], ['6403011513900002'], ['640301150790000'], ['6403010007900002']])(
    'refuses %s',
    (nik) => {
      expect(isNik(nik)).toBe(false)
    },
  )
})
