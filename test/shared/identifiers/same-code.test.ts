import { describe, expect, it } from 'vitest'

import { isSameCode } from '../../../shared/identifiers/same-code.ts'

describe('isSameCode', () => {
  it.each([['7k1q0z9m'], ['7K1Q-0Z9M'], [' 7KLQ OZ9M '], ['7kIqoz9m']])('takes %s', (typed) => {
    expect(isSameCode(typed, '7K1Q0Z9M')).toBe(true)
  })

  it.each([['7K1Q0Z9'], [''], ['7K1Q0Z9N'], ['7K1Q0Z9MM']])('refuses %s', (typed) => {
    expect(isSameCode(typed, '7K1Q0Z9M')).toBe(false)
  })
})
