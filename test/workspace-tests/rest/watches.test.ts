import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { FORMS_PUBLISHER } from '../../workspace/pubsub/local-topic.ts'
import { startRest, owner, type RestWorkspace } from './start-rest.ts'

const PROJECT = 'pantau-local'
const TOPIC = `projects/${PROJECT}/topics/answers`
const AUDIENCE = 'https://pantau.example/push'
const PUSHER = `push@${PROJECT}.iam.gserviceaccount.com`
const DAY_MS = 24 * 3_600_000

interface Pushed {
  readonly authorization: string
  readonly message: { attributes: Record<string, string>; messageId: string }
}

interface Watch {
  readonly id: string
  readonly expireTime: string
  readonly state: string
  readonly errorType?: string
}

const pushed: Pushed[] = []
let answers: number[] = []
const endpoint = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  request.on('end', () => {
    const { message } = JSON.parse(text) as Pushed
    pushed.push({ authorization: request.headers.authorization ?? '', message })
    response.writeHead(answers.shift() ?? 204).end()
  })
})

let rest: RestWorkspace
let worker: string
let formId: string
let watches: string

beforeAll(async () => {
  await new Promise<void>((resolve) => void endpoint.listen(0, '127.0.0.1', () => resolve()))
  rest = await startRest()
  worker = rest.ws.tokens.serviceAccount.email
})
beforeEach(async () => {
  const { port } = endpoint.address() as AddressInfo
  await rest.send('PUT /workspace/topics', {
    body: {
      name: TOPIC,
      publishers: [FORMS_PUBLISHER],
      push: {
        endpoint: `http://127.0.0.1:${port}/push`,
        audience: AUDIENCE,
        serviceAccountEmail: PUSHER,
      },
    },
  })
  const { forms } = rest.ws
  formId = forms.createForm({ owner, title: 'Presensi', published: true }).formId
  forms.updateForm(formId, { emailCollectionType: 'DO_NOT_COLLECT' })
  rest.ws.sharing.addResponder(formId, { type: 'anyone', grantee: '' })
  rest.ws.sharing.share(formId, worker, 'writer')
  watches = `/v1/forms/${formId}/watches`
  answers = []
})
afterEach(async () => {
  rest.ws.faults.clear()
  rest.recorder.assertNone()
  // Whatever waits belongs to this test.
  answers = []
  rest.ws.clock.step(2 * 60_000)
  await rest.ws.notifications.settle()
  pushed.splice(0)
})
afterAll(async () => {
  await rest.close()
  endpoint.close()
})

function watching(changes: object = {}): object {
  return { watch: { eventType: 'RESPONSES', target: { topic: { topicName: TOPIC } }, ...changes } }
}

async function create(
  body: object = watching(),
  email = worker,
): Promise<Watch & { error?: never }> {
  const { status, body: made } = await rest.send<Watch & { error?: never }>(`POST ${watches}`, {
    body,
    email,
  })
  expect(status).toBe(200)
  return made
}

async function refusal(
  call: string,
  options: { body?: unknown; email?: string },
): Promise<unknown> {
  const { status, body } = await rest.send(call, { email: worker, ...options })
  return [status, body.error?.status]
}

async function list(email = worker): Promise<Watch[]> {
  const { body } = await rest.send<{ watches?: Watch[] }>(`GET ${watches}`, { email })
  return body.watches ?? []
}

function file(): void {
  const { publishedId } = rest.ws.forms.findForm(formId)!
  rest.ws.forms.submitResponse(publishedId, { answers: {} })
}

async function fileAndSettle(): Promise<void> {
  file()
  await rest.ws.notifications.settle()
}

describe('forms.watches', () => {
  it('makes a watch for seven days, lists, renews and deletes it', async () => {
    expect(await list()).toEqual([])
    const made = await create()
    expect(made).toMatchObject({ state: 'ACTIVE', eventType: 'RESPONSES' })
    const now = rest.ws.clock.now().getTime()
    expect(Date.parse(made.expireTime) - now).toBeGreaterThan(7 * DAY_MS - 5000)
    expect(await list()).toEqual([made])

    rest.ws.clock.step(5 * DAY_MS)
    const renewed = await rest.send<Watch>(`POST ${watches}/${made.id}:renew`, {
      body: {},
      email: worker,
    })
    expect(renewed.status).toBe(200)
    expect(Date.parse(renewed.body.expireTime) - Date.parse(made.expireTime)).toBeGreaterThan(
      5 * DAY_MS - 5000,
    )
    expect(await rest.send(`DELETE ${watches}/${made.id}`, { email: worker })).toEqual({
      status: 200,
      body: {},
    })
    expect(await list()).toEqual([])
    expect(await refusal(`DELETE ${watches}/${made.id}`, {})).toEqual([404, 'NOT_FOUND'])
  })

  it('forgets one that has expired: it cannot be renewed', async () => {
    const { id } = await create()
    rest.ws.clock.step(7 * DAY_MS)

    expect(await list()).toEqual([])
    expect(await refusal(`POST ${watches}/${id}:renew`, { body: {} })).toEqual([404, 'NOT_FOUND'])
  })

  it('is one for each caller, form and kind of event, twenty for a project', async () => {
    await create()
    expect(await refusal(`POST ${watches}`, { body: watching() })).toEqual([
      400,
      'FAILED_PRECONDITION',
    ])

    const others = Array.from({ length: 20 }, (_, i) => `w${i}@${PROJECT}.iam.gserviceaccount.com`)
    for (const email of others) rest.ws.sharing.share(formId, email, 'writer')
    for (const email of others.slice(1)) await create(watching(), email)

    const email = others[0]!
    expect(await refusal(`POST ${watches}`, { body: watching(), email })).toEqual([
      429,
      'RESOURCE_EXHAUSTED',
    ])
    expect(await list()).toHaveLength(1)
  })

  it('shows nothing of another project’s', async () => {
    const { id } = await create()
    rest.ws.sharing.share(formId, 'w@another-project.iam.gserviceaccount.com', 'writer')
    const email = 'w@another-project.iam.gserviceaccount.com'

    expect(await list(email)).toEqual([])
    expect(await refusal(`POST ${watches}/${id}:renew`, { body: {}, email })).toEqual([
      404,
      'NOT_FOUND',
    ])
    expect(await refusal(`POST ${watches}`, { body: watching(), email })).toEqual([
      403,
      'PERMISSION_DENIED',
    ])
  })

  it.each<[string, object, number]>([
    ['an id of its own', { watch: { id: 'x', eventType: 'RESPONSES' } }, 400],
    ['no kind of event', watching({ eventType: undefined }), 400],
    ['a kind of event that is not here', watching({ eventType: 'SCHEMA' }), 501],
    ['no topic', watching({ target: {} }), 400],
    [
      'a topic that is no full name',
      watching({ target: { topic: { topicName: 'answers' } } }),
      400,
    ],
    ['an id with other characters', { ...watching(), watchId: 'Ünfit' }, 400],
    ['an unknown field', { ...watching(), handback: 'x' }, 400],
    [
      'a topic that is not there',
      watching({ target: { topic: { topicName: `projects/${PROJECT}/topics/none` } } }),
      403,
    ],
  ])('refuses %s', async (_, body, status) => {
    expect(await refusal(`POST ${watches}`, { body })).toEqual([status, expect.any(String)])
    expect(await list()).toEqual([])
  })

  it('is for who may read the answers, and for who was granted one of its scopes', async () => {
    const reader = 'tamu@kukar.go.id'
    rest.ws.sharing.share(formId, reader, 'reader')

    expect(await refusal(`POST ${watches}`, { body: watching(), email: reader })).toEqual([
      403,
      'PERMISSION_DENIED',
    ])
    expect(await refusal('POST /v1/forms/none/watches', { body: watching() })).toEqual([
      404,
      'NOT_FOUND',
    ])
    const token = rest.token(worker, ['https://www.googleapis.com/auth/spreadsheets'])
    expect((await rest.send(`GET ${watches}`, { token })).status).toBe(403)
  })
})

describe('what a watch tells', () => {
  it('is form, watch and kind of event, with a token of the subscription’s account', async () => {
    const { id } = await create()

    await fileAndSettle()

    expect(pushed.map(({ message }) => message.attributes)).toEqual([
      { formId, watchId: id, eventType: 'RESPONSES' },
    ])
    const token = pushed[0]!.authorization.replace('Bearer ', '')
    const keys = createLocalJWKSet(rest.ws.tokens.jwks())
    const { payload } = await jwtVerify(token, keys, {
      issuer: rest.origin,
      audience: AUDIENCE,
      currentDate: rest.ws.clock.now(),
    })
    expect(payload).toMatchObject({ email: PUSHER, email_verified: true })
  })

  it('comes at most once in 30 seconds, and once more for what came meanwhile', async () => {
    await create()
    await fileAndSettle()
    await fileAndSettle()
    await fileAndSettle()
    expect(pushed).toHaveLength(1)

    rest.ws.clock.step(31_000)
    await rest.ws.notifications.settle()
    expect(pushed).toHaveLength(2)

    rest.ws.clock.step(31_000)
    await rest.ws.notifications.settle()
    expect(pushed).toHaveLength(2)
  })

  it('is posted again until it is taken', async () => {
    await create()
    answers = [500, 401]
    await fileAndSettle()
    for (let attempt = 0; attempt < 4; attempt += 1) {
      rest.ws.clock.step(1000)
      await rest.ws.notifications.settle()
    }

    expect(pushed).toHaveLength(3)
    expect(new Set(pushed.map(({ message }) => message.messageId)).size).toBe(1)
  })

  it.each([
    ['lose', 0],
    ['duplicate', 2],
  ] as const)('can be struck by %s', async (kind, times) => {
    await create()
    await rest.send('POST /workspace/faults', { body: { method: 'push', kind, times: 1 } })

    await fileAndSettle()

    expect(pushed).toHaveLength(times)
  })

  it('can come late', async () => {
    await create()
    rest.ws.faults.addPush({ kind: 'delay', times: 1, delayMs: 600_000 })
    await fileAndSettle()
    expect(pushed).toHaveLength(0)

    rest.ws.clock.step(600_001)
    await rest.ws.notifications.settle()

    expect(pushed).toHaveLength(1)
  })

  it('ends where the topic takes nothing, until the watch is renewed', async () => {
    const { id } = await create()
    rest.ws.topics.put({ name: TOPIC, publishers: [] })
    await fileAndSettle()
    expect(await list()).toMatchObject([{ id, state: 'SUSPENDED', errorType: 'OTHER_ERRORS' }])
    expect(await refusal(`POST ${watches}/${id}:renew`, { body: {} })).toEqual([
      400,
      'FAILED_PRECONDITION',
    ])

    rest.ws.topics.put({ name: TOPIC, publishers: [FORMS_PUBLISHER] })
    await rest.send(`POST ${watches}/${id}:renew`, { body: {}, email: worker })

    expect(await list()).toMatchObject([{ id, state: 'ACTIVE' }])
  })

  it('ends where its account lost the form, and can be suspended on demand', async () => {
    await create()
    rest.ws.faults.addPush({ kind: 'suspend', times: 1 })
    await fileAndSettle()
    expect(await list()).toMatchObject([{ errorType: 'OTHER_ERRORS' }])

    const { id } = (await list())[0]!
    await rest.send(`POST ${watches}/${id}:renew`, { body: {}, email: worker })
    rest.ws.sharing.unshare(formId, worker)
    rest.ws.clock.step(31_000)
    await fileAndSettle()
    rest.ws.sharing.share(formId, worker, 'writer')

    expect(await list()).toMatchObject([{ state: 'SUSPENDED', errorType: 'NO_USER_ACCESS' }])
    expect(pushed).toEqual([])
  })
})
