import { afterEach, describe, expect, it } from 'vitest'

import { instantOf, type Instant } from '../../shared/model/instant.ts'
import { parseConfig } from '../../worker/config.ts'
import { createGoogleConnection, type ConnectGoogle } from '../../worker/connect-google.ts'
import { countEvents } from '../../worker/count-events.ts'
import type { Contention } from '../../worker/ports/called-for.ts'
import { OverdueError } from '../../worker/ports/google-workspace.ts'
import type { Store } from '../../worker/ports/store.ts'
import type { ApiBudgetRecords } from '../../worker/ports/work-records.ts'
import { createContention } from '../../worker/usecases/contention.ts'
import { createDeadlines, type Deadlines } from '../../worker/usecases/deadlines.ts'
import type { LeaseKeeper } from '../../worker/usecases/lease-keeper.ts'
import { startFakeGoogle, type FakeGoogle } from './google/fake-google.ts'

const NO_WATCH = { status: 200, body: {} }
const WATCH = {
  status: 200,
  body: { id: 'w', eventType: 'RESPONSES', expireTime: '2021-07-12T00:00:00Z' },
}
const LATER = { status: 503, body: {}, headers: { 'retry-after': '30' } }

let google: FakeGoogle
/** How many calls of a minute were asked for, by what is counted apart. */
let perMinute: Map<string, number>
/** When there is room for calls again; undefined: now. */
let roomFrom: Instant | undefined
afterEach(async () => {
  roomFrom = undefined
  await google.close()
})

function nothing(): void {}

function connect(
  forms?: string,
  contention?: Contention,
  deadlines: Deadlines = createDeadlines(),
): ConnectGoogle {
  const { clock, credentials, apiRoot, tokenUrl } = google.options
  const config = parseConfig({
    GOOGLE_API_ROOT: apiRoot,
    GOOGLE_TOKEN_URL: tokenUrl,
    FORMS_CALLS_PER_MINUTE: forms,
  })
  perMinute = new Map()
  const apiBudget: Pick<ApiBudgetRecords, 'take'> = {
    take(request) {
      perMinute.set(request.bucket, request.perMinute)
      if (roomFrom) return Promise.resolve(roomFrom)
      return Promise.resolve(undefined)
    },
  }
  const leases = { contention: () => contention, guardWrite: () => Promise.resolve() }
  return createGoogleConnection({
    config,
    clock: { ...clock, counting: clock, look: () => Promise.resolve() },
    log: nothing,
    store: { apiBudget } as Store,
    credentials: [credentials],
    leases: leases as unknown as LeaseKeeper,
    deadlines,
    counts: countEvents(nothing),
  })
}

describe('createGoogleConnection', () => {
  it.each([
    [undefined, { read: 180, write: 150 }],
    ['90', { read: 90, write: 75 }],
    ['1', { read: 1, write: 1 }],
  ])('sends no more writes to forms than Google takes: of %s lists', async (forms, allowed) => {
    google = await startFakeGoogle([NO_WATCH, WATCH])

    await connect(forms)('people').watchForm('f1', 'projects/p/topics/t')

    const account = google.options.credentials.client_email
    expect(perMinute).toEqual(
      new Map([
        [`${account} forms:read`, allowed.read],
        [`${account} forms:write`, allowed.write],
      ]),
    )
  })

  it.each(['people', 'sweeps'] as const)(
    'waits long for no call for %s under a lease for which somebody waits',
    async (calledFor) => {
      google = await startFakeGoogle([LATER])
      const contention = createContention()
      contention.begin()

      const answer = connect(undefined, contention)(calledFor).describeForm('f1')

      await expect(answer).rejects.toMatchObject({ code: 'agency-busy' })
      expect(google.seen).toHaveLength(1)
    },
  )

  it('waits for nothing that comes only when whoever asked waits no longer', async () => {
    google = await startFakeGoogle([LATER])
    const deadlines = createDeadlines()
    const workspace = connect(undefined, undefined, deadlines)('people')
    const ask = () => deadlines.within(20_000, () => workspace.describeForm('f1'))

    await expect(ask()).rejects.toBeInstanceOf(OverdueError)
    roomFrom = instantOf(google.options.clock.now().getTime() + 30_000)
    await expect(ask()).rejects.toMatchObject({ retryAfterMs: 30_000 })
    await expect(ask()).rejects.toBeInstanceOf(OverdueError)

    expect(google.seen).toHaveLength(1)
  })
})
