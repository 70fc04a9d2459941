import { afterEach, describe, expect, it } from 'vitest'

import { repeat, type Repeated } from '../../../worker/jobs/repeat.ts'
import { createDeadlines } from '../../../worker/usecases/deadlines.ts'

const LONG_MS = 3_600_000

let repeated: Repeated | undefined
afterEach(() => repeated?.stop())

describe('repeat', () => {
  it('does on its own account what somebody wakes who waits for something else', async () => {
    const { within, leftMs } = createDeadlines()
    const { promise: left, resolve } = Promise.withResolvers<number>()
    repeated = repeat(() => {
      resolve(leftMs())
      return Promise.resolve(LONG_MS)
    })

    within(50_000, () => repeated!.wake(0))

    expect(await left).toBe(Infinity)
  })
})

describe('createDeadlines', () => {
  it('knows how long somebody waits for what is running, whatever it calls and beside others', async () => {
    const { within, leftMs } = createDeadlines()

    const [own, short] = await Promise.all([
      within(50_000, () => Promise.resolve().then(leftMs)),
      within(-1, () => Promise.resolve().then(leftMs)),
    ])

    expect(own).toBeGreaterThan(30_000)
    expect(own).toBeLessThanOrEqual(50_000)
    expect(short).toBeLessThan(0)
    expect(leftMs()).toBe(Infinity)
  })
})
