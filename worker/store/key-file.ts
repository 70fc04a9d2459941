import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

import { closeToOthers } from './private-files.ts'

/** The text of a key's file; undefined where there is none. */
export function readKeyText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Makes the file, closed to other accounts, unless another process was first: then theirs stands. */
export function putKeyFile(path: string, key: Buffer): void {
  // Whole or not at all: it gets its name when it is written.
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, key.toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  closeToOthers([path])
}
