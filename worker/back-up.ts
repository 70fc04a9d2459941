import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

import type { Clock } from './clock.ts'
import { ConfigError, type Config } from './config.ts'
import { withoutPassword } from './setting-values.ts'
import { toPlaceFailure, toStoreFailure } from './start-failure.ts'
import { copyStore, flush } from './store/copy-store.ts'
import { openCopy } from './store/open-store.ts'
import { masterKeyFile } from './store/sealing/master-key.ts'
import { storeFiles } from './store/store-place.ts'
import { listLedgers, type BackupManifest } from './usecases/upkeep/backup-manifest.ts'

export interface Backup {
  readonly path: string
  readonly manifest: BackupManifest
  /** Not in the copy, and needed to read it. */
  readonly masterKeyPath: string
}

/**
 * Copies the store to a file of its own in `dir`, while the worker runs, and checks the copy: the file is
 * whole, opens with the master key, and so is each ledger. Its manifest comes last: a copy without one was
 * cut off. Throws `ConfigError`.
 */
export async function backUp(
  { config, clock }: { readonly config: Config; readonly clock: Clock },
  dir: string,
): Promise<Backup> {
  const { dataDir, masterKeyPath = masterKeyFile(config.dataDir) } = config
  const target = resolve(dir)
  if (isSamePlace(target, dirname(masterKeyPath))) {
    throw new ConfigError([
      `DIR: read "${dir}" (the master key lies there); allowed: another directory, because whoever has both reads everything`,
    ])
  }
  assertFile(config)
  if (!existsSync(storeFiles(dataDir)[0] ?? '')) {
    throw new ConfigError([`PANTAU_DATA: read "${dataDir}" (there is no store in it)`])
  }
  const takenAt = clock.now().toISOString()
  const path = join(target, `pantau-${takenAt.replaceAll(/[-:]|\.\d+/g, '')}.sqlite`)
  const draft = `${path}.part`
  let isOwn = false
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 })
    takeName(path)
    isOwn = true
    await copyStore(dataDir, draft)
    const ledgers = await checkLedgers(draft, { dataDir, masterKeyPath })
    const { size: bytes } = statSync(draft)
    const sha256 = await digestOf(draft)
    const manifest: BackupManifest = {
      format: 1,
      takenAt,
      file: basename(path),
      bytes,
      sha256,
      ledgers,
    }
    renameSync(draft, path)
    putManifest(manifestOf(path), manifest)
    putManifest(lastBackupFile(dataDir), manifest)
    return { path, manifest, masterKeyPath }
  } catch (error) {
    const files = isOwn ? [path, draft, `${draft}-wal`, `${draft}-shm`] : []
    for (const file of files) rmSync(file, { force: true })
    throw toPlaceFailure(error, {
      name: 'DIR',
      path: target,
      allowed: 'a directory that this account may write to, with room for a copy of the store',
    })
  }
}

/** A database's copies are its operator's. */
function assertFile({ databaseUrl }: Config): void {
  if (databaseUrl === undefined) return
  throw new ConfigError([
    `DATABASE_URL: read "${withoutPassword(databaseUrl)}": the store is a PostgreSQL database, which is copied with pg_dump, as worker/README.md has it; its master key is kept apart from its copies. This command is for a store in the data directory`,
  ])
}

/** Also by another name. */
function isSamePlace(one: string, other: string): boolean {
  return (
    one === other ||
    (existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other))
  )
}

/** Beside a copy. */
export function manifestOf(path: string): string {
  return path.replace(/\.sqlite$/u, '.json')
}

/** The manifest of the last copy that was made, beside the store. */
export function lastBackupFile(dataDir: string): string {
  return join(dataDir, 'last-backup.json')
}

/** SHA-256 of a file, as lower-case hex. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer)
  return hash.digest('hex')
}

async function checkLedgers(
  path: string,
  { dataDir, masterKeyPath }: { readonly dataDir: string; readonly masterKeyPath: string },
): Promise<BackupManifest['ledgers']> {
  const store = await openCopy(path, masterKeyPath).catch((error: unknown) => {
    throw toStoreFailure(error, { dataDir })
  })
  try {
    return await listLedgers(store)
  } finally {
    await store.close()
  }
}

/** Another backup of the same second is refused: a copy is never overwritten, nor one that is being made. */
function takeName(path: string): void {
  try {
    writeFileSync(path, '', { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!existsSync(path)) throw error
    throw new ConfigError([`DIR: there is a copy "${path}" already; a copy is never overwritten`])
  }
}

/** Whole or not at all. */
function putManifest(path: string, manifest: BackupManifest): void {
  const draft = `${path}.part`
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, path)
  flush(dirname(path))
}
