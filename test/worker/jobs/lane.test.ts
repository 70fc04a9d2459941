import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createLane, type Lane } from '../../../worker/jobs/lane.ts'

const PLACE_MS = 30_000

let outcomes: PromiseSettledResult<void>[]
let lane: Lane
let begun: string[]
const ends = new Map<string, () => void>()

beforeEach(() => {
  vi.useFakeTimers()
  outcomes = []
  begun = []
  ends.clear()
  lane = createLane({ places: 2, placeMs: PLACE_MS, ended: (outcome) => outcomes.push(outcome) })
})
afterEach(() => {
  vi.useRealTimers()
})

function offer(agencyId: string): void {
  lane.offer(agencyId, () => {
    begun.push(agencyId)
    return new Promise((resolve) => ends.set(agencyId, resolve))
  })
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
}

describe('createLane (G13)', () => {
  it('works on some agencies beside each other, and lets others wait for a place', async () => {
    for (const agencyId of ['a', 'b', 'c']) offer(agencyId)
    await settle()
    const first = [...begun]

    ends.get('b')?.()
    await settle()

    expect(first).toEqual(['a', 'b'])
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('works on an agency once at a time, and again when that is over', async () => {
    offer('a')
    offer('a')
    await settle()
    offer('a')
    ends.get('a')?.()
    await settle()
    const before = [...begun]
    offer('a')
    await settle()

    expect(before).toEqual(['a'])
    expect(begun).toEqual(['a', 'a'])
  })

  it('takes the place of what is stuck away, however many are, and lets it go on', async () => {
    for (const agencyId of ['stuck-1', 'stuck-2', 'stuck-3', 'stuck-4', 'healthy']) offer(agencyId)
    await vi.advanceTimersByTimeAsync(2 * PLACE_MS)
    offer('stuck-1')
    await settle()

    expect(begun).toEqual(['stuck-1', 'stuck-2', 'stuck-3', 'stuck-4', 'healthy'])
    for (const end of ends.values()) end()
    await lane.idle()
    expect(outcomes).toHaveLength(5)
  })

  it('tells what a piece failed with, and goes on', async () => {
    lane.offer('a', () => Promise.reject(new Error('broken')))
    await lane.idle()
    offer('a')
    await settle()

    expect(outcomes).toEqual([{ status: 'rejected', reason: new Error('broken') }])
    expect(begun).toEqual(['a'])
  })

  it('begins nothing more when it is stopped, and says when what is under way has ended', async () => {
    for (const agencyId of ['a', 'b', 'c']) offer(agencyId)
    await settle()
    let isStopped = false
    const stopping = lane.stop().then(() => (isStopped = true))
    offer('d')
    await settle()
    const early = isStopped

    ends.get('a')?.()
    ends.get('b')?.()
    await stopping

    expect(early).toBe(false)
    expect(begun).toEqual(['a', 'b'])
  })
})
