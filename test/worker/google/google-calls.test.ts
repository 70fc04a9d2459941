import { setTimeout as sleep } from 'node:timers/promises'

import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterEach, describe, expect, it } from 'vitest'

import { createGoogleWorkspace } from '../../../worker/google/create-google-workspace.ts'
import { createGoogleCalls } from '../../../worker/google/google-calls.ts'
import type { LogEvent } from '../../../worker/ports/log.ts'
import { createContention } from '../../../worker/usecases/contention.ts'
import { googleError, startFakeGoogle } from './fake-google.ts'
import type { Answer, FakeGoogle } from './fake-google.ts'

const SPREADSHEET: Answer = {
  status: 200,
  body: {
    properties: { title: 'Setda', timeZone: 'Asia/Makassar' },
    sheets: [{ properties: { sheetId: 7, title: 'Pegawai', sheetType: 'GRID' } }],
  },
}

/** Of a spreadsheet to which no batch was sent before. */
const NO_METADATA: Answer = { status: 200, body: {} }

let google: FakeGoogle

function batches(): FakeGoogle['seen'] {
  return google.seen.filter(({ method }) => method === 'POST')
}

afterEach(async () => {
  await google.close()
})

describe('createGoogleCalls', () => {
  it.each([429, 500, 502, 503, 504, 408] as const)(
    'sends a read again after %i',
    async (status) => {
      google = await startFakeGoogle([googleError(status), SPREADSHEET])
      const workspace = createGoogleWorkspace(google.options)

      const { title } = await workspace.describeSpreadsheet('s1')

      expect(title).toBe('Setda')
      expect(google.seen).toHaveLength(2)
      expect(google.slept).toEqual([1000])
    },
  )

  it('sends a read again after a broken connection and after silence', async () => {
    google = await startFakeGoogle(['drop', 'silence', SPREADSHEET])
    const workspace = createGoogleWorkspace({ ...google.options, timeoutMs: 300 })

    const { title } = await workspace.describeSpreadsheet('s1')

    expect(title).toBe('Setda')
    expect(google.slept).toEqual([1000, 2000])
  })

  it('waits for as long as Google asks', async () => {
    const busy: Answer = { status: 429, body: {}, headers: { 'retry-after': '30' } }
    google = await startFakeGoogle([busy, SPREADSHEET])

    await createGoogleWorkspace(google.options).describeSpreadsheet('s1')

    expect(google.slept).toEqual([30_000])
  })

  it('gives up at once what Google wants only after more than a minute', async () => {
    const busy: Answer = { status: 429, body: {}, headers: { 'retry-after': '65' } }
    google = await startFakeGoogle([busy])

    const answer = createGoogleWorkspace(google.options).describeSpreadsheet('s1')

    await expect(answer).rejects.toMatchObject({ kind: 'rate-limited' })
    expect(google.seen).toHaveLength(1)
    expect(google.slept).toEqual([])
  })

  it('gives up after seven attempts with waits that double', async () => {
    google = await startFakeGoogle([googleError(503)])
    const events: LogEvent[] = []
    const workspace = createGoogleWorkspace({
      ...google.options,
      log: (event) => void events.push(event),
    })

    await expect(workspace.describeSpreadsheet('s1')).rejects.toMatchObject({
      name: 'GoogleError',
      kind: 'unavailable',
    })

    expect(google.slept).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000])
    expect(events).toHaveLength(7)
    expect(events[0]).toEqual({
      event: 'google-call-failed',
      level: 'warning',
      kind: 'unavailable',
      attempt: 1,
    })
  })

  it('gives way rather than wait long for Google where somebody waits for the lease', async () => {
    google = await startFakeGoogle([googleError(503)])
    const contention = createContention()
    const slept: number[] = []
    const ended: unknown[] = []
    const workspace = createGoogleWorkspace({
      ...google.options,
      contention: () => contention,
      sleep(milliseconds, signal) {
        slept.push(milliseconds)
        if (milliseconds < 16_000) return Promise.resolve()
        contention.begin()
        const over = sleep(3_600_000, undefined, { signal })
        void over.catch(({ name }: Error) => ended.push(name))
        return over
      },
    })

    const one = { code: 'agency-busy' }
    await expect(workspace.describeSpreadsheet('s1')).rejects.toMatchObject(one)
    expect(slept).toEqual([1000, 2000, 4000, 8000, 16_000])
    expect(ended).toEqual(['AbortError'])
    slept.splice(0)
    await expect(workspace.describeSpreadsheet('s1')).rejects.toMatchObject(one)
    expect(slept).toEqual([1000, 2000])
  })

  it.each([
    [403, undefined, 'denied'],
    [404, undefined, 'not-found'],
    [400, undefined, 'rejected'],
    [501, undefined, 'rejected'],
  ] as const)('does not repeat a read refused with %i', async (status, reason, kind) => {
    google = await startFakeGoogle([googleError(status, reason)])

    const answer = createGoogleWorkspace(google.options).describeForm('f1')

    await expect(answer).rejects.toMatchObject({
      kind,
      message: expect.stringContaining('Refused'),
    })
    expect(google.seen).toHaveLength(1)
  })

  it('takes 403 for a rate limit where Google says so', async () => {
    google = await startFakeGoogle([googleError(403, 'userRateLimitExceeded'), SPREADSHEET])

    await createGoogleWorkspace(google.options).describeSpreadsheet('s1')

    expect(google.seen).toHaveLength(2)
  })

  it('keeps the access token out of the error it throws', async () => {
    google = await startFakeGoogle([googleError(403)])

    const error: unknown = await createGoogleWorkspace(google.options)
      .describeForm('f1')
      .catch((thrown: unknown) => thrown)

    expect(google.seen[0]?.authorization).toBe('Bearer token-1')
    expect(JSON.stringify([error, (error as Error).cause])).not.toContain('token-1')
  })

  it('gets a new token once when Google refuses the one it had', async () => {
    google = await startFakeGoogle([googleError(401), SPREADSHEET])

    await createGoogleWorkspace(google.options).describeSpreadsheet('s1')

    expect(google.seen.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ])
    expect(google.slept).toEqual([])
  })

  it('says that it is not signed in when a new token is refused as well', async () => {
    google = await startFakeGoogle([googleError(401)])

    const answer = createGoogleWorkspace(google.options).describeSpreadsheet('s1')

    await expect(answer).rejects.toMatchObject({ kind: 'unauthenticated' })
    expect(google.seen).toHaveLength(2)
  })

  it('sends no call before the budget has room for it', async () => {
    google = await startFakeGoogle([SPREADSHEET])
    const waited: string[] = []
    const workspace = createGoogleWorkspace({
      ...google.options,
      budget: {
        async wait({ api, kind, file }) {
          await Promise.resolve()
          waited.push(`${api} ${kind} ${file}, ${google.seen.length} sent`)
        },
        refused: () => Promise.resolve(),
      },
    })

    await workspace.describeSpreadsheet('s1')

    expect(waited).toEqual(['sheets read s1, 0 sent'])
    expect(google.seen).toHaveLength(1)
  })

  it('counts a call once it has its token, which may be long in coming', async () => {
    google = await startFakeGoogle([SPREADSHEET])
    const tokens: number[] = []
    const budget = {
      wait: () => Promise.resolve(void tokens.push(google.tokenRequests.length)),
      refused: () => Promise.resolve(),
    }

    await createGoogleWorkspace({ ...google.options, budget }).describeSpreadsheet('s1')

    expect(tokens).toEqual([1])
  })

  it.each([
    ['429', googleError(429), ['waited', 'refused sheets read for 0', 'waited']],
    [
      '429 for a while',
      { status: 429, body: {}, headers: { 'retry-after': '30' } },
      ['waited', 'refused sheets read for 30000', 'waited'],
    ],
    [
      '403 for a rate',
      googleError(403, 'rateLimitExceeded'),
      ['waited', 'refused sheets read for 0', 'waited'],
    ],
    ['503', googleError(503), ['waited', 'waited']],
  ] as const)('tells the budget what Google refuses as too much: %s', async (_, answer, told) => {
    google = await startFakeGoogle([answer, SPREADSHEET])
    const order: string[] = []
    const budget = {
      wait: () => Promise.resolve(void order.push('waited')),
      refused: ({ api, kind, retryAfterMs }: { api: string; kind: string; retryAfterMs: number }) =>
        Promise.resolve(void order.push(`refused ${api} ${kind} for ${retryAfterMs}`)),
    }

    await createGoogleWorkspace({ ...google.options, budget }).describeSpreadsheet('s1')

    expect(order).toEqual(told)
  })

  it('asks the guard before every attempt to write, and stops where it objects', async () => {
    google = await startFakeGoogle([
      NO_METADATA,
      googleError(503),
      NO_METADATA,
      googleError(503),
      NO_METADATA,
    ])
    let asked = 0
    const calls = createGoogleCalls({
      ...google.options,
      guardWrite: () => {
        asked += 1
        return asked < 3 ? Promise.resolve() : Promise.reject(new Error('lease lost'))
      },
    })

    const writing = calls.converge(() => calls.write('s1', []), 's1')

    await expect(writing).rejects.toThrow('lease lost')
    expect(batches()).toHaveLength(2)
  })

  it('asks the guard last: after the wait for the budget, and again with a new token', async () => {
    google = await startFakeGoogle([NO_METADATA, googleError(401), { status: 200, body: {} }])
    const order: string[] = []
    const calls = createGoogleCalls({
      ...google.options,
      budget: {
        wait({ kind }) {
          order.push(`waited to ${kind}`)
          return Promise.resolve()
        },
        refused: () => Promise.resolve(),
      },
      guardWrite: (spreadsheetId, timeoutMs) => {
        order.push(`guard ${spreadsheetId} ${timeoutMs}, token ${google.tokenRequests.length}`)
        return Promise.resolve()
      },
    })

    await calls.converge(() => calls.write('s1', []), 's1')

    expect(order).toEqual([
      'waited to read',
      'waited to write',
      'guard s1 2000, token 1',
      'guard s1 2000, token 2',
    ])
    expect(batches()).toHaveLength(2)
  })

  it('does not send what it was stopped over once the guard had answered: it looks and asks again', async () => {
    google = await startFakeGoogle([NO_METADATA, NO_METADATA, { status: 200, body: {} }])
    let nowMs = google.options.clock.now().getTime()
    const sentWhenAsked: number[] = []
    const calls = createGoogleCalls({
      ...google.options,
      clock: { now: () => new Date(nowMs) },
      guardWrite: () => {
        sentWhenAsked.push(batches().length)
        if (sentWhenAsked.length === 1) nowMs += 11 * 60_000
        return Promise.resolve()
      },
    })

    await calls.converge(() => calls.write('s1', []), 's1')

    expect(sentWhenAsked).toEqual([0, 0])
    expect(google.seen.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST'])
  })

  it('does not send again with a new token what the guard objects to', async () => {
    google = await startFakeGoogle([NO_METADATA, googleError(401), { status: 200, body: {} }])
    const calls = createGoogleCalls({
      ...google.options,
      guardWrite: () =>
        batches().length === 0 ? Promise.resolve() : Promise.reject(new Error('lease lost')),
    })

    const writing = calls.converge(() => calls.write('s1', []), 's1')

    await expect(writing).rejects.toThrow('lease lost')
    expect(batches()).toHaveLength(1)
  })

  it('looks once more after a batch was refused, then gives up', async () => {
    google = await startFakeGoogle([NO_METADATA, googleError(400), NO_METADATA, googleError(400)])
    const calls = createGoogleCalls(google.options)

    const writing = calls.converge(() => calls.write('s1', []), 's1')

    await expect(writing).rejects.toMatchObject({ kind: 'rejected' })
    expect(batches()).toHaveLength(2)
  })
})

describe('createAccessTokens', () => {
  it('asks with an assertion signed by the service account', async () => {
    google = await startFakeGoogle([SPREADSHEET])

    await createGoogleWorkspace(google.options).describeSpreadsheet('s1')

    const [asked] = google.tokenRequests
    const assertion = asked?.get('assertion') ?? ''
    expect(asked?.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer')
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-1' })
    expect(decodeJwt(assertion)).toEqual({
      iss: 'worker@example.iam.gserviceaccount.com',
      aud: google.options.tokenUrl,
      iat: 1_625_443_200,
      exp: 1_625_446_800,
      scope: expect.stringContaining('https://www.googleapis.com/auth/spreadsheets '),
    })
  })

  it('keeps a token until a minute before it expires', async () => {
    google = await startFakeGoogle([SPREADSHEET])
    const workspace = createGoogleWorkspace(google.options)

    await workspace.describeSpreadsheet('s1')
    google.step(3539_000)
    await workspace.describeSpreadsheet('s1')
    expect(google.tokenRequests).toHaveLength(1)

    google.step(1000)
    await workspace.describeSpreadsheet('s1')
    expect(google.tokenRequests).toHaveLength(2)
  })

  it('asks once for calls that start together', async () => {
    google = await startFakeGoogle([SPREADSHEET])
    const workspace = createGoogleWorkspace(google.options)

    await Promise.all([1, 2, 3].map(() => workspace.describeSpreadsheet('s1')))

    expect(google.tokenRequests).toHaveLength(1)
  })

  it('says that it is not signed in when the key is refused', async () => {
    google = await startFakeGoogle([SPREADSHEET], { status: 400 })

    const answer = createGoogleWorkspace(google.options).describeSpreadsheet('s1')

    await expect(answer).rejects.toMatchObject({ kind: 'unauthenticated' })
    expect(google.seen).toEqual([])
  })
})
