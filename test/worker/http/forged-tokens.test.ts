import { createHmac, generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ProblemDetails } from '../../../shared/contract/index.ts'
import { createIdentityVerifier } from '../../../worker/http/identity.ts'
import { appClient, type AppClient } from './app-client.ts'

const ISSUER = 'https://accounts.example'
const AUDIENCE = 'pantau-addon.example'
const NOW = new Date('2021-07-05T00:00:00Z')
const SECONDS = NOW.getTime() / 1000

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
const theirs = generateKeyPairSync('rsa', { modulusLength: 2048 })
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const publicJwk = { ...ours.publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig' }
const publicPem = ours.publicKey.export({ format: 'pem', type: 'spki' })
const theirJwk = theirs.publicKey.export({ format: 'jwk' })

const HEADER = { alg: 'RS256', typ: 'JWT', kid: 'key-1' }
const CLAIMS = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: '1234567890',
  email: 'hr@setda.example.go.id',
  email_verified: true,
  iat: SECONDS - 60,
  exp: SECONDS + 3540,
}
const UNSIGNED = { ...HEADER, alg: 'none' }

/** A token as Google would sign it, but for what is changed. */
function token(
  changes: { readonly header?: object; readonly claims?: unknown } = {},
  signer: KeyObject = ours.privateKey,
  hash = 'sha256',
): string {
  const input = inputOf({ ...HEADER, ...changes.header }, changes.claims ?? CLAIMS)
  return `${input}.${signBytes(hash, Buffer.from(input), signer).toString('base64url')}`
}

function claiming(claims: Record<string, unknown>): string {
  return token({ claims: { ...CLAIMS, ...claims } })
}

/** Signed with what everybody knows as if it were a secret. */
function symmetric(secret: string | Buffer): string {
  const input = inputOf({ ...HEADER, alg: 'HS256' }, CLAIMS)
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
}

function inputOf(header: object, claims: unknown): string {
  return `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}`
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** The token with one of its three parts put in another's place. */
function withPart(at: 0 | 1 | 2, part: string): string {
  const parts = token().split('.')
  parts[at] = part
  return parts.join('.')
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['no signature (alg none)', `${inputOf(UNSIGNED, CLAIMS)}.`],
  ['alg None in another case', `${inputOf({ ...UNSIGNED, alg: 'None' }, CLAIMS)}.`],
  ['alg none and a signature', token({ header: UNSIGNED })],
  ['no alg', token({ header: { alg: undefined } })],
  ['HS256 with the public key as PEM for a secret', symmetric(publicPem)],
  ['HS256 with the public key as JWK for a secret', symmetric(JSON.stringify(publicJwk))],
  ['HS256 with an empty secret', symmetric('')],
  ['RS512, which is not asked for', token({ header: { alg: 'RS512' } }, ours.privateKey, 'sha512')],
  ['ES256 by a key of their own', token({ header: { alg: 'ES256' } }, curve.privateKey)],
  ['another key’s signature under our key’s id', token({}, theirs.privateKey)],
  [
    'another key’s signature under an id of its own',
    token({ header: { kid: 'x' } }, theirs.privateKey),
  ],
  ['another key’s signature and no id', token({ header: { kid: undefined } }, theirs.privateKey)],
  ['our signature under an id that is not known', token({ header: { kid: 'key-2' } })],
  ['its own key in its header', token({ header: { jwk: theirJwk } }, theirs.privateKey)],
  ['an address for its key', token({ header: { jku: 'http://127.0.0.1:9/' } }, theirs.privateKey)],
  ['an extension that must be understood', token({ header: { crit: ['x'], x: 1 } })],
  ['a signature cut short', token().slice(0, -8)],
  ['an empty signature', withPart(2, '')],
  ['the signature of another token', withPart(2, claiming({ sub: '2' }).split('.')[2]!)],
  [
    'a payload changed after signing',
    withPart(1, encode(JSON.stringify({ ...CLAIMS, email: 'x@y.id' }))),
  ],
  [
    'a header changed after signing',
    withPart(0, encode(JSON.stringify({ ...HEADER, typ: 'at+jwt' }))),
  ],
]

const SHAPES: readonly (readonly [string, string])[] = [
  ['two parts', token().split('.').slice(0, 2).join('.')],
  ['four parts', `${token()}.x`],
  ['five parts, as if encrypted', `${token()}.x.y`],
  ['a header that is not JSON', withPart(0, encode('x'))],
  ['a payload that is not JSON', withPart(1, encode('x'))],
  ['characters that are not base64url', withPart(1, '&&&&')],
  ['a signed payload that is a list', token({ claims: [CLAIMS] })],
  ['a signed payload that is a text', token({ claims: 'x' })],
  ['more than a token has', claiming({ padding: 'x'.repeat(20_000) })],
]

const CLAIMED: readonly (readonly [string, string])[] = [
  ['another issuer', claiming({ iss: 'https://accounts.other' })],
  ['the issuer with something after it', claiming({ iss: `${ISSUER}/` })],
  ['no issuer', claiming({ iss: undefined })],
  ['another audience', claiming({ aud: 'another-script' })],
  ['a list of other audiences', claiming({ aud: ['another-script', 'and-another'] })],
  ['no audience', claiming({ aud: undefined })],
  ['an expiry beyond the skew', claiming({ exp: SECONDS - 301 })],
  ['an expiry in words', claiming({ exp: 'never' })],
  ['no expiry', claiming({ exp: undefined })],
  ['a begin that is to come', claiming({ nbf: SECONDS + 301 })],
  ['a time of issue that is to come', claiming({ iat: SECONDS + 301 })],
  ['a time of issue more than an hour ago', claiming({ iat: SECONDS - 3901 })],
  ['no time of issue', claiming({ iat: undefined })],
  ['no subject', claiming({ sub: undefined })],
  ['no address', claiming({ email: undefined })],
  ['an address that is none', claiming({ email: 'hr' })],
  ['two addresses', claiming({ email: ['hr@setda.example.go.id', 'x@y.id'] })],
  ['an address that is not verified', claiming({ email_verified: false })],
  ['an address verified in words', claiming({ email_verified: 'yes' })],
  ['no word on verification', claiming({ email_verified: undefined })],
]

const GOOD = token()
/** A good token where it does not belong. */
const PLACES: readonly (readonly [string, Record<string, string>])[] = [
  ['no header', { authorization: '' }],
  ['no token', { authorization: 'Bearer ' }],
  ['no scheme', { authorization: GOOD }],
  ['another scheme', { authorization: `Basic ${GOOD}` }],
  ['the scheme twice', { authorization: `Bearer Bearer ${GOOD}` }],
  ['two tokens', { authorization: `Bearer ${GOOD} Bearer ${GOOD}` }],
  ['two tokens and a comma', { authorization: `Bearer ${GOOD}, Bearer ${GOOD}` }],
  ['a cookie', { authorization: '', cookie: `authorization=Bearer ${GOOD}` }],
  ['a header of proxies', { authorization: '', 'proxy-authorization': `Bearer ${GOOD}` }],
]

let keysAsked = 0
const server = createServer((_request, response) => {
  keysAsked += 1
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [publicJwk] }))
})
let client: AppClient

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  const verifyIdentity = createIdentityVerifier({
    issuer: ISSUER,
    audiences: [AUDIENCE],
    jwksUrl: `http://127.0.0.1:${port}/certs`,
    now: () => NOW,
  })
  client = appClient({}, { verifyIdentity })
  await ask({ authorization: `Bearer ${GOOD}` })
})
afterAll(() => {
  server.close()
})

function ask(headers: Record<string, string>): Promise<Response> {
  return client.send('GET', `/v1/agencies/setda/status?access_token=${GOOD}`, { headers })
}

/** What was answered, and how often keys and the application were asked meanwhile. */
async function refuse(headers: Record<string, string>): Promise<object> {
  const before = client.asked.length
  const answer = await ask(headers)
  return {
    status: answer.status,
    challenge: answer.headers.get('www-authenticate'),
    code: ProblemDetails.safeParse(await answer.json()).data?.code,
    keysAsked: keysAsked - 1,
    asked: client.asked.length - before,
  }
}

const REFUSED = {
  status: 401,
  challenge: 'Bearer',
  code: 'not-signed-in',
  keysAsked: 0,
  asked: 0,
}

describe('a token that Google did not sign for us is refused, and nothing is asked', () => {
  it('but a good one is let in', async () => {
    const answer = await ask({ authorization: `Bearer ${GOOD}` })

    expect(answer.status).toBe(200)
    expect(client.asked).toEqual([
      ['getStatus', { email: CLAIMS.email, sub: CLAIMS.sub }, 'setda'],
      ['getStatus', { email: CLAIMS.email, sub: CLAIMS.sub }, 'setda'],
    ])
  })

  it.each([...SIGNATURES, ...SHAPES, ...CLAIMED])('with %s', async (_, forged) => {
    expect(await refuse({ authorization: `Bearer ${forged}` })).toEqual(REFUSED)
  })

  it.each(PLACES)('or a good one that comes with %s', async (_, headers) => {
    expect(await refuse(headers)).toEqual(REFUSED)
  })
})
