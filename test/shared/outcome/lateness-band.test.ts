import { describe, expect, it } from 'vitest'
import { earlinessBand, latenessBand } from '../../../shared/outcome/lateness-band.ts'

const BANDS = [
  [0, null],
  [1, 1],
  [30, 1],
  [31, 2],
  [60, 2],
  [61, 3],
  [90, 3],
  [91, 4],
  [600, 4],
] as const

describe('latenessBand', () => {
  it.each(BANDS)('puts %i minutes in band %s', (minutes, band) => {
    expect(latenessBand(minutes)).toBe(band && `TL${band}`)
  })
})

describe('earlinessBand', () => {
  it.each(BANDS)('puts %i minutes in band %s', (minutes, band) => {
    expect(earlinessBand(minutes)).toBe(band && `PSW${band}`)
  })
})
