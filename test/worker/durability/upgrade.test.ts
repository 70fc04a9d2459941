import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { digestOf } from '../../../worker/back-up.ts'
import { openStore } from '../../../worker/store/open-store.ts'
import { pagePath, personKey } from '../../../worker/usecases/access/person-key.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { newKeyFile } from '../../deploy/new-key-file.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { HR } from '../office.ts'
import { copyFormerStore } from '../store/former-copy.ts'
import { makeFormerStore } from '../store/former-store.ts'
import { tamper } from '../tamper.ts'
import { MONTH, type ClosingOffice } from '../usecases/closing-office.ts'
import { openLeftOffice } from '../usecases/rights/left-office.ts'
import { spawnWorker } from './killed-worker.ts'

const MAIN = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url))
const LONGEST_MS = 180_000
/** The first migration since copies are made by a command. */
const BEFORE = '0119-alarms'
/** The last. */
const LAST = readdirSync(new URL('../../../worker/store/migrations/', import.meta.url))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => basename(name, '.ts'))
  .toSorted()
  .at(-1)!
/** What nothing makes anew. */
const TABLES = ['agency', 'form', 'ledger', 'ledger_body', 'sealed_part', 'sealing_key'] as const
const SAID = ['page_opening', 'reminder_refusal', 'recap_job', 'fact', 'anchor'] as const

let office: ClosingOffice
let folder: string
let credentials: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-upgraded-'))
  office = await openLeftOffice()
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const path = pagePath(agency, personKey(agency, HEAD_ID, { renewals }))
  const [, , agencyId = '', key = ''] = path.split('/')
  await office.application.ownPage(
    { agencyId, key },
    { language: undefined, month: undefined, isOpening: true },
  )
  await office.application.chooseReminders({ agencyId, key }, false)
  await office.application.listPersonalLinks(HR, office.id)
  await tamper(office.dataDir, 'pragma wal_checkpoint(truncate)')
  credentials = newKeyFile(join(folder, 'service-account.json'))
}, LONGEST_MS)
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

function environmentOf(dataDir: string): Record<string, string> {
  return {
    PANTAU_DATA: dataDir,
    PANTAU_NOW: office.clock.now().toISOString(),
    PORT: '0',
    GOOGLE_APPLICATION_CREDENTIALS: credentials,
    GOOGLE_API_ROOT: 'http://127.0.0.1:9',
    GOOGLE_TOKEN_URL: 'http://127.0.0.1:9/token',
  }
}

/** The command line as an operator has it, in a process of its own. */
async function pantau(dataDir: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, ...environmentOf(dataDir) }
  return (await promisify(execFile)(process.execPath, [MAIN, ...args], { env })).stdout
}

/** The store as a version from before left it, its worker ended. */
async function makeFormer(name: string, before: string): Promise<string> {
  const dataDir = join(folder, name)
  await makeFormerStore({ from: office.dataDir, to: dataDir }, { before, fill: '' })
  return dataDir
}

function inStore<Result>(dataDir: string, read: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(join(dataDir, 'worker.sqlite'))
  const result = read(database)
  database.close()
  return result
}

function countRows(dataDir: string): Record<string, number> {
  return inStore(dataDir, (database) =>
    Object.fromEntries(
      [...TABLES, ...SAID].map((table) => {
        const row = database.prepare(`select count(*) as count from ${table}`).get()
        return [table, Number(row?.['count'])]
      }),
    ),
  )
}

function migrationsOf(dataDir: string): string[] {
  return inStore(dataDir, (database) =>
    database
      .prepare('select name from kysely_migration order by name')
      .all()
      .map(({ name }) => String(name)),
  )
}

async function upgrade(dataDir: string): Promise<void> {
  const worker = spawnWorker(environmentOf(dataDir))
  expect(await worker.listening).toMatch(/^http/)
  expect(await worker.stop()).toBe(0)
}

async function expectSame(dataDir: string): Promise<void> {
  const agency = await office.agency()
  const store = await openStore({ dataDir, durability: 'kill' })
  const found = await verifyLedger({ store }, agency)
  const [seal] = await store.seals.listActs(agency.id, MONTH)
  const parts = await store.seals.listParts(agency.id, seal?.sequence ?? 0)
  await store.close()
  const expected = await verifyLedger(office.context, agency)
  expect(found.digest).toBe(expected.digest)
  expect(found.broken).toBeUndefined()
  expect(parts).toEqual(await office.store.seals.listParts(agency.id, seal?.sequence ?? 0))
}

describe('an upgrade', () => {
  it(
    'of a store with rows in it is done by the first start, with the same digests; the copy from before goes back',
    async () => {
      const dataDir = await makeFormer('upgraded', BEFORE)
      const rows = countRows(dataDir)
      expect(Object.entries(rows).filter(([, count]) => count === 0)).toEqual([])
      expect(migrationsOf(dataDir)).not.toContain(BEFORE)
      const copies = join(folder, 'copies')
      mkdirSync(copies)
      for (const name of ['worker.sqlite', 'master.key', 'evidence.key']) {
        copyFileSync(join(dataDir, name), join(copies, name))
      }

      await upgrade(dataDir)

      expect(migrationsOf(dataDir)).toContain(LAST)
      expect(await pantau(dataDir, 'verify-ledger')).toContain('chain ok')
      const kept = Object.fromEntries(TABLES.map((table) => [table, rows[table]]))
      expect(countRows(dataDir)).toMatchObject(kept)
      await expectSame(dataDir)

      expect(migrationsOf(copies)).not.toContain(BEFORE)
      expect(countRows(copies)).toEqual(rows)
      await upgrade(copies)
      await expectSame(copies)
    },
    LONGEST_MS,
  )

  it(
    'goes back by the copy that the former version made: it is brought to any version as it is restored',
    async () => {
      const dataDir = await makeFormer('former', LAST)
      const { copy, manifest } = await copyFormerStore(dataDir, {
        into: folder,
        store: office.store,
      })
      await upgrade(dataDir)
      const elsewhere = join(folder, 'elsewhere')
      mkdirSync(elsewhere)
      copyFileSync(join(dataDir, 'master.key'), join(elsewhere, 'master.key'))

      const told = await pantau(elsewhere, 'restore', copy, '--since', dataDir)

      expect(told).toContain(manifest.ledgers[0]?.digest)
      expect(migrationsOf(elsewhere)).toContain(LAST)
      await expectSame(elsewhere)
      expect(await digestOf(copy)).toBe(manifest.sha256)
    },
    LONGEST_MS,
  )

  it('is of no use to the version from before: it says so and changes nothing', async () => {
    const dataDir = await makeFormer('ahead', LAST)
    await upgrade(dataDir)
    inStore(dataDir, (database) =>
      database
        .prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
        .run('9999-of-a-later-version', '2021-09-01T01:00:00.000Z'),
    )
    const before = await digestOf(join(dataDir, 'worker.sqlite'))

    const failed = await pantau(dataDir, 'verify-ledger').catch((error: unknown) => error)

    expect((failed as { stdout: string }).stdout).toContain('later version')
    expect(await digestOf(join(dataDir, 'worker.sqlite'))).toBe(before)
  })
})
