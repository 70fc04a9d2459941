import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { SignJWT, exportJWK, generateKeyPair, type JWTPayload } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { ProblemDetails } from '../../../shared/contract/index.ts'
import { createPusherVerifier } from '../../../worker/http/identity.ts'
import { appClient, type AppClient } from './app-client.ts'

const ISSUER = 'https://accounts.example'
const AUDIENCE = 'https://pantau.example/v1/form-notifications'
const ACCOUNT = 'push@pantau.iam.gserviceaccount.com'
const OTHER_AUDIENCE = 'https://pantau.example/other'
const OTHER_ACCOUNT = 'push@other.iam.gserviceaccount.com'
const NOW = new Date('2021-07-05T00:00:00Z')
const SECONDS = NOW.getTime() / 1000
const PATH = '/v1/form-notifications'

const ours = await generateKeyPair('RS256', { extractable: true })
const theirs = await generateKeyPair('RS256', { extractable: true })
const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
})
let jwksUrl: string
let client: AppClient

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`
})
beforeEach(() => {
  client = clientOf()
})
afterAll(() => {
  server.close()
})

function clientOf(overrides: Parameters<typeof appClient>[0] = {}): AppClient {
  const verifyPusher = createPusherVerifier({
    issuer: ISSUER,
    pushers: [
      { audience: AUDIENCE, account: ACCOUNT },
      { audience: OTHER_AUDIENCE, account: OTHER_ACCOUNT },
    ],
    jwksUrl,
    now: () => NOW,
  })
  return appClient(overrides, { verifyPusher })
}

/** As Pub/Sub signs it. */
function token(changes: JWTPayload = {}, key = ours.privateKey): Promise<string> {
  const claims = {
    iss: ISSUER,
    aud: AUDIENCE,
    azp: '113774264463038321964',
    sub: '113774264463038321964',
    email: ACCOUNT,
    email_verified: true,
    iat: SECONDS - 60,
    exp: SECONDS + 3540,
    ...changes,
  }
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'key-1' }).sign(key)
}

function message(attributes?: Record<string, unknown>): object {
  return {
    message: {
      ...(attributes && { attributes }),
      data: '',
      messageId: '767467004397',
      message_id: '767467004397',
      publishTime: '2021-07-05T00:00:00Z',
      publish_time: '2021-07-05T00:00:00Z',
    },
    subscription: 'projects/pantau/subscriptions/push',
  }
}

const TOLD = message({ formId: 'form-1', watchId: 'watch-1', eventType: 'RESPONSES' })

async function push(body: unknown, bearer?: string): Promise<Response> {
  const authorization = `Bearer ${bearer ?? (await token())}`
  return client.send('POST', PATH, { body, headers: { authorization } })
}

describe('what Pub/Sub brings', () => {
  it('is a hint for its form, and nothing else of it is used', async () => {
    const answer = await push(TOLD)

    expect([answer.status, await answer.text()]).toEqual([204, ''])
    expect(client.asked).toEqual([['noteAnswers', 'form-1', ACCOUNT]])
    expect(client.events.at(-1)).toMatchObject({ event: 'request', agencyId: 'setda' })
    expect(JSON.stringify(client.events)).not.toContain('watch-1')
  })

  it('of another subscription is taken by its own account alone', async () => {
    const theirs = await push(TOLD, await token({ aud: OTHER_AUDIENCE, email: OTHER_ACCOUNT }))
    const mixed = await push(TOLD, await token({ aud: OTHER_AUDIENCE }))

    expect([theirs.status, mixed.status]).toEqual([204, 403])
    expect(client.asked).toEqual([['noteAnswers', 'form-1', OTHER_ACCOUNT]])
  })

  it('is acknowledged where the form is nobody’s, and where it comes twice', async () => {
    client = clientOf({ noteAnswers: () => Promise.resolve(undefined) })

    const statuses = await Promise.all([push(TOLD), push(TOLD)])

    expect(statuses.map(({ status }) => status)).toEqual([204, 204])
  })

  it.each([
    ['another kind of event', message({ formId: 'form-1', eventType: 'SCHEMA' })],
    ['no form', message({ eventType: 'RESPONSES' })],
    ['no attributes', message()],
  ])('is acknowledged and does nothing with %s', async (_, body) => {
    expect((await push(body)).status).toBe(204)
    expect(client.asked).toEqual([])
  })

  it.each([
    ['no message', {}],
    ['a list', []],
    ['a form that is no text', message({ formId: 7, eventType: 'RESPONSES' })],
    ['a form of a thousand characters more', message({ formId: 'x'.repeat(1025) })],
    ['no JSON', '{'],
  ])('is refused with %s', async (_, body) => {
    const answer = await push(body)

    expect(answer.status).toBe(400)
    expect(ProblemDetails.parse(await answer.json()).code).toBe('invalid-request')
    expect(client.asked).toEqual([])
  })

  it('is refused where it is larger than a message can be', async () => {
    const answer = await push(JSON.stringify(message({ formId: 'x'.repeat(70_000) })))

    expect(answer.status).toBe(413)
    expect(client.asked).toEqual([])
  })

  it('is sent again where it could not be kept, and shows nothing of the inside', async () => {
    client = clientOf({
      noteAnswers: () => Promise.reject(new Error('disk I/O error at worker.ts')),
    })

    const answer = await push(TOLD)

    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toMatch(/disk|worker\.ts| at /)
  })
})

describe('a token', () => {
  it.each<[string, JWTPayload, number]>([
    ['another issuer', { iss: 'https://accounts.other' }, 401],
    ['the audience of the add-on', { aud: 'pantau-addon.example' }, 401],
    ['no audience', { aud: '' }, 401],
    ['another account', { email: 'push@another.iam.gserviceaccount.com' }, 403],
    ['a person’s address', { email: 'hr@setda.example.go.id' }, 403],
    ['an address that is not verified', { email_verified: false }, 401],
    ['no address', { email: undefined }, 401],
    ['an expiry that is over', { exp: SECONDS - 301 }, 401],
    ['a life of more than an hour', { iat: SECONDS - 3901 }, 401],
  ])('with %s is refused', async (_, claims, status) => {
    const answer = await push(TOLD, await token(claims))

    expect(answer.status).toBe(status)
    expect(ProblemDetails.parse(await answer.json()).status).toBe(status)
    expect(client.asked).toEqual([])
  })

  it('signed by another key is refused, and so is none', async () => {
    const forged = await push(TOLD, await token({}, theirs.privateKey))
    const none = await client.send('POST', PATH, { body: TOLD, headers: { authorization: '' } })

    expect([forged.status, none.status]).toEqual([401, 401])
    expect(client.asked).toEqual([])
  })

  it('of the push is no sign-in, and a sign-in is no push', async () => {
    const authorization = `Bearer ${await token()}`

    const asHr = await client.send('GET', '/v1/agencies', { headers: { authorization } })
    const asPusher = await push(TOLD, 'token-of-hr')

    expect([asHr.status, asPusher.status]).toEqual([401, 401])
    expect(client.asked).toEqual([])
  })
})

describe('the door', () => {
  it('is not there where no push is set up', async () => {
    const closed = appClient()

    const answer = await closed.send('POST', PATH, { body: TOLD })

    expect(answer.status).toBe(404)
    expect(closed.asked).toEqual([])
  })

  it('is described like the others where it is', async () => {
    const answer = await client.send('GET', '/openapi.json')
    const { paths } = (await answer.json()) as {
      paths: Record<string, { post?: { security: unknown; responses: object } }>
    }

    const post = paths[PATH]?.post
    expect(post?.security).toEqual([{ identityToken: [] }])
    expect(Object.keys(post?.responses ?? {})).toEqual([
      '204',
      '400',
      '401',
      '403',
      '413',
      '429',
      '500',
      '503',
    ])
  })
})
