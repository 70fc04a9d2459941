import type { Manifest } from '../manifest.ts'

/** What the worker thread hands to the runtime of a script. All values cross as JSON text. */
export interface HostBridge {
  /** Calls a service on the other side; both texts are JSON. */
  call(request: string): string
  /** Compiles trusted template code inside the context, where code from strings is off. */
  compile(source: string): unknown
  /** The workspace's clock minus this machine's, in milliseconds. */
  clockOffsetMs: number
  manifest: Manifest
  files: Readonly<Record<string, string>>
}

type Reply = { value: unknown } | { error: { message: string; details?: object } }

let bridge: HostBridge | undefined

export function connectBridge(host: HostBridge): void {
  bridge = host
}

export function getBridge(): HostBridge {
  if (!bridge) throw new Error('The runtime is not connected.')
  return bridge
}

/** An error as Apps Script throws it: its name is `Exception`. */
export function exception(message: string): Error {
  const error = new Error(message)
  error.name = 'Exception'
  return error
}

/** Calls a service by its Apps Script name, e.g. `Sheet.getName`, blocking until it answers. */
export function callService(method: string, ...args: unknown[]): unknown {
  const text = JSON.stringify({ method, args: encode(args) })
  const reply = JSON.parse(getBridge().call(text)) as Reply
  if ('error' in reply) {
    const { message, details } = reply.error
    throw details ? Object.assign(exception(message), { details }) : exception(message)
  }
  return decode(reply.value)
}

export function callForString(method: string, ...args: unknown[]): string {
  const value = callService(method, ...args)
  return typeof value === 'string' ? value : ''
}

/** Dates become `{ $date: ms }`, because JSON would make them text. */
function encode(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.getTime() }
  if (Array.isArray(value)) return value.map(encode)
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]))
  }
  return value
}

export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode)
  if (value && typeof value === 'object') {
    if ('$date' in value) return new Date(Number(value.$date))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]))
  }
  return value
}
