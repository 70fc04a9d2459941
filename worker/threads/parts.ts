import { setImmediate as breathe } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'

/** Elements of a long list that are read at once. */
const AT_ONCE = 100
/** A list of lists of sheets of rows; what lies deeper goes with what it is in. */
const DEPTH = 5
/** Far below what may hold the main thread up (G13). */
const SLICE_MS = 5

/** A long list, some elements at a time. */
interface Parts {
  readonly inParts: readonly Uint8Array[]
}

/** In the thread: the value with its long lists in parts, so that whoever reads it need not do so at once. */
export function inParts(value: unknown, depth = DEPTH): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value
  const within = (one: unknown): unknown => inParts(one, depth - 1)
  if (Array.isArray(value)) return value.length > AT_ONCE ? cut(value) : value.map(within)
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, within(one)]))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, within(one)]))
}

/** Where the task was asked for: the value as it was, read a little at a time. */
export async function putTogether(value: unknown): Promise<unknown> {
  let since = performance.now()

  async function rest(): Promise<void> {
    if (performance.now() - since < SLICE_MS) return
    await breathe()
    since = performance.now()
  }

  async function together(one: unknown, depth: number): Promise<unknown> {
    if (depth === 0 || typeof one !== 'object' || one === null) return one
    if (isParts(one)) {
      const whole: unknown[] = []
      for (const part of one.inParts) {
        whole.push(...(deserialize(part) as unknown[]))
        await rest()
      }
      return whole
    }
    if (Array.isArray(one)) {
      const whole: unknown[] = []
      for (const element of one) whole.push(await together(element, depth - 1))
      return whole
    }
    if (one instanceof Map) {
      const whole = new Map<unknown, unknown>()
      for (const [key, element] of one) whole.set(key, await together(element, depth - 1))
      return whole
    }
    if (!isPlain(one)) return one
    const whole: Record<string, unknown> = {}
    for (const [key, element] of Object.entries(one)) {
      whole[key] = await together(element, depth - 1)
    }
    return whole
  }

  return together(value, DEPTH)
}

function cut(list: readonly unknown[]): Parts {
  const parts: Uint8Array[] = []
  for (let start = 0; start < list.length; start += AT_ONCE) {
    parts.push(serialize(list.slice(start, start + AT_ONCE)))
  }
  return { inParts: parts }
}

function isParts(value: object): value is Parts {
  return 'inParts' in value
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
