import { BlockList, isIP } from 'node:net'

import * as z from 'zod'

import { parseInstant } from '../shared/model/instant.ts'

/** What a setting may hold; each refusal says what is allowed. */

export function text(allowed: string): z.ZodString {
  return z.string(allowed).trim().min(1, allowed)
}

/** Values separated by commas; spaces around them do not count. */
export function list(allowed: string): z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>> {
  return z
    .string()
    .refine((value) => splitList(value).length > 0, allowed)
    .transform(splitList)
}

/** The same in an order that counts: what stands twice stays so. */
export function sequence(
  allowed: string,
  isAllowed: (item: string) => boolean = () => true,
): z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>> {
  const told = `${allowed}, separated by commas`
  return z
    .string()
    .refine((value) => splitItems(value).length > 0 && splitItems(value).every(isAllowed), told)
    .transform(splitItems)
}

function splitList(value: string): string[] {
  return [...new Set(splitItems(value))]
}

function splitItems(value: string): string[] {
  const items = value.split(',').map((item) => item.trim())
  return items.filter((item) => item !== '')
}

/** IP addresses or networks (`10.0.0.0/8`), separated by commas. */
export function networks(): z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>> {
  const allowed = 'IP addresses or networks, as 127.0.0.1 or 10.0.0.0/8, separated by commas'
  return z
    .string()
    .refine((value) => {
      const items = splitList(value)
      return items.length > 0 && items.every(isNetwork)
    }, allowed)
    .transform(splitList)
}

function isNetwork(value: string): boolean {
  const [address = '', prefix, ...rest] = value.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return prefix === undefined || isWholeNumber(prefix, 0, version === 4 ? 32 : 128)
}

export function wholeNumber(
  minimum: number,
  maximum: number,
): z.ZodPipe<z.ZodString, z.ZodTransform<number, string>> {
  const allowed = `a whole number from ${minimum} to ${maximum}`
  return z
    .string()
    .refine((value) => isWholeNumber(value, minimum, maximum), allowed)
    .transform(Number)
}

function isWholeNumber(value: string, minimum: number, maximum: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= minimum && Number(value) <= maximum
}

export function webAddress(): z.ZodString {
  return z.string().refine(isWebAddress, 'an address starting with http:// or https://')
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value)
}

export function emails(): ReturnType<typeof sequence> {
  return sequence('e-mail addresses', (value) => z.email().safeParse(value).success)
}

/** Full names of Pub/Sub topics. */
export function topics(): ReturnType<typeof sequence> {
  return sequence(
    'full names of Pub/Sub topics, as projects/my-project/topics/pantau-forms',
    (value) => /^projects\/[^\s/]+\/topics\/[^\s/]+$/.test(value),
  )
}

/** Of a PostgreSQL database. */
export function databaseAddress(): z.ZodString {
  const allowed =
    'the address of a PostgreSQL database, as postgres://name:password@host:5432/database, by a socket postgres://name:password@localhost/database?host=/its/directory, in a name or password %23 for #, %25 for %, %2F for /, %3A for :, %3F for ? and %40 for @'
  return z.string().refine(isDatabaseAddress, allowed)
}

function isDatabaseAddress(value: string): boolean {
  if (!/^postgres(?:ql)?:\/\/.+\/[^/?]+/u.test(value) || !URL.canParse(value)) return false
  const { username, hash, searchParams } = new URL(value)
  return username !== '' && hash === '' && !searchParams.has('user')
}

/** As it may be shown: an address's password is left out. */
export function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^:@/]*):.*@/u, '$1@').replace(/([?&]password=)[^&]*/u, '$1')
}

export function instant(): z.ZodString {
  return z.string().refine(isInstant, 'an instant with its zone, as 2021-07-05T08:00:00+08:00')
}

function isInstant(value: string): boolean {
  try {
    parseInstant(value)
    return true
  } catch {
    return false
  }
}

/** Whether only programs of the same machine reach an address; a name other than localhost may not. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true
  const loopback = new BlockList()
  loopback.addSubnet('127.0.0.0', 8)
  loopback.addAddress('::1', 'ipv6')
  const version = isIP(host)
  return version !== 0 && loopback.check(host, version === 6 ? 'ipv6' : 'ipv4')
}
