import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { canonicalJson } from '../../../worker/ports/canonical-json.ts'

/** The same value, the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, inner]) => [key, turned(inner)]))
}

describe('canonicalJson', () => {
  it('gives the keys of every object in order, also within lists, and leaves out what is undefined', () => {
    const value = { b: [{ d: 1, c: undefined, a: null }], a: { z: 'x', y: [] } }

    expect(canonicalJson(value)).toBe('{"a":{"y":[],"z":"x"},"b":[{"a":null,"d":1}]}')
  })

  it('gives equal text for equal values in whatever order, and what it gives reads the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)

        expect(canonicalJson(turned(value))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
