import { sign, verify } from 'node:crypto'
import type { SigningKey } from './keys.ts'

/** Signs claims with RS256. */
export function signJwt(claims: Record<string, unknown>, key: SigningKey): string {
  const header = encode({ alg: 'RS256', kid: key.id, typ: 'JWT' })
  const content = `${header}.${encode(claims)}`
  return `${content}.${sign('sha256', Buffer.from(content), key.privateKey).toString('base64url')}`
}

/** The claims of a token signed with the key under RS256; undefined for any other text. */
export function verifyJwt(token: string, key: SigningKey): Record<string, unknown> | undefined {
  const [header = '', claims = '', signature = ''] = token.split('.')
  try {
    const { alg } = decode(header)
    if (alg !== 'RS256') return undefined
    const content = Buffer.from(`${header}.${claims}`)
    const isGenuine = verify('sha256', content, key.publicKey, Buffer.from(signature, 'base64url'))
    return isGenuine ? decode(claims) : undefined
  } catch {
    return undefined
  }
}

/** What a token says, whoever signed it; undefined for any other text. */
export function readClaims(token: string): Record<string, unknown> | undefined {
  try {
    return decode(token.split('.')[1] ?? '')
  } catch {
    return undefined
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode(text: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>
}
