import { describe, expect, it } from 'vitest'

import { ProblemDetails } from '../../../shared/contract/index.ts'
import { DomainError } from '../../../worker/ports/domain-error.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { toRefusal } from '../../../worker/usecases/google-failure.ts'
import { HR, appClient } from './app-client.ts'
import { JOB } from './fake-application.ts'
import { callerOf } from '../../sample/caller-of.ts'

const AGENCY = '/v1/agencies/setda'
const ENROLMENT = {
  code: 'ABCD-EFGH-1234',
  spreadsheetId: 'sheet-1',
  forms: {
    'check-in': { formId: 'f1', items: {} },
    'daily-report': { formId: 'f2', items: {} },
    'weekly-plan': { formId: 'f3', items: {} },
    permit: { formId: 'f4', items: {} },
    'alternate-channel': { formId: 'f5', items: {} },
  },
}

async function problemOf(response: Response): Promise<ProblemDetails> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  return ProblemDetails.parse(await response.json())
}

describe('createApp', () => {
  it('says whom to share with, before anyone signs in', async () => {
    const response = await appClient().send('GET', '/v1/about', { headers: { authorization: '' } })

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      workerEmail: 'pantau-worker@example.go.id',
      rulesVersion: '1.0.0',
      sweepIntervalSeconds: 300,
    })
  })

  it('hands each resource the caller and what was asked', async () => {
    const client = appClient()
    const check = { spreadsheetId: 'sheet-1', code: 'ABCD-EFGH-1234', agencyCode: 'SETDA' }
    const recap = { month: '2021-07', kinds: ['attendance'] }
    const hint = { spreadsheetId: 'sheet-1', changed: 'form', formId: 'f1' }
    const change = { month: '2021-07', rows: [{ clause: 'C3', isOn: false }] }

    const statuses = [
      (await client.send('POST', '/v1/enrolment-checks', { body: check })).status,
      (await client.send('POST', '/v1/enrolments', { body: ENROLMENT })).status,
      (await client.send('POST', '/v1/hints', { body: hint })).status,
      (await client.send('POST', `${AGENCY}/recap-jobs`, { body: recap })).status,
      (await client.send('GET', `${AGENCY}/recap-jobs`)).status,
      (await client.send('GET', `${AGENCY}/recap-jobs/job-1`)).status,
      (await client.send('DELETE', `${AGENCY}/recap-jobs/job-1`)).status,
      (await client.send('GET', '/v1/agencies')).status,
      (await client.send('GET', `${AGENCY}/personal-links`)).status,
      (await client.send('GET', `${AGENCY}/status`)).status,
      (await client.send('GET', `${AGENCY}/roster-check?month=2021-07`)).status,
      (await client.send('POST', `${AGENCY}/what-if`, { body: change })).status,
    ]

    const caller = callerOf(HR)
    expect(statuses).toEqual([200, 200, 202, 202, 200, 200, 200, 200, 200, 200, 200, 200])
    expect(client.asked).toEqual([
      ['checkEnrolment', caller, check],
      ['enrol', caller, ENROLMENT],
      ['hint', caller, hint],
      ['requestRecap', caller, 'setda', recap],
      ['listRecapJobs', caller, 'setda'],
      ['getRecapJob', caller, 'setda', 'job-1'],
      ['cancelRecapJob', caller, 'setda', 'job-1'],
      ['listAgencies', caller],
      ['listPersonalLinks', caller, 'setda'],
      ['getStatus', caller, 'setda'],
      ['checkRoster', caller, 'setda', '2021-07'],
      ['whatIf', caller, 'setda', change],
    ])
  })

  it('holds the spreadsheet that asks against the agency, after who calls is certain', async () => {
    const client = appClient()
    const headers = { 'x-pantau-spreadsheet': 'former' }

    await client.send('GET', `${AGENCY}/status`, { headers })
    await client.send('GET', '/v1/agencies', { headers })
    const stranger = { ...headers, authorization: '' }
    const unknown = await client.send('GET', `${AGENCY}/status`, { headers: stranger })

    const caller = callerOf(HR)
    expect(unknown.status).toBe(401)
    expect(client.asked).toEqual([
      ['refuseFormerFile', caller, { agencyId: 'setda', spreadsheetId: 'former' }],
      ['getStatus', caller, 'setda'],
      ['listAgencies', caller],
    ])
  })

  it('tells where a new recap job can be watched', async () => {
    const response = await appClient().send('POST', `${AGENCY}/recap-jobs`, {
      body: { month: '2021-07', kinds: ['attendance'] },
    })

    expect(response.headers.get('location')).toBe(`${AGENCY}/recap-jobs/job-1`)
    expect(await response.json()).toEqual(JOB)
  })

  it('refuses every resource under /v1 but about to a caller who is not signed in', async () => {
    const client = appClient()
    const description = (await (await client.send('GET', '/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    const guarded = Object.entries(description.paths).filter(
      ([path]) => path.startsWith('/v1/') && path !== '/v1/about',
    )

    const answers = await Promise.all(
      guarded.flatMap(([path, methods]) =>
        Object.keys(methods).map((method) =>
          client.send(method.toUpperCase(), path, { headers: { authorization: '' } }),
        ),
      ),
    )

    expect(answers.length).toBeGreaterThan(30)
    for (const answer of answers) {
      expect(answer.status).toBe(401)
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      expect((await problemOf(answer)).code).toBe('not-signed-in')
    }
    expect(client.asked).toEqual([])
  })

  it('refuses a bearer that is not an identity token', async () => {
    const answer = await appClient().send('GET', `${AGENCY}/status`, {
      headers: { authorization: 'Bearer forged' },
    })

    expect(answer.status).toBe(401)
  })

  it.each([
    [{ ...ENROLMENT, code: 7 }, 'code'],
    [{ ...ENROLMENT, forms: { ...ENROLMENT.forms, permit: 7 } }, 'forms.permit'],
    [{ ...ENROLMENT, extra: true }, 'extra'],
    [{ code: 'ABCD-EFGH-1234' }, 'spreadsheetId'],
  ])('names the field of a body that does not fit: %#', async (body, field) => {
    const client = appClient()

    const answer = await client.send('POST', '/v1/enrolments', { body })

    expect(answer.status).toBe(400)
    expect(await problemOf(answer)).toMatchObject({
      code: 'invalid-request',
      detail: expect.stringContaining(`"${field}"`),
    })
    expect(client.asked).toEqual([])
  })

  it('names the month of a roster check that is none', async () => {
    const answer = await appClient().send('GET', `${AGENCY}/roster-check?month=2021-13`)

    expect(answer.status).toBe(400)
    expect((await problemOf(answer)).detail).toContain('"month"')
  })

  it.each(['{"month":', '', 'null', '[]'])('refuses the body %j', async (body) => {
    const answer = await appClient().send('POST', `${AGENCY}/recap-jobs`, { body })

    expect(answer.status).toBe(400)
    expect((await problemOf(answer)).code).toBe('invalid-request')
  })

  it('refuses a body that does not say it is JSON', async () => {
    const client = appClient()

    const answer = await client.send('POST', '/v1/enrolments', {
      body: ENROLMENT,
      headers: { 'content-type': 'text/plain' },
    })

    expect(answer.status).toBe(400)
    expect(client.asked).toEqual([])
  })

  it.each([
    ['lists in lists', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['objects in objects', '{"month":'.repeat(6000) + '1' + '}'.repeat(6000)],
  ])('refuses a body of %s, however deep', async (_, body) => {
    const client = appClient()

    const answer = await client.send('POST', `${AGENCY}/what-if`, { body })

    expect(answer.status).toBe(400)
    expect((await problemOf(answer)).code).toBe('invalid-request')
    expect(client.asked).toEqual([])
  })

  it('refuses a body over 64 KB', async () => {
    const body = { ...ENROLMENT, code: 'A'.repeat(70_000) }

    const answer = await appClient().send('POST', '/v1/enrolments', { body })

    expect(answer.status).toBe(413)
    expect((await problemOf(answer)).code).toBe('body-too-large')
    expect(answer.headers.get('connection')).toBe('close')
  })

  it.each(['/', '/v1/agency', '/v2/about', '/docs/../package.json'])(
    'answers 404 with a problem at %s',
    async (path) => {
      const answer = await appClient().send('GET', path)

      expect(answer.status).toBe(404)
      expect((await problemOf(answer)).code).toBe('path-unknown')
    },
  )

  it.each([
    ['not-allowed', 403],
    ['agency-unknown', 404],
    ['job-unknown', 404],
    ['enrolment-code-invalid', 403],
    ['spreadsheet-not-shared', 409],
    ['form-not-shared', 409],
    ['settings-unreadable', 422],
    ['google-unavailable', 503],
    ['lease-lost', 503],
  ] as const)('answers the refusal %s with %i and its message', async (code, status) => {
    const client = appClient({
      getStatus: () => Promise.reject(new DomainError(code, 'Mohon hubungi Subbag Kepegawaian.')),
    })

    const answer = await client.send('GET', `${AGENCY}/status`)

    expect(answer.status).toBe(status)
    expect(await problemOf(answer)).toMatchObject({
      code,
      status,
      detail: 'Mohon hubungi Subbag Kepegawaian.',
      requestId: 'request-0001',
    })
  })

  it('answers 503 where Google failed for good', async () => {
    const client = appClient({
      getStatus: () => Promise.reject(new GoogleError('unavailable', 'sheets.get: 503')),
    })

    const answer = await client.send('GET', `${AGENCY}/status`)

    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(JSON.stringify(await problemOf(answer))).not.toContain('sheets.get')
  })

  it.each([
    [30, '60', 'beberapa menit'],
    [2400, '2400', '40 menit'],
  ] as const)(
    'says when to ask again where Google wants to be asked only after %i s',
    async (seconds, retryAfter, inWords) => {
      const silent = new GoogleError('rate-limited', '429', { retryAfterMs: seconds * 1000 })
      const refusal = toRefusal({ log: () => undefined }, silent, 'id')
      for (const error of [silent, refusal as Error]) {
        const client = appClient({ getStatus: () => Promise.reject(error) })

        const answer = await client.send('GET', `${AGENCY}/status`)

        expect(answer.headers.get('retry-after')).toBe(retryAfter)
        const { detail } = await problemOf(answer)
        expect(detail).toBe(`Google sedang tidak menjawab. Mohon coba lagi ${inWords} lagi.`)
      }
    },
  )

  it('shows no internals of an error that nobody expected, and logs where it was', async () => {
    const client = appClient({
      getStatus: () => Promise.reject(new Error('secret of /var/lib at row "Budi"')),
    })

    const answer = await client.send('GET', `${AGENCY}/status`)

    const text = JSON.stringify(await problemOf(answer))
    expect(answer.status).toBe(500)
    expect(text).not.toMatch(/secret|var\/lib|Budi|app\.test/)
    expect(text).toContain('request-0001')
    expect(client.events).toHaveLength(1)
    expect(client.events[0]).toMatchObject({ status: 500, code: 'internal-error', level: 'error' })
    expect(client.events[0]?.['error']).toContain('app.test.ts')
    expect(JSON.stringify(client.events)).not.toContain('Budi')
  })

  it('logs one event a request, with ids and without contents', async () => {
    const client = appClient()

    await client.send('POST', `${AGENCY}/recap-jobs`, {
      body: { month: '2021-07', kinds: ['attendance'] },
    })

    expect(client.events).toEqual([
      {
        event: 'request',
        level: 'info',
        requestId: 'request-0001',
        method: 'POST',
        route: '/v1/agencies/:agencyId/recap-jobs',
        status: 202,
        milliseconds: expect.any(Number),
        agencyId: 'setda',
        sub: expect.any(String),
        caller: HR,
        code: undefined,
      },
    ])
  })

  it('keeps the caller’s request id where it is fit to print', async () => {
    const client = appClient()

    const kept = await client.send('GET', '/healthz', {
      headers: { 'x-request-id': 'addon-12345678' },
    })
    const replaced = await client.send('GET', '/healthz', {
      headers: { 'x-request-id': 'a b"c' },
    })

    expect(kept.headers.get('x-request-id')).toBe('addon-12345678')
    expect(replaced.headers.get('x-request-id')).toBe('request-0001')
  })

  it('speaks Indonesian, and English to who asks for it', async () => {
    const client = appClient()

    const indonesian = await problemOf(await client.send('GET', '/nowhere'))
    const english = await problemOf(
      await client.send('GET', '/nowhere', { headers: { 'accept-language': 'en-GB,id;q=0.5' } }),
    )

    expect(indonesian.title).toBe('Tidak ditemukan')
    expect(english.title).toBe('Not found')
  })

  it('is ready only when every check holds', async () => {
    const checks = [{ name: 'forms', ok: false, detail: 'Presensi: 20 menit' }]
    const behind = appClient({ readiness: () => Promise.resolve({ ready: false, checks }) })

    const ready = await appClient().send('GET', '/readyz')
    const notReady = await behind.send('GET', '/readyz')

    expect(ready.status).toBe(200)
    expect(notReady.status).toBe(503)
    expect(await notReady.json()).toEqual({ ready: false, checks })
  })
})
