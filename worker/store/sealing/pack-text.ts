import { deflateRawSync, inflateRawSync } from 'node:zlib'

import { PACKING_DICTIONARY_1 } from './packing-dictionary.ts'

/** How a text was packed: the first byte of what came of it. */
export const PACKED_SHORT = 1
export const PACKED_LONG = 2
/** JSON from before anything was packed, as it stands. */
const AS_IT_STANDS = '{'.charCodeAt(0)

/** Reaches over the dictionary, what stands beside, and the text. */
const SHORT = { windowBits: 12, memLevel: 5, level: 6 }
const SHORT_BYTES = 1000
const SHORT_CHUNK = { chunkSize: 1024, windowBits: 12 }
const LONG = { windowBits: 15, level: 6 }

const DICTIONARY = Buffer.from(PACKING_DICTIONARY_1, 'utf8')

/**
 * A text in few bytes, by the dictionary of its format and by what stands `beside` it: with that, and with that
 * alone, `unpackText` gives it again.
 */
export function packText(text: string, beside = ''): Uint8Array {
  const plain = Buffer.from(text, 'utf8')
  const dictionary = dictionaryWith(beside)
  const isLong = plain.length + dictionary.length - DICTIONARY.length > SHORT_BYTES
  const deflated = deflateRawSync(plain, { ...(isLong ? LONG : SHORT), dictionary })
  return Buffer.concat([Uint8Array.of(isLong ? PACKED_LONG : PACKED_SHORT), deflated])
}

/** Throws where it was not packed so. */
export function unpackText(packed: Uint8Array, beside = ''): string {
  const [format] = packed
  if (format === AS_IT_STANDS) return Buffer.from(packed).toString('utf8')
  if (format !== PACKED_SHORT && format !== PACKED_LONG) {
    throw new RangeError(`Packed in a form that is not known: ${format}`)
  }
  const dictionary = dictionaryWith(beside)
  const options = format === PACKED_SHORT ? SHORT_CHUNK : undefined
  return inflateRawSync(packed.subarray(1), { ...options, dictionary }).toString('utf8')
}

function dictionaryWith(beside: string): Buffer {
  return beside === '' ? DICTIONARY : Buffer.concat([DICTIONARY, Buffer.from(beside, 'utf8')])
}
