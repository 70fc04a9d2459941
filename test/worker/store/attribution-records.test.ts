import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { instantOf } from '../../../shared/model/instant.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { AttributionAct } from '../../../worker/ports/attribution-records.ts'
import type { Store } from '../../../worker/ports/store.ts'
import * as firstTables from '../../../worker/store/migrations/0001-first-tables.ts'
import * as projections from '../../../worker/store/migrations/0007-projections.ts'
import * as filers from '../../../worker/store/migrations/0027-filers.ts'
import * as attributions from '../../../worker/store/migrations/0020-attributions.ts'
import { createSqliteDialect } from '../../../worker/store/dialect/sqlite-dialect.ts'
import { openStoreIn, removeStoreIn } from '../store-in.ts'
import { AGENCY } from '../usecases/random-history.ts'

const ANI = { employeeId: 'ani', subjectId: 'ani' }
const BUDI = { employeeId: 'budi', subjectId: 'budi' }
const AT = instantOf(Date.parse('2021-07-05T00:10:00Z'))
const RAW: RawSubmission = {
  formKind: 'check-in',
  formId: 'f',
  responseId: 'r',
  createdAt: AT,
  lastSubmittedAt: AT,
  answers: {},
}

let dataDir: string
let store: Store
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-attributions-'))
  store = await openStoreIn(dataDir)
  for (const id of [AGENCY.id, 'other']) {
    await store.agencies.insert({ ...AGENCY, id, spreadsheetId: id })
  }
  await store.transaction(({ ledger }) => ledger.recordSubmissions(AGENCY.id, [RAW], AT))
})
afterEach(async () => {
  await store.close()
  await removeStoreIn(dataDir)
})

describe('createAttributionRecords', () => {
  it('records an owner where what it replaces is what stands, and changes nothing else', async () => {
    expect(await record(act(ANI))).toBe(1)
    expect(await record(act(BUDI))).toBe(0)
    expect(await record(act(ANI))).toBe(0)
    expect(await record({ ...act(BUDI), replaces: ANI })).toBe(1)

    expect(await ownerAt()).toEqual(BUDI)
  })

  it('records nothing of a version that is not in the ledger, or in another agency’s', async () => {
    expect(await record({ ...act(ANI), responseId: 'unknown' })).toBe(0)
    expect(await store.transaction((all) => all.attributions.record('other', [act(ANI)]))).toBe(0)
    expect(await store.ledger.lastSequence('other')).toBe(0)
  })

  it('tells whose it was at each entry', async () => {
    await record(act(ANI))
    await record({ ...act(BUDI), replaces: ANI })

    expect(await Promise.all([1, 2, 3].map(ownerAt))).toEqual([undefined, ANI, BUDI])
  })

  it('counts what stood before it was recorded from where it stood', async () => {
    await record({ ...act(ANI), countsFrom: 1 })

    expect(await ownerAt(1)).toEqual(ANI)
  })

  it('lists a version as nobody’s until it is somebody’s, by pages', async () => {
    const page = { after: 0, limit: 10 }
    const before = await store.attributions.listUnowned(AGENCY.id, page)
    await record(act(ANI))

    expect(before).toEqual([{ sequence: 1, raw: RAW }])
    expect(await store.attributions.listUnowned(AGENCY.id, { after: 1, limit: 10 })).toEqual([])
    expect(await store.attributions.listUnowned(AGENCY.id, page)).toEqual([])
    expect(await store.attributions.listVersions(AGENCY.id, [RAW])).toEqual([
      { raw: RAW, owner: ANI, by: act(ANI).proof.kind },
    ])
  })

  it('reads what a purge kept', async () => {
    const raw = { ...RAW, locationVerdict: { kind: 'readable', region: 'inside' } as const }
    await store.transaction(({ ledger }) =>
      ledger.purgeSubmission(AGENCY.id, { sequence: 1, raw }, AT),
    )

    const page = { after: 0, limit: 10 }
    expect(await store.attributions.listUnowned(AGENCY.id, page)).toEqual([{ sequence: 1, raw }])
  })

  it('lists those that come after erased ones, however many were erased', async () => {
    const later = { ...RAW, responseId: 'later' }
    await store.transaction(async ({ ledger, people }) => {
      await ledger.recordSubmissions(AGENCY.id, [later], AT)
      await people.erase(AGENCY.id, {
        employeeId: '',
        numbers: [],
        letter: null,
        sequences: [1],
        months: [],
        by: 'retention',
        at: AT,
      })
    })

    const page = { after: 0, limit: 1 }
    const waiting = await store.attributions.listUnowned(AGENCY.id, page)
    expect(waiting).toEqual([{ sequence: 2, raw: later }])
    expect(await store.attributions.listUnowned(AGENCY.id, { after: 2, limit: 1 })).toEqual([])
  })
})

describe('0020-attributions', () => {
  it('lists what was filed before as nobody’s yet, and has projections made anew', async () => {
    const db = new Kysely<unknown>({ dialect: createSqliteDialect(':memory:', 'kill') })
    await firstTables.up(db)
    await projections.up(db)
    await sql`insert into agency values ('a', 's', '', '', 'id', '', '', null, '', '[]')`.execute(
      db,
    )
    await sql`insert into ledger values ('a', 7, 'submission', 'f/r/', '', '', '', '', '')`.execute(
      db,
    )
    await sql`insert into submission values ('a', 'f', 'r', '', 7)`.execute(db)
    await sql`insert into projection values ('a', 7, 'basis', 7)`.execute(db)

    await attributions.up(db)

    expect((await sql`select * from unowned`.execute(db)).rows).toEqual([
      { agency_id: 'a', seq: 7 },
    ])
    expect((await sql`select * from projection`.execute(db)).rows).toEqual([])
    expect((await sql`select attribution_basis from agency`.execute(db)).rows).toEqual([
      { attribution_basis: '' },
    ])
    await db.destroy()
  })
})

describe('0027-filers', () => {
  it('lists who has filings, once, from what is recorded of whose they are', async () => {
    const db = new Kysely<unknown>({ dialect: createSqliteDialect(':memory:', 'kill') })
    await firstTables.up(db)
    await sql`insert into agency values ('a', 's', '', '', 'id', '', '', null, '', '[]')`.execute(
      db,
    )
    for (const [seq, kind, employeeId, subjectId] of [
      [1, 'attribution', 'ani', 'ani'],
      [2, 'attribution', 'ani', 'budi'],
      [3, 'review', 'citra', 'citra'],
    ] as const) {
      const body = JSON.stringify({ employeeId, subjectId })
      await sql`insert into ledger (agency_id, seq, kind, key, salt, digest, prev_hash, hash, recorded_at)
        values ('a', ${seq}, ${kind}, '', '', '', '', '', '')`.execute(db)
      await sql`insert into ledger_body (agency_id, seq, body, body_digest)
        values ('a', ${seq}, ${body}, '')`.execute(db)
    }

    await filers.up(db)

    expect((await sql`select employee_id as id from filer order by id`.execute(db)).rows).toEqual([
      { id: 'ani' },
      { id: 'budi' },
    ])
    await db.destroy()
  })
})

function act(owner: typeof ANI): AttributionAct {
  const { formId, responseId, lastSubmittedAt } = RAW
  const version = { formId, responseId, lastSubmittedAt }
  return { ...version, ...owner, proof: { kind: 'verified-email' }, at: AT, replaces: null }
}

function record(one: AttributionAct): Promise<number> {
  return store.transaction((records) => records.attributions.record(AGENCY.id, [one]))
}

async function ownerAt(through?: number): Promise<unknown> {
  return (await store.attributions.find(AGENCY.id, [RAW], through)).get(submissionKey(RAW))
}
