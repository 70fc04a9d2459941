import { readFileSync, statfsSync } from 'node:fs'

import { lastBackupFile } from './back-up.ts'
import { parseInstant, type Instant } from '../shared/model/instant.ts'
import { BackupManifest } from './usecases/upkeep/backup-manifest.ts'
import type { Surroundings } from './usecases/upkeep/surroundings.ts'

/** What the machine says of the store in that directory. */
export function surroundingsOf(dataDir: string): Surroundings {
  return {
    readDisk() {
      const { bavail, blocks, bsize } = statfsSync(dataDir)
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
    },
    lastBackupAt: () => readTakenAt(lastBackupFile(dataDir)),
  }
}

function readTakenAt(path: string): Instant | undefined {
  try {
    return parseInstant(BackupManifest.parse(JSON.parse(readFileSync(path, 'utf8'))).takenAt)
  } catch {
    return undefined
  }
}
