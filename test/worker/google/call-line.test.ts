import { setImmediate as settle } from 'node:timers/promises'

import { beforeEach, describe, expect, it } from 'vitest'

import { createCallLine, type CallLine } from '../../../worker/google/call-line.ts'
import { epochMsOf, instantOf } from '../../../shared/model/instant.ts'
import type { CalledFor, Contention } from '../../../worker/ports/called-for.ts'
import type { ApiBudgetRecords } from '../../../worker/ports/work-records.ts'
import { createContention } from '../../../worker/usecases/contention.ts'

const MINUTE_MS = 60_000
const ROOM = { people: 6, sweeps: 4 } as const

let nowMs: number
let sent: string[]
let sleeping: { readonly untilMs: number; readonly wake: () => void }[]
let line: CallLine
let joinReplica: (takes?: ApiBudgetRecords) => CallLine

beforeEach(() => {
  nowMs = Date.parse('2021-07-05T01:00:30.000Z')
  sent = []
  sleeping = []
  const ours = createTakes()
  joinReplica = (apiBudget = ours) =>
    createCallLine({
      apiBudget,
      clock: { now: () => new Date(nowMs) },
      sleep: (ms) => new Promise((wake) => void sleeping.push({ untilMs: nowMs + ms, wake })),
    })
  line = joinReplica()
})

/** Calls of a file, numbered, for people or for sweeps. */
async function call(
  file: string,
  times: number,
  calledFor: CalledFor,
  { by = line, contention }: { by?: CallLine; contention?: Contention } = {},
): Promise<void> {
  for (let number = 1; number <= times; number += 1) {
    const wanted = { bucket: 'sheets:read', perMinute: ROOM, file, calledFor, contention }
    void by.wait(wanted).then(() => sent.push(`${file} ${number}`))
  }
  await settle()
}

/** What is sent once so much time has passed. */
async function after(ms: number): Promise<string[]> {
  nowMs += ms
  sent = []
  for (const one of sleeping.splice(0)) {
    if (one.untilMs <= nowMs) one.wake()
    else sleeping.push(one)
  }
  await settle()
  return sent
}

function nextMinute(): Promise<string[]> {
  return after(MINUTE_MS)
}

describe('createCallLine', () => {
  it('spreads calls over the minutes to come', async () => {
    await call('hr', 13, 'people')

    expect(sent).toHaveLength(6)
    expect(await nextMinute()).toHaveLength(6)
    expect(await nextMinute()).toEqual(['hr 13'])
  })

  it('keeps sweeps from using up a minute: people who wait find room in it', async () => {
    await call('swept', 9, 'sweeps')
    expect(sent).toHaveLength(4)

    await call('sidebar', 2, 'people')

    expect(sent.slice(4)).toEqual(['sidebar 1', 'sidebar 2'])
  })

  it('lets a sidebar’s call go before sweeps that waited longer', async () => {
    await call('swept', 20, 'sweeps')
    await call('hr', 2, 'people')
    await call('sidebar', 3, 'people')

    expect(await nextMinute()).toEqual(['sidebar 1', 'sidebar 2', 'sidebar 3', 'swept 5'])
    expect(await nextMinute()).toEqual(['swept 6', 'swept 7', 'swept 8', 'swept 9'])
  })

  it('gives files turns: one with many calls keeps no other waiting', async () => {
    await call('huge', 30, 'sweeps')
    await call('small', 2, 'sweeps')
    await call('other', 1, 'sweeps')

    expect(await nextMinute()).toEqual(['huge 5', 'small 1', 'other 1', 'huge 6'])
    expect(await nextMinute()).toEqual(['small 2', 'huge 7', 'huge 8', 'huge 9'])
  })

  it('gives a sweep for whose lease somebody waits what people have, and no more', async () => {
    nowMs += 28_000
    const contention = createContention()
    await call('swept', 8, 'sweeps', { contention })
    await call('neighbour', 2, 'sweeps')
    expect(sent).toEqual(['swept 1', 'swept 2', 'swept 3', 'swept 4'])

    contention.begin()
    await settle()

    expect(sent.slice(4)).toEqual(['swept 5', 'swept 6'])
    await call('sidebar', 1, 'people')
    await call('swept', 2, 'sweeps', { contention })
    expect(await after(2000)).toEqual(['swept 7', 'sidebar 1', 'swept 8', 'swept 1', 'swept 2'])
    expect(await nextMinute()).toEqual(['neighbour 1', 'neighbour 2'])
  })

  it.each(['people', 'sweeps'] as const)(
    'has work called for %s give way where somebody waits for its lease and no room comes soon',
    async (calledFor) => {
      const contention = createContention()
      await call('hr', 6, 'people')
      const wanted = {
        bucket: 'sheets:read',
        perMinute: ROOM,
        file: 'hinted',
        calledFor,
        contention,
      }
      const hinted = line.wait(wanted).catch((error: unknown) => error)
      await call('sidebar', 6, 'people')

      contention.begin()
      await settle()
      await after(3000)

      expect(await hinted).toMatchObject({ code: 'agency-busy' })
      expect(await after(27_000)).toHaveLength(6)
    },
  )

  it('takes one call of a minute for each of such a sweep’s that goes', async () => {
    const contention = createContention()
    contention.begin()
    await settle()

    await call('swept', 3, 'sweeps', { contention })
    await call('sidebar', 3, 'people')

    expect(sent).toHaveLength(6)
  })

  it('shares a minute with another replica, and leaves room to its people', async () => {
    await call('swept', 9, 'sweeps')

    await call('sidebar', 3, 'people', { by: joinReplica() })

    expect(sent.slice(4)).toEqual(['sidebar 1', 'sidebar 2'])
  })

  it('sends nothing in what is left of a minute that Google called too much, of no replica', async () => {
    const replica = joinReplica()
    await call('hr', 1, 'people')

    await line.refused({ bucket: 'sheets:read', tookMs: 100, retryAfterMs: 0 })
    await call('hr', 1, 'people')
    await call('swept', 1, 'sweeps', { by: replica })
    await call('sidebar', 1, 'people', { by: replica })

    expect(sent).toEqual(['hr 1'])
    expect(await nextMinute()).toHaveLength(3)
  })

  it('sends nothing before Google wants to be asked again, of no replica, and then at once', async () => {
    const replica = joinReplica()
    await line.refused({ bucket: 'sheets:read', tookMs: 100, retryAfterMs: 50_000 })

    await call('hr', 1, 'people')
    await call('sidebar', 1, 'people', { by: replica })

    expect(await after(49_999)).toEqual([])
    expect(await after(1)).toHaveLength(2)
  })

  it('keeps nobody waiting for what Google wants only much later', async () => {
    await line.refused({ bucket: 'sheets:read', tookMs: 100, retryAfterMs: 90_000 })
    const calledFor = 'people'
    const wanted = { bucket: 'sheets:read', perMinute: ROOM, file: 'hr', calledFor } as const

    for (const by of [line, joinReplica()]) {
      const one = { name: 'GoogleError', kind: 'rate-limited' }
      await expect(by.wait(wanted)).rejects.toMatchObject(one)
    }
  })

  it('keeps nobody waiting for room that comes when they wait no longer, and no room for them', async () => {
    nowMs += 5000
    await call('hr', 6, 'people')
    const own = { bucket: 'sheets:read', perMinute: ROOM, calledFor: 'people' } as const
    const waitFor = (file: string, leftMs: number) =>
      line.wait({ ...own, file, leftMs }).then(
        () => 'sent',
        (error: unknown) => error,
      )
    const late = { name: 'GoogleError', kind: 'unavailable', retryAfterMs: 25_000 }

    const first = waitFor('sidebar', 20_000)
    const patient = waitFor('patient', 30_000)

    expect(await first).toMatchObject(late)
    expect(await waitFor('desk', 24_999)).toMatchObject(late)
    await call('hr', 6, 'people')
    expect(await after(25_000)).toHaveLength(5)
    expect(await patient).toBe('sent')
  })

  it('counts a call anew that was known to be counted only when its minute was over', async () => {
    const takes = createTakes()
    let stoppedMs = MINUTE_MS
    const stopped = joinReplica({
      ...takes,
      async take(request) {
        const again = await takes.take(request)
        nowMs += stoppedMs
        stoppedMs = 0
        return again
      },
    })

    await call('hr', ROOM.people + 1, 'people', { by: stopped })

    expect(sent).toHaveLength(ROOM.people)
  })

  it('leaves a minute be for what Google refused of the minute before', async () => {
    await line.refused({ bucket: 'sheets:read', tookMs: 31_000, retryAfterMs: 0 })

    await call('hr', 1, 'people')

    expect(sent).toEqual(['hr 1'])
  })

  it('fails the call whose place cannot be asked for, and goes on with the next', async () => {
    let asked = 0
    const failing = createCallLine({
      apiBudget: {
        take: () =>
          ++asked === 1 ? Promise.reject(new Error('closed')) : Promise.resolve(undefined),
        close: () => Promise.resolve(),
      },
      clock: { now: () => new Date(nowMs) },
      sleep: () => Promise.resolve(),
    })
    const wanted = { bucket: 'b', perMinute: ROOM, file: 'f', calledFor: 'people' } as const

    const calls = await Promise.allSettled([failing.wait(wanted), failing.wait(wanted)])

    expect(calls.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })
})

/** The budget of a store that is forgotten with the test. */
function createTakes(): ApiBudgetRecords {
  const used = new Map<number, number>()
  let opensAt = instantOf(0)
  return {
    take({ perMinute, now }) {
      if (now < opensAt) return Promise.resolve(opensAt)
      const minute = Math.floor(epochMsOf(now) / MINUTE_MS)
      const before = used.get(minute) ?? 0
      if (before >= perMinute) return Promise.resolve(instantOf((minute + 1) * MINUTE_MS))
      used.set(minute, before + 1)
      return Promise.resolve(undefined)
    },
    close({ until }) {
      opensAt = until
      return Promise.resolve()
    },
  }
}
