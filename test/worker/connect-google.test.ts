import { afterEach, expect, it } from 'vitest'

import { parseConfig } from '../../worker/config.ts'
import { createGoogleConnection } from '../../worker/connect-google.ts'
import { countEvents } from '../../worker/count-events.ts'
import type { LeaseKeeper } from '../../worker/usecases/lease-keeper.ts'
import type { Store } from '../../worker/ports/store.ts'
import type { ApiBudgetRecords } from '../../worker/ports/work-records.ts'
import { startFakeGoogle, type FakeGoogle } from './google/fake-google.ts'

const NO_WATCH = { status: 200, body: {} }
const WATCH = {
  status: 200,
  body: { id: 'w', eventType: 'RESPONSES', expireTime: '2021-07-12T00:00:00Z' },
}

let google: FakeGoogle

function nothing(): void {}

afterEach(() => google.close())

it.each([
  [undefined, { read: 180, write: 150 }],
  ['90', { read: 90, write: 75 }],
  ['1', { read: 1, write: 1 }],
])('sends no more writes to forms than Google takes: of %s lists', async (asked, allowed) => {
  google = await startFakeGoogle([NO_WATCH, WATCH])
  const { clock, credentials, apiRoot, tokenUrl } = google.options
  const config = parseConfig({
    GOOGLE_API_ROOT: apiRoot,
    GOOGLE_TOKEN_URL: tokenUrl,
    FORMS_CALLS_PER_MINUTE: asked,
  })
  const perMinute = new Map<string, number>()
  const apiBudget: Pick<ApiBudgetRecords, 'take'> = {
    take(request) {
      perMinute.set(request.bucket, request.perMinute)
      return Promise.resolve(undefined)
    },
  }
  const leases = { contention: () => undefined, guardWrite: () => Promise.resolve() }
  const connect = createGoogleConnection({
    config,
    clock: { ...clock, counting: clock, look: () => Promise.resolve() },
    log: nothing,
    store: { apiBudget } as Store,
    credentials: [credentials],
    leases: leases as unknown as LeaseKeeper,
    counts: countEvents(nothing),
  })

  await connect('people').watchForm('f1', 'projects/p/topics/t')

  const account = credentials.client_email
  expect(perMinute).toEqual(
    new Map([
      [`${account} forms:read`, allowed.read],
      [`${account} forms:write`, allowed.write],
    ]),
  )
})
