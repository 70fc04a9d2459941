import { existsSync } from 'node:fs'

import { ConfigError, type Config } from './config.ts'
import type { DoctorFinding } from './ports/operator.ts'
import { listKeyFiles, readKey } from './read-credentials.ts'
import { masterKeyFile, missingMasterKey } from './store/sealing/master-key.ts'
import { storeFiles } from './store/store-place.ts'
import { toStoreFailure } from './start-failure.ts'
import { finding } from './usecases/doctor/finding.ts'

/** What the doctor looks at before it opens the store: it makes none. */
export function examineStart(config: Config): {
  readonly found: readonly DoctorFinding[]
  readonly hasStore: boolean
} {
  const found = listKeyFiles(config.google.credentialsPaths).map((path) => {
    const key = readKey(path)
    return typeof key === 'string'
      ? finding('broken', 'key-file', (text) => text.keyFileWrong(path, key))
      : finding('good', 'key-file', (text) => text.keyFile(key.client_email))
  })
  if (hasStore(config)) return { found, hasStore: true }
  return { found: [...found, ...findNone(config)], hasStore: false }
}

/** A database may hold one, which opens with its key alone. */
function findNone(config: Config): DoctorFinding[] {
  const { dataDir, databaseUrl, masterKeyPath = masterKeyFile(dataDir) } = config
  return databaseUrl === undefined
    ? [finding('broken', 'store', (text) => text.storeNone(dataDir))]
    : (findingsOfStart(toStoreFailure(missingMasterKey(masterKeyPath), config)) ?? [])
}

/** A database that was never opened from this data directory is not begun by looking at it. */
function hasStore({
  dataDir,
  databaseUrl,
  masterKeyPath = masterKeyFile(dataDir),
}: Config): boolean {
  return existsSync(databaseUrl === undefined ? storeFiles(dataDir)[0]! : masterKeyPath)
}

/** Why a start failed, as findings: what else there is to look at waits for that. */
export function findingsOfStart(error: unknown): DoctorFinding[] | undefined {
  if (!(error instanceof ConfigError)) return undefined
  return error.problems.map((problem) => {
    if (problem.startsWith('PANTAU_MASTER_KEY_FILE')) {
      return finding('broken', 'master-key', (text) => text.masterKeyWrong(problem))
    }
    if (/^(?:PANTAU_DATA|DATABASE_URL)/u.test(problem)) {
      return finding('broken', 'store', (text) => text.storeWrong(problem))
    }
    return finding('broken', 'settings', (text) => text.settingsWrong(problem))
  })
}

/** What could not be looked at, because the store did not open. */
export function findUnlooked(): DoctorFinding[] {
  const waiting = ['token', 'clock', 'quota', 'backup', 'disk', 'ledger'] as const
  return waiting.map((titled) => finding('unknown', titled, (text) => text.storeFirst()))
}
