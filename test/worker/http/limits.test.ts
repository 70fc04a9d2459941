import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { ProblemDetails } from '../../../shared/contract/index.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { DomainError } from '../../../worker/ports/domain-error.ts'
import { appClient, type AppClient } from './app-client.ts'
import { callerOf } from '../../sample/caller-of.ts'

const STATUS = '/v1/agencies/setda/status'
const CODE = { code: 'ABCD-EFGH-JKMN-PQRS', spreadsheetId: 'sheet-1' }
const HINT = { spreadsheetId: 'sheet-1', changed: 'sheet' }

let client: AppClient
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  client = appClient(
    {
      getStatus: (caller) =>
        caller.email === 'stranger'
          ? Promise.reject(new DomainError('agency-unknown', 'Belum tersambung.'))
          : Promise.resolve({ agencyName: '', checks: [], counts: NO_COUNTS, lastSweptAt: null }),
      ownDay: ({ key }) => Promise.resolve(key.startsWith('known') ? DAY : undefined),
      assertConcerned: (caller) =>
        caller.email === 'stranger'
          ? Promise.reject(new DomainError('agency-unknown', 'Belum tersambung.'))
          : Promise.resolve(),
    },
    {
      verifyIdentity: async (bearer) => {
        if (bearer === 'forged') throw new DomainError('not-signed-in', 'Mohon muat ulang.')
        return callerOf(bearer)
      },
      clientKey: (context) => context.req.header('x-test-address') ?? 'office',
    },
  )
})
afterEach(() => {
  vi.useRealTimers()
})

const DAY = {
  language: 'id',
  explanation: null,
  today: parseCivilDate('2021-07-01'),
  linkTo: () => undefined,
} as const

const NO_COUNTS = { submissions: 0, quarantined: 0, awaitingReview: 0, problems: 0 }

function dayOf(key: string): string {
  return `/saya/setda/${key}/hari/2021-07-01`
}

interface Asking {
  readonly bearer?: string
  readonly path?: string
  readonly method?: string
  readonly body?: unknown
  readonly address?: string
}

function ask(asking: Asking): Promise<Response> {
  const { bearer = 'hr', path = '/v1/agencies', method = 'GET', body, address = 'office' } = asking
  const headers = { authorization: `Bearer ${bearer}`, 'x-test-address': address }
  return client.send(method, path, { headers, ...(body !== undefined && { body }) })
}

/** The statuses that came, each once, in order. */
async function askOften(times: number, asking: Asking): Promise<number[]> {
  const seen = new Set<number>()
  for (let time = 0; time < times; time += 1) seen.add((await ask(asking)).status)
  return [...seen]
}

describe('limits by address', () => {
  it('refuse the 601st request of a minute that is not signed in, whoever it comes from', async () => {
    const forged = await askOften(600, { bearer: 'forged' })
    const next = await ask({ bearer: 'forged' })
    const signedIn = await ask({})
    const elsewhere = await ask({ address: 'another' })
    await vi.advanceTimersByTimeAsync(60_000)
    const later = await ask({})

    expect(forged).toEqual([401])
    expect([next, signedIn, elsewhere, later].map(({ status }) => status)).toEqual([
      429, 200, 200, 200,
    ])
    expect(next.headers.get('retry-after')).toBe('60')
  })

  it('lock nobody out who is signed in, however many strangers ask from the same address', async () => {
    await askOften(650, { bearer: 'forged' })

    expect(await askOften(100, {})).toEqual([200])
    expect(await askOften(5, { bearer: 'forged' })).toEqual([429])
  })

  it('let a whole office in behind one address: who is signed in is not counted there', async () => {
    const statuses: number[][] = []
    for (const bearer of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      statuses.push(await askOften(250, { bearer }))
    }

    expect(new Set(statuses.flat())).toEqual(new Set([200]))
    expect((await ask({ bearer: 'forged' })).status).toBe(401)
  })

  it('let the phones of a whole office in behind one address, and of several in one building', async () => {
    const statuses = new Set<number>()
    for (let phone = 0; phone < 250; phone += 1) {
      for (let times = 0; times < 4; times += 1) {
        statuses.add((await client.send('GET', dayOf(`known-${phone}`))).status)
      }
    }
    for (let times = 0; times < 600; times += 1) await client.send('GET', dayOf('guess'))
    const guessed = await client.send('GET', dayOf('another'))
    const known = await client.send('GET', dayOf('known-250'))

    expect([...statuses]).toEqual([404])
    expect(await known.text()).toContain('Tidak ada apa-apa pada tanggal itu')
    expect(guessed.status).toBe(429)
    expect(guessed.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('never say that the process is gone', async () => {
    await askOften(601, { bearer: 'forged' })

    expect((await ask({ path: '/healthz' })).status).toBe(200)
    expect((await ask({ path: '/openapi.json' })).status).toBe(429)
  })
})

describe('limits by caller', () => {
  it('refuse the 301st request of a minute, and say when to ask again', async () => {
    await askOften(300, {})
    await vi.advanceTimersByTimeAsync(20_500)
    const asked = client.asked.length

    const answer = await ask({})
    const problem = ProblemDetails.parse(await answer.json())

    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('40')
    expect(problem).toMatchObject({
      code: 'too-many-requests',
      title: 'Terlalu sering',
      detail: 'Pantau terlalu sering diminta. Mohon coba lagi 40 detik lagi.',
    })
    expect(client.asked).toHaveLength(asked)
    expect((await ask({ bearer: 'kepala' })).status).toBe(200)
  })

  it('leave the triggers of several offices that one person installed room', async () => {
    const hint = { method: 'POST', path: '/v1/hints', body: HINT }

    const hints = await askOften(1200, hint)

    expect(hints).toEqual([202])
    expect((await ask({})).status).toBe(200)
    expect((await ask(hint)).status).toBe(429)
  })

  it.each(['/v1/enrolment-checks', '/v1/enrolments'])(
    'are strict where an enrolment code could be guessed: %s',
    async (path) => {
      const guess = { method: 'POST', path, body: CODE }
      const before = client.asked.length

      await askOften(60, guess)
      const guessed = client.asked.length
      const next = await ask(guess)
      await vi.advanceTimersByTimeAsync(599_000)
      const still = await ask(guess)

      expect([next.status, still.status]).toEqual([429, 429])
      expect(client.asked).toHaveLength(guessed)
      expect(guessed - before).toBeLessThanOrEqual(60)
    },
  )

  it('count checks of codes and enrolments together', async () => {
    await askOften(60, { method: 'POST', path: '/v1/enrolment-checks', body: CODE })

    const enrolment = await ask({ method: 'POST', path: '/v1/enrolments', body: CODE })

    expect(enrolment.status).toBe(429)
  })
})

describe('limits by agency', () => {
  it('refuse the 21st request of a minute for which Google is asked, of that agency alone', async () => {
    const one = await askOften(10, { bearer: 'hr', path: STATUS })
    const other = await askOften(10, { bearer: 'kepala', path: STATUS })
    const roster = '/v1/agencies/setda/roster-check?month=2021-07'

    const next = await ask({ bearer: 'kepala', path: roster })
    const elsewhere = await ask({ path: '/v1/agencies/dishub/status' })

    expect([...one, ...other]).toEqual([200, 200])
    expect([next.status, elsewhere.status]).toEqual([429, 200])
  })

  it('cannot be used up by somebody who is refused there', async () => {
    const refused = await askOften(100, { bearer: 'stranger', path: STATUS })

    expect(refused).toEqual([404])
    expect((await ask({ path: STATUS })).status).toBe(200)
  })

  it('are not told to whom the agency does not concern, as of one that does not exist (G8)', async () => {
    await askOften(20, { bearer: 'hr', path: STATUS })

    const [of, ofNone] = [
      await ask({ bearer: 'stranger', path: STATUS }),
      await ask({ bearer: 'stranger', path: '/v1/agencies/none/status' }),
    ]

    expect(of.status).toBe(404)
    expect(await of.json()).toEqual(await ofNone.json())
  })

  it('refuse the 61st request of a minute for which people are evaluated', async () => {
    const recap = '/v1/agencies/setda/recaps/attendance?month=2021-07&format=csv'

    const files = await askOften(60, { path: recap })

    expect(files).toEqual([200])
    expect((await ask({ path: recap })).status).toBe(429)
    expect((await ask({ path: STATUS })).status).toBe(200)
  })
})

describe('the API’s description', () => {
  it('tells of 429 and Retry-After for every resource under /v1', async () => {
    const { paths } = (await (await ask({ path: '/openapi.json' })).json()) as {
      paths: Record<string, Record<string, { responses: Record<string, { headers?: object }> }>>
    }
    const described = Object.entries(paths).filter(([path]) => path.startsWith('/v1/'))

    const untold = described.flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { responses }]) => !responses['429']?.headers)
        .map(([method]) => `${method} ${path}`),
    )

    expect(described.length).toBeGreaterThan(15)
    expect(untold).toEqual([])
  })
})
