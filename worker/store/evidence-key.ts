import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { closeToOthers } from './private-files.ts'

const KEY_BYTES = 32

/** Marks what the store keeps; whoever changes the store alone cannot make the mark that fits. */
export type Marker = (...parts: readonly string[]) => string

/** Beside the store, not in it. */
export function evidenceKeyFile(dataDir: string): string {
  return join(dataDir, 'evidence.key')
}

/** The key's marker, and whether the key was made just now: then what was marked before is not known. */
export function openMarker(dataDir: string): { readonly mark: Marker; readonly isNew: boolean } {
  const path = evidenceKeyFile(dataDir)
  const known = readKey(path)
  if (known) return { mark: markerOf(known), isNew: false }
  const key = randomBytes(KEY_BYTES)
  // Another process that opens the store at this moment may have made it first.
  writeKey(path, key)
  closeToOthers([path])
  return { mark: markerOf(readKey(path) ?? key), isNew: true }
}

function writeKey(path: string, key: Buffer): void {
  try {
    writeFileSync(path, key.toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

function readKey(path: string): Buffer | undefined {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8'), 'base64url')
    return key.length === KEY_BYTES ? key : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function markerOf(key: Buffer): Marker {
  return (...parts) =>
    createHmac('sha256', key).update(JSON.stringify(parts), 'utf8').digest('base64url')
}
