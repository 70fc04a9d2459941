import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../worker/app.ts'
import type { App } from '../../worker/http/app-environment.ts'
import { pagePath, personKey } from '../../worker/usecases/access/person-key.ts'
import { connectTo } from '../../worker/store/store-place.ts'
import { callerOf } from '../sample/caller-of.ts'
import { STAFF_ID } from '../worker/office.ts'
import { openRegencyApp, type RegencyApp } from '../worker/http/regency-app.ts'
import { requestOf, ROLE_TABLE } from '../worker/http/role-table.ts'
import { asWorker, databaseOf } from './database-of.ts'

/** What is answered without the store. */
const WITHOUT_STORE: readonly string[] = [
  'GET /healthz',
  'GET /v1/about',
  'GET /v1/made-up-contents?language=id',
]

const TOLD = {
  message: {
    attributes: { formId: 'form-1', watchId: 'w', eventType: 'RESPONSES' },
    messageId: '1',
    publishTime: '2021-07-05T00:00:00Z',
  },
  subscription: 'projects/p/subscriptions/s',
}

let regency: RegencyApp
let app: App
let page: string
let admin: Client
let databaseUrl: string
let name: string
beforeAll(async () => {
  regency = await openRegencyApp()
  app = createApp({
    application: regency.application,
    verifyIdentity: (email) => Promise.resolve(callerOf(email)),
    verifyPusher: (email) => Promise.resolve(callerOf(email)),
    onAudienceRefused: () => Promise.resolve(),
    clientKey: () => 'office',
    newRequestId: () => 'request-0001',
    log: (event) => regency.events.push(event),
  })
  const agency = await regency.agency()
  const renewals = await regency.store.keys.listRenewals(agency.id)
  page = pagePath(agency, personKey(agency, STAFF_ID, { renewals }))
  databaseUrl = (await databaseOf(regency.dataDir)) ?? ''
  const url = new URL(databaseUrl)
  name = url.pathname.slice(1)
  url.pathname = '/postgres'
  admin = new Client({ connectionString: url.href })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await regency.close()
})

/** As while a server is put in another's place. */
async function away<Result>(work: () => Promise<Result>): Promise<Result> {
  await admin.query(`alter database ${name} allow_connections false`)
  await admin.query(
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '${name}'`,
  )
  try {
    return await work()
  } finally {
    await admin.query(`alter database ${name} allow_connections true`)
  }
}

function post(path: string, fields: Record<string, string>): () => Promise<Response> {
  const body = new URLSearchParams(fields)
  return async () => app.request(path, { method: 'POST', body })
}

async function push(): Promise<Response> {
  return app.request('/v1/form-notifications', {
    method: 'POST',
    headers: { authorization: 'Bearer pusher@x.example', 'content-type': 'application/json' },
    body: JSON.stringify(TOLD),
  })
}

describe('while the database is away', () => {
  it('whoever asks is told to ask again soon, and answered as ever when it is back', async () => {
    const rows = ROLE_TABLE.filter(
      ({ asks }) => !WITHOUT_STORE.includes(asks) && asks !== 'GET /readyz',
    )
    const told = await away(async () => {
      const told: unknown[] = []
      for (const row of rows) {
        const answer = await regency.send('hr', requestOf(regency, row))
        const body = (await answer.json()) as { code?: string; detail?: string }
        const retryAfter = answer.headers.get('retry-after')
        told.push([row.asks, answer.status, body.code, retryAfter, body.detail])
      }
      return told
    })

    const detail = expect.stringContaining('coba lagi sebentar lagi')
    expect(told).toEqual(
      rows.map(({ asks }) => [asks, 503, 'store-unavailable', '10', detail as unknown]),
    )
    const back = await regency.send('hr', { method: 'GET', path: '/v1/agencies' })
    expect(back.status).toBe(200)
  })

  it('a person’s page says so kindly, and an answer on it is taken when it is back', async () => {
    const asks = [
      async () => app.request(page),
      async () => app.request(`${page}/hari/2021-07-05`),
      async () => app.request(`${page}/data`),
      async () => app.request(`${page}/data.json`),
      async () => app.request(`${page}/meja`),
      async () => app.request(`${page}/ingatkan`),
      post(`${page}/jawab`, { ref: 'a', jawab: 'ya' }),
      post(`${page}/koreksi`, { tentang: 'data', isi: 'Nama saya salah' }),
      post(`${page}/rumah`, { lokasi: '-3.3, 114.6' }),
      post(`${page}/pengingat`, { ingatkan: 'tidak' }),
      post(`${page}/meja`, { ref: 'a', decision: 'approved' }),
      post(`${page}/ingatkan`, { siapa: STAFF_ID }),
    ]

    const answers = await away(async () => {
      const answers: Response[] = []
      for (const ask of asks) answers.push(await ask())
      return answers
    })

    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
      expect(await answer.text()).toContain('Coba lagi sebentar lagi')
    }
    const taken = await post(`${page}/koreksi`, { tentang: 'data', isi: 'Nama saya salah' })()
    expect(taken.status).toBe(303)
    expect((await app.request(page)).status).toBe(200)
  })

  it('Pub/Sub is not told that its message was taken, so that it is sent again', async () => {
    const answer = await away(push)

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
    expect((await push()).status).toBe(204)
  })

  it('the log says why, with nothing of the address', async () => {
    regency.events.length = 0

    await away(async () => regency.send('hr', { method: 'GET', path: '/v1/agencies' }))

    const asked = regency.events.find(({ event }) => event === 'request')
    expect(asked).toMatchObject({ status: 503, code: 'store-unavailable' })
    expect(asked?.['error']).toMatch(/^StoreUnavailableError: (it|the server) .* \| at /u)
    expect(JSON.stringify(regency.events)).not.toContain('postgres://')
  })
})

describe('a server that does not answer', () => {
  it('is given up, with the connection: what is asked next has another', async () => {
    const place = { dataDir: regency.dataDir, databaseUrl: asWorker(databaseUrl) }
    const db = connectTo(place, { connections: 1, longestAnswerMs: 300 })
    const silence = sql`select pg_sleep(20)`
    try {
      const alone = silence.execute(db)
      await expect(alone).rejects.toMatchObject({ code: 'store-unavailable' })
      const within = db.transaction().execute((handle) => silence.execute(handle))
      await expect(within).rejects.toMatchObject({ code: 'store-unavailable' })

      const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db)

      expect(rows).toEqual([{ one: 1 }])
    } finally {
      await db.destroy()
    }
  })
})
