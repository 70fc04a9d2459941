import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'

import type { Kysely } from 'kysely'

import type { EvidenceKeyState } from '../ports/evidence-key.ts'
import type { Log } from '../ports/log.ts'
import { StoreRefusedError } from '../ports/store-errors.ts'
import type { Records, Store } from '../ports/store.ts'
import { createAlarmRecords } from './alarm-records.ts'
import { createAttributionRecords } from './attribution-records.ts'
import { checkIntegrity } from './check-integrity.ts'
import { assertOwn, assertPresent, checkSchema } from './check-schema.ts'
import { createAgencyRecords } from './agency-records.ts'
import { createAuthorityRecords } from './authority-records.ts'
import { createCorrectionRecords } from './correction-records.ts'
import { createRestrictionRecords } from './restriction-records.ts'
import { across } from './dialect/agency-scope.ts'
import { askAtOnce } from './dialect/ask-at-once.ts'
import {
  emptyJournal,
  isPostgres,
  listUnsafeSettings,
  readClock,
} from './dialect/engine-differences.ts'
import { prepareDatabase } from './dialect/prepare-database.ts'
import { probeStore } from './dialect/probe-store.ts'
import { retryTransaction } from './dialect/retry-transaction.ts'
import { scopeRecords } from './dialect/scope-records.ts'
import type { Opening } from './dialect/sqlite-dialect.ts'
import { createEvidenceRecords } from './evidence-records.ts'
import { fence } from './fence.ts'
import {
  hasEvidenceKey,
  joinKey,
  openKey,
  passingKey,
  sharedKey,
  type Marker,
  type OpenedKey,
} from './evidence-key.ts'
import { createIndexRecords } from './index-records.ts'
import { createFormRecords } from './form-records.ts'
import { createHomeRecords } from './home-records.ts'
import { createKeyRecords } from './key-records.ts'
import { createLeaseRecords } from './lease-records.ts'
import { createLedgerRecords } from './ledger-records.ts'
import { migrate } from './migrate.ts'
import { createOpeningRecords } from './opening-records.ts'
import { createOversightRecords } from './oversight-records.ts'
import { createPersonRecords } from './person-records.ts'
import { createProtectionRecords } from './protection-records.ts'
import { closeToOthers, makePrivateFile } from './private-files.ts'
import { createProjectionRecords } from './projection-records.ts'
import { createReadingRecords } from './reading-records.ts'
import { createRecapJobRecords } from './recap-job-records.ts'
import { createReplicaRecords } from './replica-records.ts'
import { createReminderRecords } from './reminder-records.ts'
import { createRefusedAudienceRecords } from './refused-audience-records.ts'
import {
  findMasterKey,
  masterKeyFile,
  openMasterKey,
  type MasterKey,
} from './sealing/master-key.ts'
import { sealSecrets } from './sealing/agency-secret.ts'
import { sealFormer } from './sealing/seal-former.ts'
import { createSealing } from './sealing/sealing.ts'
import { createSealRecords } from './seal-records.ts'
import type { Database } from './schema.ts'
import { connectSqlite, connectTo, stagingOf, storeFiles, type StorePlace } from './store-place.ts'
import {
  createApiBudgetRecords,
  createEnrolmentCodeRecords,
  createHintRecords,
  createReviewQueueRecords,
} from './work-records.ts'

/**
 * Opens the store of a data directory: the database that the place names, else `worker.sqlite` in it. Directory
 * and tables are made where they are missing; directory and files are closed to other accounts, also those that
 * were open before. Throws `StoreDamagedError` where the store is not whole, `StoreRefusedError` where it is not
 * one that this version knows or the key of its marks is gone, and `MasterKeyError` where its master key is missing
 * or another. With `renewsMarks` a new key of marks is made where it is gone, and what was kept under it is
 * evaluated again.
 */
export async function openStore(
  place: StorePlace & { readonly renewsMarks?: boolean; readonly log?: Log },
): Promise<Store> {
  const { dataDir, masterKeyPath = masterKeyFile(dataDir), renewsMarks = false } = place
  const { databaseUrl, log = () => undefined } = place
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (databaseUrl !== undefined) await prepareDatabase({ ...place, databaseUrl }, log)
  const db = databaseUrl === undefined ? openFile(place) : connectTo(place)
  try {
    if (!isPostgres(db)) {
      await checkIntegrity(db, statSync(storeFiles(dataDir)[0]!).size)
      await assertOwn(db)
      await migrate(db)
      await checkSchema(db)
    }
    const { master, key, atStart } = await across(async () => {
      const master = await openMasterKey(db, masterKeyPath)
      await sealSecrets(db, master)
      await sealFormer(db, master)
      await emptyJournal(db)
      const key = isPostgres(db)
        ? sharedKey(master.marking)
        : openKey(dataDir, { mayBeMade: renewsMarks || !(await hasMarks(db)) })
      // As in a copy that was put here without its own.
      const foreign = await createRecords(db, key, master).projections.dropForeignMonths()
      const atStart = key.isNew ? 'made' : foreign > 0 ? 'another' : 'same'
      return { master, key, atStart } as const
    })
    dropStaging(dataDir)
    return storeOver(db, { key, master, atStart })
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/**
 * One more connection to the store that this process has opened, for a thread of its own. Throws
 * `MasterKeyError` where the master key is not there any more.
 */
export async function joinStore(place: StorePlace): Promise<Store> {
  const { dataDir, masterKeyPath = masterKeyFile(dataDir) } = place
  const db = connectTo(place, { connections: THREAD_CONNECTIONS })
  try {
    const master = await across(() => openMasterKey(db, masterKeyPath))
    const key = isPostgres(db) ? sharedKey(master.marking) : joinKey(dataDir)
    return storeOver(db, { key, master, atStart: 'same' })
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/**
 * A store that lies anywhere, also one that another process writes to unless it is to be `alone`, to be looked at.
 * Throws as `openStore`, and `StoreRefusedError` for one that this version would have to change first.
 */
export async function openCopy(
  path: string,
  masterKeyPath: string,
  opening?: Opening,
): Promise<Store> {
  const { db, master } = await openChecked(path, masterKeyPath, opening)
  try {
    await assertPresent(db)
    await checkSchema(db)
    return storeOver(db, { key: passingKey(), master, atStart: 'same' })
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** Throws as `openStore` where a copy cannot be opened by this version and with this key. */
export async function checkCopy(path: string, masterKeyPath: string): Promise<void> {
  const { db } = await openChecked(path, masterKeyPath)
  await db.destroy()
}

async function openChecked(
  path: string,
  masterKeyPath: string,
  opening?: Opening,
): Promise<{ readonly db: Kysely<Database>; readonly master: MasterKey }> {
  const db = connectSqlite(path, 'power-cut', opening)
  try {
    await checkIntegrity(db, statSync(path).size)
    await assertOwn(db)
    return { db, master: await findMasterKey(db, masterKeyPath) }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function storeOver(
  db: Kysely<Database>,
  {
    key,
    master,
    atStart,
  }: {
    readonly key: OpenedKey
    readonly master: MasterKey
    readonly atStart: EvidenceKeyState['atStart']
  },
): Store {
  return {
    ...createRecords(db, key, master),
    evidenceKey: { atStart, look: key.look },
    transaction: (work) =>
      retryTransaction(() =>
        db.transaction().execute(async (handle) => {
          const own = isPostgres(db) ? await askAtOnce(handle) : handle
          return work(createRecords(own, key, master))
        }),
      ),
    fence,
    emptyJournal: () => emptyJournal(db),
    probe: () => probeStore(db),
    listUnsafeSettings: () => listUnsafeSettings(db),
    readClock: () => readClock(db),
    close: () => db.destroy(),
  }
}

/** What a thread asks at once. */
const THREAD_CONNECTIONS = 2

function openFile(place: StorePlace): Kysely<Database> {
  const { dataDir } = place
  const [path = ''] = storeFiles(dataDir)
  assertNotLost(dataDir, path)
  // SQLite gives its other files the permissions of this one.
  makePrivateFile(path)
  closeToOthers([dataDir, ...storeFiles(dataDir)])
  return connectTo(place)
}

/** Whether anything is kept that bears a mark. */
async function hasMarks(db: Kysely<Database>): Promise<boolean> {
  const kept = db.selectFrom('person_month').select('agency_id').limit(1)
  return (await kept.executeTakeFirst()) !== undefined
}

/** Where the store is there a restore that was killed had come to its end: what it left is a copy, from before. */
function dropStaging(dataDir: string): void {
  rmSync(stagingOf(dataDir), { recursive: true, force: true })
}

/** The key is made when the store is whole: where it is there, a store was. */
function assertNotLost(dataDir: string, path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0) return
  if (existsSync(stagingOf(dataDir))) {
    throw new StoreRefusedError(
      'a restore into it was cut short; empty it but for the keys, and restore again',
    )
  }
  if (!hasEvidenceKey(dataDir)) return
  throw new StoreRefusedError(
    'worker.sqlite in it is gone or empty; put a copy from before in its place, or take evidence.key away to begin anew',
  )
}

function createRecords(db: Kysely<Database>, marker: Marker, master: MasterKey): Records {
  const sealing = createSealing(db, master)
  const records = {
    agencies: createAgencyRecords(db, master),
    forms: createFormRecords(db),
    ledger: createLedgerRecords(db, sealing),
    attributions: createAttributionRecords(db, sealing),
    seals: createSealRecords(db, sealing),
    oversight: createOversightRecords(db),
    authority: createAuthorityRecords(db),
    keys: createKeyRecords(db),
    homes: createHomeRecords(db, sealing),
    people: createPersonRecords(db, { sealing, master }),
    corrections: createCorrectionRecords(db, sealing),
    restrictions: createRestrictionRecords(db, sealing),
    readings: createReadingRecords(db),
    openings: createOpeningRecords(db),
    reminders: createReminderRecords(db),
    protections: createProtectionRecords(db),
    evidence: createEvidenceRecords(db),
    indexes: createIndexRecords(db, master),
    projections: createProjectionRecords(db, marker, sealing),
    reviewQueue: createReviewQueueRecords(db),
    hints: createHintRecords(db),
    recapJobs: createRecapJobRecords(db),
    leases: createLeaseRecords(db),
    replicas: createReplicaRecords(db),
    enrolmentCodes: createEnrolmentCodeRecords(db),
    apiBudget: createApiBudgetRecords(db),
    refusedAudiences: createRefusedAudienceRecords(db),
    alarms: createAlarmRecords(db),
  }
  return isPostgres(db) ? scopeRecords(records) : records
}
