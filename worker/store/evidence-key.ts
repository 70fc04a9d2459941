import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { StoreRefusedError } from '../ports/store-damaged-error.ts'
import { closeToOthers } from './private-files.ts'

const KEY_BYTES = 32

/** Marks what the store keeps; whoever changes the store alone cannot make the mark that fits. */
export type Marker = (...parts: readonly string[]) => string

/** Beside the store, not in it. */
export function evidenceKeyFile(dataDir: string): string {
  return join(dataDir, 'evidence.key')
}

/** Whether a store was opened in this directory before. */
export function hasEvidenceKey(dataDir: string): boolean {
  return existsSync(evidenceKeyFile(dataDir))
}

/**
 * The key's marker, and whether the key was made just now: then what was marked before is not known.
 * Throws `StoreRefusedError` where what is there is no key.
 */
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

/** Whole or not at all: it gets its name when it is written. */
function writeKey(path: string, key: Buffer): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, key.toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
}

function readKey(path: string): Buffer | undefined {
  const text = readText(path)
  if (text === undefined) return undefined
  const key = Buffer.from(text, 'base64url')
  if (key.length === KEY_BYTES) return key
  throw new StoreRefusedError(
    'evidence.key in it is no key; put its copy back, or take it away: kept months are then evaluated again',
  )
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function markerOf(key: Buffer): Marker {
  return (...parts) =>
    createHmac('sha256', key).update(JSON.stringify(parts), 'utf8').digest('base64url')
}
