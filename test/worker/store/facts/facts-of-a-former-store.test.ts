import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openStore } from '../../../../worker/store/open-store.ts'
import { instantNow } from '../../../../worker/usecases/context.ts'
import { projectMonth } from '../../../../worker/usecases/month/project-month.ts'
import { rebuild } from '../../../../worker/usecases/evidence/rebuild.ts'
import { tamper } from '../../tamper.ts'
import { MONTH, openClosingOffice } from '../../usecases/closing-office.ts'
import { contextOn } from '../../context-of.ts'
import { makeFormerStore } from '../former-store.ts'

/** As the version before kept whose each submission is. */
const ATTRIBUTIONS = `insert into attribution
  select agency_id, form_id, response_id, form_kind, ref, last_submitted_at, first_seq, body_seq,
    case when problem is null then subject_id else '' end, unit_code, until_date, problem,
    filer_id, subject_id, 0
  from present.fact`

let former: string
beforeEach(() => {
  former = mkdtempSync(join(tmpdir(), 'pantau-former-'))
})
afterEach(() => rmSync(former, { recursive: true, force: true }))

describe('a store from before facts were kept', () => {
  it('has them made from its ledger by itself, and every month comes out as before', async () => {
    const office = await openClosingOffice()
    await office.submit('check-in', { responseId: 'r3', ticket: 'SALAH' })
    await office.sweep()
    const agency = await office.agency()
    const when = { month: MONTH, asOf: instantNow(office.context) }
    const before = await projectMonth(office.context, agency, when)
    await tamper(office.dataDir, 'pragma wal_checkpoint(truncate)')
    await makeFormerStore(
      { from: office.dataDir, to: former },
      { before: '0040', fill: ATTRIBUTIONS },
    )

    const store = await openStore({ dataDir: former, durability: 'kill' })
    const context = contextOn(office.context, store)

    const after = await projectMonth(context, agency, when)
    expect(after.evaluation).toEqual(before.evaluation)
    const quarantined = await after.quarantined()
    expect(quarantined).toEqual(await before.quarantined())
    expect(quarantined).toHaveLength(1)
    expect(after.evaluated).toBe(after.evaluation.people.length)
    const filings = { subjectId: '', since: '', limit: 9 } as const
    expect(await store.projections.listFilings(agency.id, filings)).toEqual(
      await office.store.projections.listFilings(agency.id, filings),
    )
    expect(await rebuild(context, agency, { check: true })).toMatchObject({
      facts: [],
      months: [{ differing: [] }],
    })
    await store.close()
    await office.close()
  })
})
