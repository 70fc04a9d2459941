import { readFileSync, statfsSync } from 'node:fs'

import { lastBackupFile } from './back-up.ts'
import type { Config } from './config.ts'
import { parseInstant, type Instant } from '../shared/model/instant.ts'
import { BackupManifest } from './usecases/upkeep/backup-manifest.ts'
import type { Surroundings } from './usecases/upkeep/surroundings.ts'

/** What the machine says of the data directory, and of copies of the store where it is in it. */
export function surroundingsOf({
  dataDir,
  databaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl'>): Surroundings {
  return {
    readDisk() {
      const { bavail, blocks, bsize } = statfsSync(dataDir)
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
    },
    ...(databaseUrl === undefined && {
      lastBackupAt: () => readTakenAt(lastBackupFile(dataDir)),
    }),
  }
}

function readTakenAt(path: string): Instant | undefined {
  try {
    return parseInstant(BackupManifest.parse(JSON.parse(readFileSync(path, 'utf8'))).takenAt)
  } catch {
    return undefined
  }
}
