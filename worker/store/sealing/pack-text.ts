import { deflateRawSync, inflateRawSync } from 'node:zlib'

import { inflateSync } from 'fflate'

import { PACKING_DICTIONARY_1 } from './packing-dictionary.ts'

/** How a text was packed: the first byte of what came of it. */
export const PACKED_SHORT = 1
export const PACKED_LONG = 2
/** JSON as it stands: too short to be packed, or from before anything was. */
const AS_IT_STANDS = '{'.charCodeAt(0)

/** Of a text with what stands beside it. */
const SHORT_BYTES = 1000
/** Reaches over the dictionary, what stands beside, and the text; what comes of it fits into one chunk. */
const SHORT = { windowBits: 12, memLevel: 5, level: 6, chunkSize: 1024 }
const LONG = { windowBits: 15, level: 6 }

const DICTIONARY = Buffer.from(PACKING_DICTIONARY_1, 'utf8')
/** Of one text after the other, as to make room for each would take longer than to pack it. */
const dictionaryRoom = Buffer.concat([DICTIONARY, Buffer.alloc(SHORT_BYTES)])
const textRoom = Buffer.alloc(SHORT_BYTES)

/** Of JSON that is so short few bytes are gained: it stands as it is. */
const TINY_CHARACTERS = 40
/** Whoever is well says so in the same words every day: such texts are packed once. */
const OFTEN_CHARACTERS = 200
const KNOWN_AT_MOST = 500
const packedBefore = new Map<string, Uint8Array>()

/**
 * A text in few bytes, by the dictionary of its format and by what stands `beside` it: with that, and with that
 * alone, `unpackText` gives it again.
 */
export function packText(text: string, beside = ''): Uint8Array {
  if (beside !== '' || text.length > OFTEN_CHARACTERS) return packAnew(text, beside)
  if (text.length <= TINY_CHARACTERS && text.startsWith('{')) return Buffer.from(text, 'utf8')
  const known = packedBefore.get(text)
  if (known) return known
  const packed = packAnew(text, beside)
  if (packedBefore.size >= KNOWN_AT_MOST) packedBefore.clear()
  packedBefore.set(text, packed)
  return packed
}

function packAnew(text: string, beside: string): Uint8Array {
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
  const deflated = packed.subarray(1)
  const dictionary = dictionaryWith(beside)
  if (format === PACKED_LONG) return inflateRawSync(deflated, { dictionary }).toString('utf8')
  // An inflater of Node takes five times as long to be made as to inflate a short text.
  const { length } = inflateSync(deflated, { out: textRoom, dictionary })
  return textRoom.toString('utf8', 0, length)
}

/** It stands until the next is asked for. */
function dictionaryWith(beside: string): Uint8Array {
  const besideBytes = Buffer.byteLength(beside, 'utf8')
  const room =
    besideBytes > SHORT_BYTES
      ? Buffer.concat([DICTIONARY, Buffer.alloc(besideBytes)])
      : dictionaryRoom
  room.write(beside, DICTIONARY.length, 'utf8')
  return room.subarray(0, DICTIONARY.length + besideBytes)
}
