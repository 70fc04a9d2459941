import { describe, expect, it } from 'vitest'

import { inPortions } from '../../../worker/store/in-portions.ts'

/** How many rows of such lengths, in bytes or characters, go at once. */
function portionsOf(lengths: readonly number[]): number[] {
  const rows = lengths.map((length, at) => ({
    id: at,
    body: at % 2 === 0 ? new Uint8Array(length) : 'x'.repeat(length),
    none: null,
  }))
  const portions = [...inPortions(rows)]
  expect(portions.flat()).toEqual(rows)
  return portions.map((portion) => portion.length)
}

describe('inPortions', () => {
  it('hands on small rows by the 200', () => {
    expect(portionsOf(Array.from({ length: 401 }, () => 1))).toEqual([200, 200, 1])
    expect(portionsOf([])).toEqual([])
  })

  it('hands on no more than 4 MB at once, but for a row that is longer', () => {
    expect(portionsOf([2_000_000, 2_000_000, 1, 5_000_000, 1])).toEqual([2, 1, 1, 1])
  })
})
