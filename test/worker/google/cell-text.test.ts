import { describe, expect, it } from 'vitest'

import { fitCell } from '../../../worker/google/cell-text.ts'

describe('fitCell', () => {
  it('leaves a text alone that fits', () => {
    expect(fitCell('x'.repeat(50_000))).toHaveLength(50_000)
  })

  it('cuts a longer one visibly, never through an emoji', () => {
    const cut = fitCell('😀'.repeat(30_000))

    expect(cut.length).toBeLessThanOrEqual(50_000)
    expect(cut.endsWith('… [dipotong / cut]')).toBe(true)
    expect(cut.isWellFormed()).toBe(true)
  })
})
