import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'

import { digestOf, manifestOf } from './back-up.ts'
import type { Clock } from './clock.ts'
import { ConfigError, type Config } from './config.ts'
import { contextWithoutGoogle } from './context-without-google.ts'
import { StoreDamagedError, StoreRefusedError } from './ports/store-errors.ts'
import type { Store } from './ports/store.ts'
import { withoutPassword } from './setting-values.ts'
import { toPlaceFailure, toStoreFailure } from './start-failure.ts'
import { flush } from './store/copy-store.ts'
import { evidenceKeyFile } from './store/evidence-key.ts'
import { checkCopy, openCopy, openStore } from './store/open-store.ts'
import { masterKeyFile } from './store/sealing/master-key.ts'
import { stagingOf, storeFiles, type StorePlace } from './store/store-place.ts'
import { takeOver } from './store/take-over.ts'
import { BackupManifest, listLedgers } from './usecases/upkeep/backup-manifest.ts'
import { eraseAgain, type ErasedAgain } from './usecases/upkeep/erase-again.ts'

export interface Restored {
  /** The data directory, or the database's address as it may be shown. */
  readonly into: string
  readonly manifest: BackupManifest
  readonly erased: ErasedAgain
}

/** What may lie in an empty data directory: keys are put there first. */
const KEYS = ['master.key', 'service-account.json', 'lost+found']

/**
 * Puts a copy into an empty data directory, or where the store is a database into that, which holds no agency: checked
 * against its manifest, opened with the master key, which is never made, brought to this version, and rid of what was
 * erased since. Where anything fails the directory is as it was, and the database holds no agency. `since`: the store
 * as it was left, or a later copy; undefined where neither is left. Throws `ConfigError`.
 */
export async function restore(
  { config, clock }: { readonly config: Config; readonly clock: Clock },
  { file, since }: { readonly file: string; readonly since?: string },
): Promise<Restored> {
  const { dataDir, databaseUrl, masterKeyPath = masterKeyFile(config.dataDir) } = config
  const path = resolve(file)
  const manifest = await readManifest(path)
  assertEmpty(dataDir)
  const staging = stagingOf(dataDir)
  try {
    mkdirSync(staging, { recursive: true, mode: 0o700 })
    const [copy = ''] = storeFiles(staging)
    copyFileSync(path, copy)
    await checkCopy(copy, masterKeyPath)
    const store = await openStore({ dataDir: staging, masterKeyPath, renewsMarks: true })
    const erased = await finish(store, { clock, manifest, masterKeyPath, since })
    if (databaseUrl === undefined) {
      settle(staging, dataDir)
      return { into: dataDir, manifest, erased }
    }
    // Not the data directory: the key that lies there says that its store is begun.
    const target = { ...config, databaseUrl, masterKeyPath, dataDir: join(staging, 'database') }
    await putIntoDatabase(target, copy)
    return { into: withoutPassword(databaseUrl), manifest, erased }
  } catch (error) {
    throw toPlaceFailure(toCopyFailure(error, { path, dataDir }), {
      name: 'PANTAU_DATA',
      path: dataDir,
      allowed: 'an empty directory that this account may write to, with room for the store',
    })
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

async function finish(
  store: Store,
  given: {
    readonly clock: Clock
    readonly manifest: BackupManifest
    readonly masterKeyPath: string
    readonly since: string | undefined
  },
): Promise<ErasedAgain> {
  const { clock, manifest, masterKeyPath, since } = given
  let later: Store | undefined
  try {
    if (JSON.stringify(await listLedgers(store)) !== JSON.stringify(manifest.ledgers)) {
      throw new StoreRefusedError('the ledgers of the copy are not those that its manifest names')
    }
    later = since === undefined ? undefined : await openLater(since, masterKeyPath)
    const settings = {
      workerEmail: '',
      sweepIntervalSeconds: 0,
      behindAlarmSeconds: 0,
      callsPerMinute: { sheets: 0, forms: 0 },
    }
    const context = contextWithoutGoogle({ store, settings, clock, log: () => undefined })
    const erased = await eraseAgain(context, later).catch((error: unknown) => {
      throw since === undefined ? error : toLaterFailure(error, since)
    })
    await store.emptyJournal()
    return erased
  } finally {
    await later?.close()
    await store.close()
  }
}

async function openLater(since: string, masterKeyPath: string): Promise<Store> {
  const path = existsSync(since) && statSync(since).isDirectory() ? storeFiles(since)[0] : since
  try {
    return await openCopy(path ?? since, masterKeyPath, { alone: true })
  } catch (error) {
    if (!isHeld(error)) throw toLaterFailure(error, since)
    throw new ConfigError([
      `--since: read "${since}" (another program has it open, as a worker has that still runs); end it, make a last copy with backup, and restore that: what it records meanwhile would be lost`,
    ])
  }
}

/** That the file is locked: SQLite's "busy". */
function isHeld(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 5
}

function toLaterFailure(error: unknown, since: string): unknown {
  if (!(error instanceof Error)) return error
  return new ConfigError([
    `--since: read "${since}" (${error.message}); allowed: the data directory as it was left, or a later copy; "none" where neither is left`,
  ])
}

function toCopyFailure(
  error: unknown,
  { path, dataDir }: { readonly path: string; readonly dataDir: string },
): unknown {
  if (error instanceof StoreDamagedError || error instanceof StoreRefusedError) {
    return new ConfigError([`FILE: read "${path}" (${error.message}); take another copy`])
  }
  return toStoreFailure(error, { dataDir })
}

async function readManifest(path: string): Promise<BackupManifest> {
  const allowed = 'a copy that pantau backup made, with its manifest beside it'
  const refuse = (reason: string) =>
    new ConfigError([`FILE: read "${path}" (${reason}); allowed: ${allowed}`])
  const at = manifestOf(path)
  if (!existsSync(path) || at === path) throw refuse('not there, or not *.sqlite')
  if (!existsSync(at)) throw refuse(`there is no ${basename(at)} beside it: it was cut off`)
  const manifest = BackupManifest.safeParse(readJson(at))
  if (!manifest.success) throw refuse(`${basename(at)} is no manifest`)
  if ((await digestOf(path)) !== manifest.data.sha256) {
    throw refuse('its bytes are not those that the manifest names')
  }
  return manifest.data
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function assertEmpty(dataDir: string): void {
  const [other] = existsSync(dataDir)
    ? readdirSync(dataDir).filter((name) => !KEYS.includes(name))
    : []
  if (other === undefined) return
  throw new ConfigError([
    `PANTAU_DATA: read "${dataDir}" (holds "${other}"); allowed: an empty directory, in which keys may lie: nothing is overwritten`,
  ])
}

/** All or nothing; its tables are made where its owner's address is named. */
async function putIntoDatabase(
  target: StorePlace & { readonly databaseUrl: string },
  path: string,
): Promise<void> {
  try {
    await (await openStore(target)).close()
    await takeOver(target, path)
  } catch (error) {
    throw toStoreFailure(error, target)
  }
}

/** The store last: where it lies all else does. */
function settle(staging: string, dataDir: string): void {
  const [from = ''] = storeFiles(staging)
  const [to = ''] = storeFiles(dataDir)
  flush(from)
  renameSync(evidenceKeyFile(staging), evidenceKeyFile(dataDir))
  renameSync(from, to)
  flush(dataDir)
}
