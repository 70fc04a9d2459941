import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Store } from '../../worker/ports/store.ts'
import { OF_AGENCY } from '../../worker/store/erase-made-up.ts'
import { openStore } from '../../worker/store/open-store.ts'
import type { Database } from '../../worker/store/schema.ts'
import { masterKeyFile, readMasterKey } from '../../worker/store/sealing/master-key.ts'
import { connectTo as connectToPlace } from '../../worker/store/store-place.ts'
import { verifyMonth } from '../../worker/usecases/closing/verify-month.ts'
import { instantNow } from '../../worker/usecases/context.ts'
import { rebuild } from '../../worker/usecases/evidence/rebuild.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { projectMonth } from '../../worker/usecases/month/project-month.ts'
import { contextOn } from '../worker/context-of.ts'
import { connectTo } from '../worker/store-in.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../worker/usecases/closing-office.ts'

let office: ClosingOffice
let dataDir: string
beforeEach(async () => {
  office = await openClosingOffice()
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-both-'))
})
afterEach(async () => {
  await office.close()
  rmSync(dataDir, { recursive: true, force: true })
})

it('the same ledger gives the same digests and bytes on PostgreSQL and SQLite (G4)', async () => {
  await office.object()
  await office.sweep()
  await office.closeMonth()
  const agency = await office.agency()
  const when = { month: MONTH, asOf: instantNow(office.context) }

  const other = await inSqlite()

  const beside = contextOn(office.context, other)
  const [ours, theirs] = await Promise.all(
    [office.context, beside].map(async (context) => ({
      ledger: await verifyLedger(context, agency),
      month: await verifyMonth(context, agency, MONTH),
      rebuilt: await rebuild(context, agency, { check: true }),
      evaluation: JSON.stringify((await projectMonth(context, agency, when)).evaluation),
    })),
  )
  expect(ours).toMatchObject({ ledger: { agencyId: agency.id }, month: { changed: [] } })
  expect(ours?.ledger.broken).toBeUndefined()
  expect(theirs).toEqual(ours)
  await other.close()
})

/** Every row of the office's database in a file. */
async function inSqlite(): Promise<Store> {
  await (await openStore({ dataDir, durability: 'kill' })).close()
  copyFileSync(masterKeyFile(office.dataDir), masterKeyFile(dataDir))
  const { marking } = readMasterKey(masterKeyFile(dataDir))
  writeFileSync(join(dataDir, 'evidence.key'), marking.export().toString('base64url'))
  const from = await connectTo(office.dataDir)
  const to = connectToPlace({ dataDir, durability: 'kill' })
  await to.deleteFrom('sealing_key').execute()
  for (const table of ['agency', ...OF_AGENCY.toReversed()] as const) await copy(table, from, to)
  await from.destroy()
  await to.destroy()
  return openStore({ dataDir, durability: 'kill' })
}

async function copy(
  table: keyof Database,
  from: Kysely<Database>,
  to: Kysely<Database>,
): Promise<void> {
  for (const row of await from.selectFrom(table).selectAll().execute()) {
    await to.insertInto(table).values(row).execute()
  }
}
