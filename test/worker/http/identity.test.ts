import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair } from 'jose'
import type { JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { AudienceRefused, createIdentityVerifier } from '../../../worker/http/identity.ts'
import type { VerifyIdentity } from '../../../worker/http/identity.ts'

const ISSUER = 'https://accounts.example'
const AUDIENCE = 'pantau-addon.example'
const SECOND_AUDIENCE = 'bound-script.example'
const NOW = new Date('2021-07-05T00:00:00Z')
const HR = { email: 'hr@setda.example.go.id', sub: '1234567890' }
const NOW_SECONDS = NOW.getTime() / 1000

const ours = await generateKeyPair('RS256', { extractable: true })
const theirs = await generateKeyPair('RS256', { extractable: true })
const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
})

let verify: VerifyIdentity

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  verify = createIdentityVerifier({
    issuer: ISSUER,
    audiences: [AUDIENCE, SECOND_AUDIENCE],
    jwksUrl: `http://127.0.0.1:${port}/certs`,
    now: () => NOW,
  })
})

afterAll(() => {
  server.close()
})

function claims(overrides: JWTPayload = {}): JWTPayload {
  return {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: HR.sub,
    email: 'HR@setda.example.go.id',
    email_verified: true,
    iat: NOW_SECONDS - 60,
    exp: NOW_SECONDS + 3540,
    ...overrides,
  }
}

function sign(payload: JWTPayload, key = ours.privateKey, kid = 'key-1'): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key)
}

describe('createIdentityVerifier', () => {
  it('gives the verified address, in lower case, and the account’s number', async () => {
    expect(await verify(await sign(claims()))).toEqual(HR)
  })

  it('takes the tokens of every script that is allowed', async () => {
    const bound = await sign(claims({ aud: SECOND_AUDIENCE }))

    expect(await verify(bound)).toEqual(HR)
  })

  it('bears 300 s of skew, by the given clock', async () => {
    const late = await sign(claims({ iat: NOW_SECONDS - 3899, exp: NOW_SECONDS - 299 }))

    expect(await verify(late)).toEqual(HR)
  })

  it.each<[string, Record<string, unknown>]>([
    ['another issuer', { iss: 'https://accounts.other' }],
    ['another audience', { aud: 'another-script' }],
    ['expired beyond the skew', { exp: NOW_SECONDS - 301 }],
    ['not valid yet', { nbf: NOW_SECONDS + 301 }],
    ['a time of issue that is to come', { iat: NOW_SECONDS + 301 }],
    ['a life of more than an hour', { iat: NOW_SECONDS - 3901 }],
    ['an address that is not verified', { email_verified: false }],
    ['no word on verification', { email_verified: undefined }],
    ['no address', { email: undefined }],
    ['no expiry', { exp: undefined }],
  ])('refuses a token with %s', async (_name, overrides) => {
    const token = await sign(claims(overrides))

    await expect(verify(token)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('names the audience that was seen and those that are allowed', async () => {
    const token = await sign(claims({ aud: ['another-script', 'spoilt\u0007'] }))

    const refusal = verify(token)

    await expect(refusal).rejects.toBeInstanceOf(AudienceRefused)
    await expect(refusal).rejects.toMatchObject({
      audience: 'another-script spoilt ',
      allowed: [AUDIENCE, SECOND_AUDIENCE],
    })
  })

  it('names no audience of a token that Google did not sign', async () => {
    const forged = await sign(claims({ aud: 'another-script' }), theirs.privateKey)

    await expect(verify(forged)).rejects.not.toBeInstanceOf(AudienceRefused)
  })

  it('refuses a token signed by another key, under our key’s id or its own', async () => {
    const forged = await sign(claims(), theirs.privateKey)
    const unknown = await sign(claims(), theirs.privateKey, 'key-2')

    await expect(verify(forged)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(verify(unknown)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('refuses a token without signature, and one signed with the public key as a secret', async () => {
    const unsigned = new UnsecuredJWT(claims()).encode()
    const secret = new TextEncoder().encode(JSON.stringify(jwk))
    const symmetric = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(secret)

    await expect(verify(unsigned)).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(verify(symmetric)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it.each(['', 'x', 'a.b.c'])('refuses %j', async (bearer) => {
    await expect(verify(bearer)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('does not blame the caller when the keys cannot be fetched', async () => {
    const blind = createIdentityVerifier({
      issuer: ISSUER,
      audiences: [AUDIENCE],
      jwksUrl: 'http://127.0.0.1:9/certs',
      now: () => NOW,
    })

    await expect(blind(await sign(claims()))).rejects.toMatchObject({ code: 'google-unavailable' })
  })
})
