import { describe, expect, it } from 'vitest'

import { fromParts } from '../../../worker/usecases/sealed/sealed-month.ts'

describe('fromParts', () => {
  it('reads a month that was sealed while sick was S as SK, as it is compared with', () => {
    const outcomes = ['S', 'H'].map((code) => ({ code }))
    const parts = [
      { name: 'evaluation', body: JSON.stringify({ outcomes }) },
      { name: 'problems', body: '{}' },
    ]

    expect(fromParts(parts).evaluation.outcomes.map(({ code }) => code)).toEqual(['SK', 'H'])
  })
})
