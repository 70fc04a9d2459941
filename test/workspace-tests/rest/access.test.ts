import { createRemoteJWKSet, importPKCS8, jwtVerify, SignJWT } from 'jose'
import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { localUserGrant } from '../../workspace/oauth/token-endpoint.ts'
import { owner, startRest, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
  id = await rest.createSpreadsheet()
})

afterAll(() => rest.close())

async function requestToken(
  form: Record<string, string>,
): Promise<{ status: number; body: Record<string, string> }> {
  const response = await fetch(`${rest.origin}/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

describe('a caller', () => {
  it('without a token, or with one that is unknown or expired, is 401', async () => {
    const expiring = rest.token()
    const nobody = await rest.send(`GET /v4/spreadsheets/${id}`, { email: null })
    const unknown = await rest.send(`GET /v4/spreadsheets/${id}`, { token: 'ya29.x' })
    rest.ws.clock.step(3_600_000)
    const expired = await rest.send(`GET /v4/spreadsheets/${id}`, { token: expiring })

    expect([nobody.status, unknown.status, expired.status]).toEqual([401, 401, 401])
    expect(expired.body.error?.status).toBe('UNAUTHENTICATED')
  })

  it('without the scope is 403', async () => {
    const scopes = ['https://www.googleapis.com/auth/spreadsheets.readonly']
    const token = rest.token(owner, scopes)
    const read = await rest.send(`GET /v4/spreadsheets/${id}`, { token })
    const write = await rest.send(`POST /v4/spreadsheets/${id}:batchUpdate`, {
      token,
      body: { requests: [] },
    })

    expect(read.status).toBe(200)
    expect(write.status).toBe(403)
    expect(write.body.error?.message).toBe('Request had insufficient authentication scopes.')
  })

  it('without a share is 403, and 404 for what is not there', async () => {
    const other = await rest.send(`GET /v4/spreadsheets/${id}`, { email: 'orang@lain.id' })
    const absent = await rest.send('GET /v4/spreadsheets/1tidakada')

    expect(other.body.error).toMatchObject({
      code: 403,
      message: 'The caller does not have permission',
    })
    expect(absent.status).toBe(404)
  })
})

describe('the token endpoint', () => {
  interface KeyFile {
    client_email: string
    private_key: string
    private_key_id: string
  }
  let key: KeyFile

  beforeAll(() => {
    key = JSON.parse(readFileSync(rest.ws.tokens.serviceAccount.keyFile, 'utf8')) as KeyFile
  })

  async function assertion(
    change: Record<string, unknown> = {},
    pem = key.private_key,
  ): Promise<string> {
    const now = Math.floor(rest.ws.clock.now().getTime() / 1000)
    const claims = {
      iss: key.client_email,
      aud: `${rest.origin}/token`,
      scope: 'https://www.googleapis.com/auth/spreadsheets',
      iat: now,
      exp: now + 3600,
      ...change,
    }
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.private_key_id })
      .sign(await importPKCS8(pem, 'RS256'))
  }

  const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

  it('gives the service account a token for its signed assertion', async () => {
    const { status, body } = await requestToken({ grant_type: grant, assertion: await assertion() })

    expect(status).toBe(200)
    expect(rest.ws.tokens.verifyAccessToken(body['access_token'] ?? '')).toEqual({
      email: key.client_email,
      scopes: ['https://www.googleapis.com/auth/spreadsheets'],
      app: key.client_email,
    })
  })

  it.each([
    ['another audience', { aud: 'https://example.com/token' }, 'audience'],
    ['another account', { iss: 'x@y.iam.gserviceaccount.com' }, 'account not found'],
    ['an old assertion', { iat: 1, exp: 3600 }, 'short-lived token'],
    ['a long life', { exp: 4_000_000_000 }, 'short-lived token'],
    ['no scope', { scope: '' }, 'scope'],
  ])('refuses %s', async (_, change, message) => {
    const { status, body } = await requestToken({
      grant_type: grant,
      assertion: await assertion(change),
    })

    expect(status).toBe(400)
    expect(body['error_description']).toContain(message)
  })

  it('gives each of several accounts tokens by its own key, until that is revoked', async () => {
    const email = 'pantau-2@other-project.iam.gserviceaccount.com'
    const { keyFile } = rest.ws.tokens.addServiceAccount(email)
    const other = JSON.parse(readFileSync(keyFile, 'utf8')) as KeyFile
    const ask = async (pem: string): Promise<[number, string | undefined]> => {
      const signed = await assertion({ iss: email }, pem)
      const { status, body } = await requestToken({ grant_type: grant, assertion: signed })
      return [status, body['error']]
    }

    expect(await ask(key.private_key)).toEqual([400, 'invalid_grant'])
    expect(await ask(other.private_key)).toEqual([200, undefined])
    rmSync(keyFile)
    expect(await ask(other.private_key)).toEqual([400, 'invalid_grant'])
  })

  it('gives a person’s token anew to the client that they let in, and to nobody else', async () => {
    const client = { client_id: 'coba.apps.googleusercontent.com', client_secret: 'rahasia' }
    const refresh_token = rest.ws.tokens.refreshTokenOf({
      email: 'Coba@gmail.com',
      scopes: ['https://www.googleapis.com/auth/drive.file'],
    })
    const asked = { grant_type: 'refresh_token', ...client, refresh_token }
    const { body } = await requestToken(asked)

    expect(rest.ws.tokens.verifyAccessToken(body['access_token'] ?? '')).toMatchObject({
      email: 'coba@gmail.com',
      scopes: ['https://www.googleapis.com/auth/drive.file'],
      app: client.client_id,
    })
    expect(await requestToken({ ...asked, refresh_token: 'lain' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    expect(await requestToken({ ...asked, client_secret: '' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    })
  })

  it('refuses a changed assertion and unknown grants', async () => {
    const [header, , signature] = (await assertion()).split('.')
    const claims = Buffer.from(JSON.stringify({ iss: key.client_email })).toString('base64url')
    const forged = await requestToken({
      grant_type: grant,
      assertion: `${header}.${claims}.${signature}`,
    })
    const unknown = await requestToken({ grant_type: 'password' })

    expect(forged.body).toEqual({
      error: 'invalid_grant',
      error_description: 'Invalid JWT Signature.',
    })
    expect(unknown.body['error']).toBe('unsupported_grant_type')
  })

  it('gives a named local user an access token and an identity token that jose verifies', async () => {
    const { body } = await requestToken({ grant_type: localUserGrant, user: 'Kepala@Kukar.go.id' })
    const keys = createRemoteJWKSet(new URL(`${rest.origin}/oauth2/v3/certs`))

    const { payload } = await jwtVerify(body['id_token'] ?? '', keys, {
      issuer: rest.origin,
      audience: rest.ws.tokens.scriptClientId,
      algorithms: ['RS256'],
      currentDate: rest.ws.clock.now(),
    })

    expect(payload).toMatchObject({
      email: 'kepala@kukar.go.id',
      email_verified: true,
      sub: expect.stringMatching(/^\d{21}$/),
    })
    expect(rest.ws.tokens.verifyAccessToken(body['access_token'] ?? '')?.email).toBe(
      'kepala@kukar.go.id',
    )
  })

  it('leaves the address out of identity tokens without the e-mail scope', () => {
    const token = rest.ws.tokens.issueIdentityToken(owner, { scopes: ['openid'] })
    const claims = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    ) as object

    expect(claims).not.toHaveProperty('email')
  })
})

describe('quotas', () => {
  beforeEach(() => {
    rest.ws.quotas.reset()
    rest.ws.clock.set(new Date('2021-07-06T00:00:01Z'))
    Object.assign(rest.ws.quotas.limits['sheets-read'], { perUser: 2, perProject: 3 })
  })

  it('answer 429 when a user or the project has read too much in a minute', async () => {
    rest.ws.sharing.share(id, 'kepala@kukar.go.id', 'reader')
    const scopes = ['https://www.googleapis.com/auth/spreadsheets']
    const app = 'coba.apps.googleusercontent.com'
    const [mine, theirs, elsewhere] = [
      { email: owner, scopes, app },
      { email: 'kepala@kukar.go.id', scopes, app },
      { email: 'kepala@kukar.go.id', scopes, app: 'lain.apps.googleusercontent.com' },
    ].map((actor) => rest.ws.tokens.issueAccessToken(actor)) as [string, string, string]
    const read = async (token: string): Promise<number> =>
      (await rest.send(`GET /v4/spreadsheets/${id}`, { token })).status

    expect([await read(mine), await read(mine), await read(mine)]).toEqual([200, 200, 429])
    expect([await read(theirs), await read(theirs)]).toEqual([200, 429])
    expect([await read(elsewhere), await read(elsewhere)]).toEqual([200, 200])

    rest.ws.clock.step(60_000)
    expect(await read(mine)).toBe(200)
  })

  it('name the metric as Google does', async () => {
    rest.ws.quotas.limits['sheets-read'].perUser = 0
    const { body } = await rest.send(`GET /v4/spreadsheets/${id}`)

    expect(body.error).toEqual({
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      message:
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
    })
  })
})

describe('exchanges', () => {
  it('keep to what Google describes', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
