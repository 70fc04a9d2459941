import { OpenAPIHono } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'

import type { AppEnvironment } from '../../../worker/http/app-environment.ts'
import { createClientKey } from '../../../worker/http/client-key.ts'

const SALT = new Uint8Array(32).fill(7)

/** The key of a request that came over this socket with this `X-Forwarded-For`. */
async function keyOf(
  socket: string,
  forwarded?: string,
  trustedProxies: readonly string[] = [],
): Promise<string> {
  const app = new OpenAPIHono<AppEnvironment>()
  const clientKey = createClientKey({ trustedProxies, salt: SALT })
  app.get('/', (context) => context.text(clientKey(context)))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const incoming = { socket: { remoteAddress: socket } }
  return (await app.request('/', { headers }, { incoming })).text()
}

describe('createClientKey', () => {
  it('tells clients apart by the address of their socket', async () => {
    expect(await keyOf('203.0.113.7')).toBe(await keyOf('203.0.113.7'))
    expect(await keyOf('203.0.113.7')).not.toBe(await keyOf('203.0.113.8'))
  })

  it('believes X-Forwarded-For of nobody who is not declared', async () => {
    expect(await keyOf('203.0.113.7', '198.51.100.1')).toBe(await keyOf('203.0.113.7'))
    expect(await keyOf('203.0.113.7', '198.51.100.1', ['10.0.0.0/8'])).toBe(
      await keyOf('203.0.113.7'),
    )
  })

  it('believes a declared proxy, and of what it heard only the last', async () => {
    const client = await keyOf('203.0.113.7')

    expect(await keyOf('10.1.2.3', '203.0.113.7', ['10.0.0.0/8'])).toBe(client)
    expect(await keyOf('::ffff:10.1.2.3', '203.0.113.7', ['10.0.0.0/8'])).toBe(client)
    expect(await keyOf('127.0.0.1', '6.6.6.6, 203.0.113.7', ['127.0.0.1'])).toBe(client)
    expect(await keyOf('::1', '6.6.6.6, 203.0.113.7, 10.9.9.9', ['::1', '10.0.0.0/8'])).toBe(client)
  })

  it('takes the proxy for the client where it says nothing', async () => {
    expect(await keyOf('127.0.0.1', undefined, ['127.0.0.1'])).toBe(await keyOf('127.0.0.1'))
  })

  it('takes the addresses of one IPv6 network for one', async () => {
    const one = await keyOf('2001:db8:1:2::1')

    expect(await keyOf('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe(one)
    expect(await keyOf('2001:DB8:1:2:0:0:0:9')).toBe(one)
    expect(await keyOf('2001:db8:1:3::1')).not.toBe(one)
    expect(await keyOf('::1')).toBe(await keyOf('0:0:0:0:0:0:0:2'))
  })

  it('has no more than 65 536 keys, and none that tells the address', async () => {
    for (const address of ['203.0.113.7', '2001:db8::1', 'x'.repeat(5000), '']) {
      expect(await keyOf('127.0.0.1', address, ['127.0.0.1'])).toMatch(/^[0-9a-f]{4}$/)
    }
  })
})
