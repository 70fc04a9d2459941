import { join } from 'node:path'

import { CompiledQuery, Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Instant } from '../../../shared/model/instant.ts'
import type { ResponseKey } from '../../../worker/ports/fact.ts'
import { createAttributionRecords } from '../../../worker/store/attribution-records.ts'
import { createAuthorityRecords } from '../../../worker/store/authority-records.ts'
import { createEvidenceRecords } from '../../../worker/store/evidence-records.ts'
import { createIndexRecords } from '../../../worker/store/index-records.ts'
import { createLedgerRecords } from '../../../worker/store/ledger-records.ts'
import { createProtectionRecords } from '../../../worker/store/protection-records.ts'
import type { Database } from '../../../worker/store/schema.ts'
import { createSealRecords } from '../../../worker/store/seal-records.ts'
import { masterKeyFile, readMasterKey } from '../../../worker/store/sealing/master-key.ts'
import type { Sealing } from '../../../worker/store/sealing/sealing.ts'
import { createSqliteDialect } from '../../../worker/store/dialect/sqlite-dialect.ts'
import { openOffice, type Office } from '../office.ts'
import { openSealing } from './open-sealing.ts'

const AT = '2021-07-05T00:00:00.000Z' as Instant

let office: Office
let db: Kysely<Database>
let sealing: Sealing
let asked: CompiledQuery[]
beforeEach(async () => {
  office = await openOffice()
  asked = []
  db = new Kysely<Database>({
    dialect: createSqliteDialect(join(office.dataDir, 'worker.sqlite'), 'kill'),
    log({ query }) {
      asked.push(query)
    },
  })
  sealing = await openSealing(db, office.dataDir)
})
afterEach(async () => {
  await db.destroy()
  await office.close()
})

/** How SQLite goes about the ledger's rows in what was asked. */
async function plans(): Promise<string[]> {
  const selects = asked.filter(
    ({ sql }) => sql.startsWith('select') && sql.includes('"ledger"') && !sql.includes('limit'),
  )
  const rows = []
  for (const { sql, parameters } of selects) {
    const plan = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
    rows.push(...(await db.executeQuery<{ detail: string }>(plan)).rows)
  }
  return rows.map(({ detail }) => detail).filter((detail) => /\bledger\b/.test(detail))
}

describe('what is asked at each sweep of entries of one kind (G13)', () => {
  it.each([
    ['closed months', (id: string) => createSealRecords(db, sealing).listActs(id)],
    ['faults of evidence', (id: string) => createEvidenceRecords(db).list(id, AT)],
    ['who may do what', (id: string) => createAuthorityRecords(db).list(id, {})],
    ['restored protections', (id: string) => createProtectionRecords(db).list(id, AT)],
    ['settled days', (id: string) => createLedgerRecords(db, sealing).listSettlements(id)],
    ['late rows', (id: string) => createLedgerRecords(db, sealing).listLateReviewRows(id)],
    ['examined days', (id: string) => createLedgerRecords(db, sealing).listPresenceReviews(id, {})],
    [
      'accepted losses',
      (id: string) => createLedgerRecords(db, sealing).listAcceptedLosses(id, AT),
    ],
    ['accepted imports', (id: string) => createLedgerRecords(db, sealing).listAcceptedImports(id)],
    [
      'by what is read',
      (id: string) =>
        createIndexRecords(db, readMasterKey(masterKeyFile(office.dataDir))).holdBasis(id, AT),
    ],
  ])('reads no others: %s', async (_, ask) => {
    await ask((await office.agency()).id)

    const found = await plans()

    expect(found).not.toEqual([])
    const others = found.filter((detail) => !detail.includes('kind=?') && !detail.includes('seq=?'))
    expect(others).toEqual([])
  })
})

describe('what is asked of responses (G13)', () => {
  it.each([
    [
      'their entries',
      (id: string, of: ResponseKey[]) => createLedgerRecords(db, sealing).listEntriesOf(id, of),
    ],
    [
      'whose they are',
      (id: string, of: ResponseKey[]) => createAttributionRecords(db, sealing).listVersions(id, of),
    ],
  ])('is one question of many, by their keys: %s', async (_, ask) => {
    const { id } = await office.agency()
    const responses = Array.from({ length: 150 }, (_, at) => {
      return { formId: 'f1', responseId: `r${at}` }
    })
    asked = []

    await ask(id, responses)

    expect(asked).toHaveLength(1)
    expect(await plans()).toEqual([expect.stringContaining('key>? AND key<?')])
  })
})
