import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, describe, expect, it } from 'vitest'

import { createGoogleCalls } from '../../../worker/google/google-calls.ts'
import { createGoogleWorkspace } from '../../../worker/google/create-google-workspace.ts'
import { OverdueError } from '../../../worker/ports/google-workspace.ts'
import { googleError, startFakeGoogle, type Answer, type FakeGoogle } from './fake-google.ts'

const FORM: Answer = {
  status: 200,
  body: { formId: 'f1', info: { title: 'Presensi' }, responderUri: 'https://forms.example/f1' },
}

const BACKOFFS = [1000, 2000, 4000, 8000]

let google: FakeGoogle
afterEach(() => google.close())

function later(seconds: number): Answer {
  return { status: 429, body: {}, headers: { 'retry-after': String(seconds) } }
}

/** Options with which whoever asked waits that long; what is slept is real where it is short. */
function waitedFor(ms: number): FakeGoogle['options'] {
  const untilMs = performance.now() + ms
  return { ...google.options, sleep: slept, leftMs: () => untilMs - performance.now() }
}

async function slept(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal })
}

describe('what Google is asked for somebody who waits', () => {
  it('is told at once to be too late where Google wants to be asked only when nobody waits any more', async () => {
    google = await startFakeGoogle([later(55)])
    const startedMs = performance.now()

    const answer = createGoogleWorkspace(waitedFor(50_000)).describeForm('f1')

    await expect(answer).rejects.toMatchObject({ name: 'GoogleError', retryAfterMs: 55_000 })
    await expect(answer).rejects.toBeInstanceOf(OverdueError)
    expect(google.seen).toHaveLength(1)
    expect(performance.now() - startedMs).toBeLessThan(10_000)
  })

  it('is asked again as long as somebody waits, and no longer', async () => {
    google = await startFakeGoogle([googleError(503)])
    const slept: number[] = []
    const given = waitedFor(3_000_000)
    const answer = createGoogleWorkspace({
      ...given,
      leftMs: () => 10_000 - slept.reduce((sum, ms) => sum + ms, 0),
      // What is waited for beside a call ends with it.
      sleep: async (ms, signal) => {
        if (BACKOFFS.includes(ms)) slept.push(ms)
        else await given.sleep(ms, signal)
      },
    }).describeForm('f1')

    await expect(answer).rejects.toBeInstanceOf(OverdueError)
    expect(slept).toEqual([1000, 2000, 4000])
    expect(google.seen).toHaveLength(4)
  })

  it.each(['silence', 'drop'] as const)(
    'ends in time where Google answers with %s',
    async (way) => {
      google = await startFakeGoogle([way])
      const startedMs = performance.now()

      const answer = createGoogleWorkspace({ ...waitedFor(800), timeoutMs: 30_000 }).describeForm(
        'f1',
      )

      await expect(answer).rejects.toBeInstanceOf(OverdueError)
      expect(performance.now() - startedMs).toBeLessThan(10_000)
    },
  )

  it('is nothing more once nobody waits, and whoever comes then is served', async () => {
    google = await startFakeGoogle([FORM])

    const late = createGoogleWorkspace(waitedFor(0)).describeForm('f1')

    await expect(late).rejects.toBeInstanceOf(OverdueError)
    expect(google.seen).toEqual([])
    expect(await createGoogleWorkspace(google.options).describeForm('f1')).toMatchObject({
      title: 'Presensi',
    })
  })

  it('leaves a batch that was given up to the next, which looks first and takes its place', async () => {
    const nothing: Answer = { status: 200, body: {} }
    google = await startFakeGoogle([nothing, 'silence', nothing, nothing])
    let isWaitedFor = true
    const given = waitedFor(800)
    const calls = createGoogleCalls({
      ...given,
      timeoutMs: 30_000,
      leftMs: () => (isWaitedFor ? given.leftMs!() : Infinity),
    })

    const first = calls.converge(() => calls.write('s1', []), 's1')
    await expect(first).rejects.toBeInstanceOf(OverdueError)
    isWaitedFor = false
    await calls.converge(() => calls.write('s1', []), 's1')

    expect(google.seen.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'POST'])
    const [given1, given2] = google.seen.filter(({ method }) => method === 'POST')
    expect(given2!.body).toBe(given1!.body)
  })
})
