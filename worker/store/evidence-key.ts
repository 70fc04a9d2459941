import { createHmac, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { EvidenceKeyState } from '../ports/evidence-key.ts'
import { StoreRefusedError } from '../ports/store-errors.ts'
import { putKeyFile, readKeyText } from './key-file.ts'
import { keyOf } from './sealing/cipher.ts'

const KEY_BYTES = 32
const NAME_LENGTH = 8

/** Marks what the store keeps; whoever changes the store alone cannot make the mark that fits. */
export interface Marker {
  /** Begins with the key's name. */
  readonly mark: (...parts: readonly string[]) => string
  /** Names the key, and tells nothing of it. */
  readonly keyName: string
}

export interface OpenedKey extends Marker {
  /** Whether it was made just now: then what was marked before is not known. */
  readonly isNew: boolean
  readonly look: EvidenceKeyState['look']
}

/** Beside the store, not in it. */
export function evidenceKeyFile(dataDir: string): string {
  return join(dataDir, 'evidence.key')
}

/** Whether a store was opened in this directory before. */
export function hasEvidenceKey(dataDir: string): boolean {
  return existsSync(evidenceKeyFile(dataDir))
}

/**
 * The key, made where there is none and `mayBeMade`. Throws `StoreRefusedError` where what is there is no key, or
 * it is gone.
 */
export function openKey(
  dataDir: string,
  { mayBeMade }: { readonly mayBeMade: boolean },
): OpenedKey {
  const path = evidenceKeyFile(dataDir)
  const known = readKey(path)
  if (!known && !mayBeMade) {
    throw new StoreRefusedError(
      'evidence.key in it is gone, with which kept months are marked; put its copy back, or run rebuild, which makes a new one and evaluates them again',
    )
  }
  const key = known ?? putKey(path, randomBytes(KEY_BYTES))
  return { ...markerOf(keyOf(key)), isNew: !known, look: () => lookAt(path, key) }
}

function lookAt(path: string, key: Buffer): ReturnType<OpenedKey['look']> {
  const text = readKeyText(path)
  if (text === undefined) return putKey(path, key).equals(key) ? 'put-back' : 'another'
  return text === key.toString('base64url') ? 'same' : 'another'
}

/** Returns the one that is there then: another process that opens the store may have made it first. */
function putKey(path: string, key: Buffer): Buffer {
  putKeyFile(path, key)
  return readKey(path) ?? key
}

function readKey(path: string): Buffer | undefined {
  const text = readKeyText(path)
  if (text === undefined) return undefined
  const key = Buffer.from(text, 'base64url')
  if (key.length === KEY_BYTES) return key
  throw new StoreRefusedError(
    'evidence.key in it is no key; put its copy back, or take it away and run rebuild, which makes a new one and evaluates kept months again',
  )
}

/** The key, or where it is gone one for this while: what another made of it is evaluated again. */
export function joinKey(dataDir: string): OpenedKey {
  const path = evidenceKeyFile(dataDir)
  const key = readKey(path)
  return key
    ? { ...markerOf(keyOf(key)), isNew: false, look: () => lookAt(path, key) }
    : passingKey()
}

/** Of a database: one of the master key's own, which every replica has. */
export function sharedKey(key: KeyObject): OpenedKey {
  return { ...markerOf(key), isNew: false, look: () => 'same' }
}

/** Of a store that is only looked at: what is kept there of months it does not know. */
export function passingKey(): OpenedKey {
  return { ...markerOf(keyOf(randomBytes(KEY_BYTES))), isNew: true, look: () => 'same' }
}

/** A key as bytes would be prepared anew for each mark, which takes longer than the mark. */
function markerOf(secret: KeyObject): Marker {
  const keyName = createHmac('sha256', secret).update('name').digest('hex').slice(0, NAME_LENGTH)
  return {
    keyName,
    mark: (...parts) => {
      const mac = createHmac('sha256', secret).update(JSON.stringify(parts), 'utf8')
      return `${keyName}.${mac.digest('base64url')}`
    },
  }
}
