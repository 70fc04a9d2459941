import { join } from 'node:path'

import { CompiledQuery, Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { createProjectionRecords } from '../../../worker/store/projection-records.ts'
import type { Database } from '../../../worker/store/schema.ts'
import { createSqliteDialect } from '../../../worker/store/dialect/sqlite-dialect.ts'
import { openOffice, type Office } from '../office.ts'
import { openSealing } from './open-sealing.ts'

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
})
afterEach(() => office.close())

it('what awaits a decision is found by an index of what waits, not by what was filed (G13)', async () => {
  const asked: CompiledQuery[] = []
  const db = new Kysely<Database>({
    dialect: createSqliteDialect(join(office.dataDir, 'worker.sqlite'), 'kill'),
    log: ({ query }) => void asked.push(query),
  })
  const projections = createProjectionRecords(
    db,
    { mark: () => '', keyName: '' },
    await openSealing(db, office.dataDir),
  )
  asked.splice(0)
  await projections.listUndecided(agencyId)
  await projections.listUndecidedRefs(agencyId, { queued: true, after: '', limit: 10 })
  const plans: string[] = []
  for (const { sql, parameters } of asked.splice(0)) {
    const plan = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
    const { rows } = await db.executeQuery<{ detail: string }>(plan)
    plans.push(...rows.map(({ detail }) => detail))
  }
  await db.destroy()

  expect(plans).toEqual([
    expect.stringContaining('INDEX fact_awaits (agency_id=?)'),
    expect.stringContaining('INDEX fact_awaits (agency_id=? AND ref>?)'),
  ])
})
