import type { KeyObject } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'

import { decrypt, encrypt } from './cipher.ts'
import { ID_BYTES } from './data-keys.ts'
import { packText, unpackText } from './pack-text.ts'

/** Form of what is inside, number of keys, their ids; then what is sealed. */
export const FORMER_TEXT = 0
export const FORMER_DEFLATED = 1
const PACKED = 2
export const HEAD_BYTES = 2

export function isSealed(bytes: Uint8Array): boolean {
  return (bytes[0] ?? FORMER_TEXT) <= PACKED
}

/** Seals a text under the key that these names make together. */
export function writeSealed(
  key: KeyObject,
  {
    names,
    text,
    place,
  }: { readonly names: readonly string[]; readonly text: string; readonly place: string },
): Uint8Array {
  const sealed = encrypt(key, packText(text), placeWithin(place, PACKED))
  const ids = names.map((name) => Buffer.from(name, 'base64url'))
  return Buffer.concat([Uint8Array.of(PACKED, names.length), ...ids, sealed])
}

/** The ids of the keys that open it together; of what another hand put there, none. */
export function sealedUnder(bytes: Uint8Array | string): string[] {
  if (typeof bytes === 'string') return []
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes[1] ?? 0 }, (_, index) => {
    const start = HEAD_BYTES + index * ID_BYTES
    return view.toString('base64url', start, start + ID_BYTES)
  })
}

/** Undefined where it was sealed with another key, at another place, or was changed. */
export function readSealed(key: KeyObject, bytes: Uint8Array, place: string): string | undefined {
  const [form = FORMER_TEXT, keys = 0] = bytes
  const sealed = bytes.subarray(HEAD_BYTES + keys * ID_BYTES)
  const opened = decrypt(key, sealed, placeWithin(place, form))
  return opened && readOpened(opened, form)
}

function readOpened(opened: Buffer, form: number): string {
  if (form === PACKED) return unpackText(opened)
  return (form === FORMER_DEFLATED ? inflateRawSync(opened) : opened).toString('utf8')
}

/** What was packed opens as that alone. */
function placeWithin(place: string, form: number): string {
  if (form === FORMER_TEXT) return place
  return `${place}\n${form === FORMER_DEFLATED ? 'deflated' : 'packed'}`
}
