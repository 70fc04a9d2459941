import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { shareOfRound } from '../../../../worker/usecases/evidence/share-of-round.ts'

describe('shareOfRound', () => {
  it.each([
    { all: 0, share: 500 },
    { all: 100_000, share: 500 },
    { all: 144_000, share: 500 },
    { all: 144_001, share: 501 },
    { all: 800_000, share: 2778 },
  ])('is $share of $all, at every five minutes', ({ all, share }) => {
    expect(shareOfRound({ intervalSeconds: 300 }, { all, least: 500 })).toBe(share)
  })

  it('goes through everything within a day, whatever the interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 86_400 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        (intervalSeconds, all) => {
          const share = shareOfRound({ intervalSeconds }, { all, least: 500 })
          const sweeps = Math.floor(86_400 / intervalSeconds)
          expect(share * sweeps).toBeGreaterThanOrEqual(all)
        },
      ),
    )
  })
})
