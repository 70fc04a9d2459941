import { setImmediate as breathe } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Elements of a long list that are read at once. */
const AT_ONCE = 100
/** A list of lists of sheets of rows; what lies deeper goes with what it is in. */
const DEPTH = 5
/** Far below what may hold the main thread up (G13). */
const SLICE_MS = 5

/**
 * A value whose long lists are bytes, some elements at a time: a tenth of what it takes in memory as objects, and
 * whoever reads it need not do so at once.
 */
export interface Packed<Value> {
  readonly packed: unknown
  /** Of its long lists, inflated. */
  readonly bytes: number
  /** What they take as they are kept. */
  readonly heldBytes: number
  /** Of no value: says what it is. */
  readonly is?: Value
}

/** A long list, some elements at a time. */
interface Parts {
  readonly inParts: readonly Uint8Array[]
  /** How long each is inflated; absent where they are not deflated. */
  readonly lengths?: readonly number[]
}

/** Tables say the same words in every row: the fastest way takes most of them. */
const DEFLATION = { level: 1 }
/** With so many bytes to spare zlib sees that a part is at its end without asking for more room. */
const SPARE_BYTES = 64

/** What is packed in it already stays so. `toKeep`: in a tenth of the room, for twice the time. */
export function pack<Value>(
  value: Value,
  { toKeep = false }: { readonly toKeep?: boolean } = {},
): Packed<Value> {
  let bytes = 0
  let heldBytes = 0

  function inParts(one: unknown, depth: number): unknown {
    if (depth === 0 || typeof one !== 'object' || one === null) return one
    const within = (inner: unknown): unknown => inParts(inner, depth - 1)
    if (Array.isArray(one)) return one.length > AT_ONCE ? cut(one) : one.map(within)
    if (one instanceof Map) return new Map([...one].map(([key, inner]) => [key, within(inner)]))
    if (!isPlain(one) || isPacked(one)) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, within(inner)]))
  }

  function cut(list: readonly unknown[]): Parts {
    const parts: Uint8Array[] = []
    const lengths: number[] = []
    for (let start = 0; start < list.length; start += AT_ONCE) {
      const whole = serialize(list.slice(start, start + AT_ONCE))
      const part = toKeep ? inItsOwnRoom(deflateRawSync(whole, DEFLATION)) : whole
      bytes += whole.length
      heldBytes += part.length
      parts.push(part)
      lengths.push(whole.length)
    }
    return { inParts: parts, ...(toKeep && { lengths }) }
  }

  return { packed: inParts(value, DEPTH), bytes, heldBytes }
}

/** The value as it was, read a little at a time; what was packed before it was stays so. */
export async function unpack<Value>({ packed, bytes }: Packed<Value>): Promise<Value> {
  // Nothing in it was long.
  if (bytes === 0) return packed as Value
  let since = performance.now()

  async function rest(): Promise<void> {
    if (performance.now() - since < SLICE_MS) return
    await breathe()
    since = performance.now()
  }

  async function together(one: unknown, depth: number): Promise<unknown> {
    if (depth === 0 || typeof one !== 'object' || one === null || isPacked(one)) return one
    if (isParts(one)) {
      const whole: unknown[] = []
      for (const [at, part] of one.inParts.entries()) {
        const length = one.lengths?.[at]
        const inflated = length === undefined ? part : inflate(part, length)
        whole.push(...(deserialize(inflated) as unknown[]))
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

  return (await together(packed, DEPTH)) as Value
}

/** Zlib gives a part in a chunk of 16 KB, which would be kept, and copied between threads, with it. */
function inItsOwnRoom(part: Uint8Array): Uint8Array {
  return new Uint8Array(part)
}

/** In one piece: more room than it takes would wait to be collected. */
function inflate(part: Uint8Array, length: number): Uint8Array {
  return inflateRawSync(part, { chunkSize: length + SPARE_BYTES })
}

function isPacked(value: object): boolean {
  return 'packed' in value
}

function isParts(value: object): value is Parts {
  return 'inParts' in value
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
