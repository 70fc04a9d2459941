import { describe, expect, it } from 'vitest'

import { formatOf } from '../../../worker/google/recap-format.ts'

describe('formatOf', () => {
  it.each(['header', 'wrapped', 'total-label'] as const)(
    'keeps a %s within the lines of its cell',
    (style) => {
      expect(formatOf(style, false).wrapStrategy).toBe('WRAP')
    },
  )

  it('draws the rule of the letterhead under a cell and nowhere else', () => {
    expect(formatOf('letterhead', true).borders?.bottom?.style).toBe('DOUBLE')
    expect(formatOf('letterhead', false).borders).toBeUndefined()
  })
})
