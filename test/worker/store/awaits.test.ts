import { join } from 'node:path'

import { CompiledQuery, Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createProjectionRecords } from '../../../worker/store/projection-records.ts'
import type { Database } from '../../../worker/store/schema.ts'
import { createSqliteDialect } from '../../../worker/store/sqlite-dialect.ts'
import { HR, openOffice, type Office } from '../office.ts'
import { openSealing } from './open-sealing.ts'
import { askLeave, typeDecision } from '../usecases/leave-in-review.ts'

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
})
afterEach(() => office.close())

function waiting(): Promise<readonly { readonly formKind: string }[]> {
  return office.store.projections.listUndecided(agencyId)
}

function decide(decision: 'approved' | 'withdrawn', ref: string) {
  const decisions = [{ ref, decision, note: '' }]
  return office.application.decideAtDesk(HR, agencyId, { decisions })
}

describe('what awaits a decision', () => {
  it('is what nobody decided, by word or cell, and waits again once the word is taken back', async () => {
    await askLeave(office)
    const [asked] = await office.store.projections.listUndecided(agencyId)
    await decide('approved', asked!.ref)
    const decided = await waiting()
    await decide('withdrawn', asked!.ref)
    const again = await waiting()
    typeDecision(office, 'Setuju')
    await office.sweep()

    expect(asked).toMatchObject({ formKind: 'permit' })
    expect([decided, again.length, await waiting()]).toEqual([[], 1, []])
  })

  it('is asked of some submissions alone: the others are not looked at', async () => {
    await askLeave(office)
    const { projections } = office.store
    const [{ ref } = { ref: '' }] = await projections.listUndecided(agencyId)

    const [asked, others] = [await of([ref]), await of(['another'])]

    expect([asked.map((one) => one.ref), others]).toEqual([[ref], []])

    function of(refs: readonly string[]) {
      return projections.listUndecided(agencyId, refs)
    }
  })

  it('is the same when all is made anew from the ledger', async () => {
    await askLeave(office)
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const before = await waiting()
    await office.store.transaction(({ projections }) => projections.forget(agencyId))
    await office.application.readDesk(HR, agencyId, {})

    expect(before.map(({ formKind }) => formKind)).toEqual(['permit'])
    expect(await waiting()).toEqual(before)
  })

  it('is found by an index of what waits, not by what was filed (G13)', async () => {
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
})
