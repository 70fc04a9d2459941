import { closeSync, fsyncSync, openSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'

import { storeFiles } from './store-place.ts'
import { makePrivateFile } from './private-files.ts'

/** In one step, which sees one state however much is written meanwhile; in several SQLite would begin anew. */
const ALL_PAGES = 2 ** 31 - 1
const OPENING_TIMEOUT_MS = 5000

/**
 * Copies the store of a data directory to a file that only its owner may open, whoever writes to it
 * meanwhile. It is on disk when the promise resolves.
 */
export async function copyStore(dataDir: string, path: string): Promise<void> {
  const [from = ''] = storeFiles(dataDir)
  const source = new DatabaseSync(from, { readOnly: true, timeout: OPENING_TIMEOUT_MS })
  try {
    makePrivateFile(path)
    await backup(source, path, { rate: ALL_PAGES })
  } finally {
    source.close()
  }
  flush(path)
}

/** Waits until a file, or what a directory lists, is on disk. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
