import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
/** So many are drawn at once: to draw one takes as long as to seal a short text. */
const IVS_AT_ONCE = 500

export const KEY_BYTES = 32

/** AES-256-GCM; opens at `place` alone, so that nothing sealed can be put elsewhere. */
export function encrypt(key: KeyObject, plain: Uint8Array, place: string): Buffer {
  const iv = drawIv()
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(place, 'utf8'))
  const text = cipher.update(plain)
  cipher.final()
  return Buffer.concat([iv, text, cipher.getAuthTag()])
}

let drawn = Buffer.alloc(0)

/** Each is used once. */
function drawIv(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(IVS_AT_ONCE * IV_BYTES)
  const iv = drawn.subarray(0, IV_BYTES)
  drawn = drawn.subarray(IV_BYTES)
  return iv
}

/** Undefined where it was sealed with another key, at another place, or was changed. */
export function decrypt(key: KeyObject, sealed: Uint8Array, place: string): Buffer | undefined {
  if (sealed.length < IV_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(place, 'utf8'))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const plain = decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES))
  try {
    decipher.final()
  } catch {
    return undefined
  }
  return plain
}

/** A key in the form in which Node takes it fastest. */
export function keyOf(bytes: Buffer): KeyObject {
  return createSecretKey(bytes)
}

/**
 * The bytes of a key as a text of as many characters: so thousands are held. In Node's form each takes some 1,400
 * bytes, thirty times as much, and is made of its bytes in a microsecond.
 */
export type HeldKey = string

export function hold(bytes: Buffer): HeldKey {
  return bytes.toString('latin1')
}

export function keyOfHeld(held: HeldKey): KeyObject {
  return keyOf(bytesOfHeld(held))
}

function bytesOfHeld(held: HeldKey): Buffer {
  return Buffer.from(held, 'latin1')
}

/** What only both open. */
export function holdBoth(one: HeldKey, other: HeldKey): HeldKey {
  return hold(derive(keyOfHeld(one), bytesOfHeld(other)))
}

/** The bytes of a key of its own for that purpose, or of both keys; tells nothing of `key`. */
export function derive(key: KeyObject, purpose: string | Buffer): Buffer {
  return createHmac('sha256', key).update(purpose).digest()
}

/** A name that only who has the key can tell from a text. */
export function nameBy(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('base64url').slice(0, 22)
}
