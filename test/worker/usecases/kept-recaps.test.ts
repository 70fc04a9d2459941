import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { pack } from '../../../worker/ports/packed.ts'
import { createKeptRecaps, type KeptRecap } from '../../../worker/usecases/recap/kept-recaps.ts'
import { sampleRecapInput } from '../../shared/recaps/sample-recap.ts'

const input = sampleRecapInput()
const sheet = { ...pack(compileRecap('attendance', input)), heldBytes: 1000 }
const source = { ...input.source, asOf: parseInstant('2021-07-05T10:00:00Z') }
const KEPT: KeptRecap = {
  basis: 'one',
  source,
  day: parseCivilDate('2021-07-05'),
  validUntilMs: Date.parse('2021-07-05T12:00:00Z'),
  sheet,
}

function at(instant: string): KeptRecap {
  return { ...KEPT, source: { ...source, asOf: parseInstant(instant) } }
}

describe('createKeptRecaps', () => {
  it.each([
    ['at that instant', KEPT, true],
    ['until it says something else', at('2021-07-05T11:59:00Z'), true],
    ['not from then on', at('2021-07-05T12:00:00Z'), false],
    ['not for an earlier instant', at('2021-07-05T09:59:00Z'), false],
    ['not where it rests on something else', { ...KEPT, basis: 'other' }, false],
    ['not on another day', { ...KEPT, day: parseCivilDate('2021-07-06') }, false],
  ])('gives a recap %s', (_, wanted, isGiven) => {
    const kept = createKeptRecaps()
    kept.put('a', KEPT)

    expect(kept.take('a', wanted)).toBe(isGiven ? KEPT : undefined)
  })

  it('forgets what is not what would be made, and does not give it later', () => {
    const kept = createKeptRecaps()
    kept.put('a', KEPT)

    kept.take('a', { ...KEPT, basis: 'other' })

    expect(kept.take('a', KEPT)).toBeUndefined()
  })

  it('has no more bytes than it may: what was not asked for longest goes first', () => {
    const kept = createKeptRecaps(2 * sheet.heldBytes)
    kept.put('a', KEPT)
    kept.put('b', KEPT)
    kept.take('a', KEPT)
    kept.put('c', KEPT)

    expect(['a', 'b', 'c'].map((name) => kept.take(name, KEPT) !== undefined)).toEqual([
      true,
      false,
      true,
    ])
  })
})
