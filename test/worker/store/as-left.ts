import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'

import { copyStore } from '../../../worker/store/copy-store.ts'
import { storeFiles } from '../../../worker/store/store-place.ts'

/** The store of a data directory as a worker leaves it that has ended, in a directory within `folder`. */
export async function asLeft(dataDir: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const former = mkdtempSync(join(folder, 'former-'))
  await copyStore(dataDir, storeFiles(former)[0]!)
  return former
}
