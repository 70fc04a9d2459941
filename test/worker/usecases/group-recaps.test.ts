import { describe, expect, it } from 'vitest'

import { groupRecaps } from '../../../worker/usecases/sweep/group-recaps.ts'

describe('groupRecaps', () => {
  it('opens no more together than may be in memory, a large one alone, all in their order', () => {
    const recaps = [3, 3, 4, 1, 25, 1, 9, 2].map((bytes, at) => ({ at, bytes }))

    const groups = groupRecaps(recaps, 10)

    expect(groups.map((group) => group.map(({ bytes }) => bytes))).toEqual([
      [3, 3, 4],
      [1],
      [25],
      [1, 9],
      [2],
    ])
    expect(groups.flat()).toEqual(recaps)
  })
})
