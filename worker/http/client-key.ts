import { createHmac } from 'node:crypto'
import { BlockList, isIP } from 'node:net'

import type { Context } from 'hono'

import type { AppEnvironment } from './app-environment.ts'

/** A key for the address that a request comes from. */
export type ClientKey = (context: Context<AppEnvironment>) => string

/**
 * Keys of clients by their address. What a proxy says of its client (`X-Forwarded-For`) is believed of
 * the declared ones alone, from the nearest backwards. A key is one of 65 536, by a secret salt: memory
 * is bounded, no address is kept, and nobody can choose to share another's.
 */
export function createClientKey(options: {
  readonly trustedProxies: readonly string[]
  readonly salt: Uint8Array
}): ClientKey {
  const proxies = listOf(options.trustedProxies)
  return (context) => {
    const forwarded = context.req.header('x-forwarded-for')?.split(',') ?? []
    const socket = context.env?.incoming?.socket.remoteAddress ?? ''
    const network = networkOf(findClient([...forwarded, socket].map(plain), proxies))
    return createHmac('sha256', options.salt).update(network).digest('hex').slice(0, 4)
  }
}

/** The last address on the way here that is no declared proxy. */
function findClient(addresses: readonly string[], proxies: BlockList): string {
  const client = addresses.findLast((address) => !isListed(address, proxies))
  return client ?? addresses[0] ?? ''
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const family = familyOf(address)
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}

function isListed(address: string, list: BlockList): boolean {
  return isIP(address) !== 0 && list.check(address, familyOf(address))
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
}

/** Whoever has an IPv6 address has the 2⁶⁴ of its network. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':')
  const after = tail === undefined ? [] : tail.split(':')
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => parseInt(group || '0', 16))
    .join(':')
}
