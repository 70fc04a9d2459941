import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql, type Kysely } from 'kysely'
import { Client, Connection } from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { parseCivilDate } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import type { Store } from '../../worker/ports/store.ts'
import { within } from '../../worker/store/dialect/agency-scope.ts'
import type { Database } from '../../worker/store/schema.ts'
import { connectTo } from '../../worker/store/store-place.ts'
import { openStoreIn, placeIn, removeStoreIn } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { databaseOf } from './database-of.ts'

const AT = parseInstant('2021-07-05T00:00:00Z')
const ENTRIES = 3000
const PAGE = 100
const AFTER = ENTRIES / 2
const EDITED = 20

let dataDir: string
let store: Store
/** As the worker asks, under row-level security, by which some plans are others. */
let db: Kysely<Database>
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-parts-'))
  store = await openStoreIn(dataDir)
  await store.agencies.insert(AGENCY)
  const filed = Array.from({ length: ENTRIES }, (_, index) => submission(`r${index + 1}`))
  await store.transaction(({ ledger }) => ledger.recordSubmissions(AGENCY.id, filed, AT))
  db = connectTo(await placeIn(dataDir), { connections: 1 })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await db.destroy()
  await store.close()
  await removeStoreIn(dataDir)
})

it.each(['listRecorded', 'listEntries'] as const)(
  '%s reads nothing of the ledger from before its page',
  async (list) => {
    await asOwner('analyze')

    const read = await rowsRead(() => store.ledger[list](AGENCY.id, AFTER, PAGE))

    expect(read.size).toBe(2)
    for (const rows of read.values()) expect(rows).toBeLessThanOrEqual(2 * PAGE)
  },
)

it('listVersionsBeside reads of the ledger the versions of what was edited since, and no others', async () => {
  await keepFacts()
  await asOwner('vacuum analyze')
  const since = parseCivilDate('2021-07-01')
  let found = 0

  const read = await rowsRead(async () => {
    const of = { since, through: AFTER }
    found = (await store.projections.listVersionsBeside(AGENCY.id, of)).length
  })

  expect(found).toBe(EDITED)
  expect(read.get('ledger')).toBeLessThanOrEqual(2 * EDITED)
})

it('listArrived gives a version from before the first that is kept of its response', async () => {
  await keepFacts()
  await asOwner(`update fact set first_seq = 10 where response_id = 'r1'`)
  const since = parseCivilDate('2021-07-01')

  const of = { since, subjectIds: [], after: 0, through: 5 }
  const arrived = await store.projections.listArrived(AGENCY.id, of)

  expect(arrived.map(({ responseId }) => responseId)).toContain('r1')
})

/** The first of them were edited last of all. */
async function keepFacts(): Promise<void> {
  await asOwner(
    `insert into fact (agency_id, form_id, response_id, form_kind, ref, created_at, last_submitted_at, first_seq,
      version_seq, body_seq, filer_id, subject_id, unit_code, from_date, until_date, plain)
    select agency_id, 'form', 'r' || seq, 'check-in', seq, '', '', seq,
      case when seq <= ${EDITED} then ${ENTRIES} else seq end, seq, '', '', '', '2021-07-05', '2021-07-05', ''
    from ledger`,
  )
}

function submission(responseId: string): RawSubmission {
  const at = { createdAt: AT, lastSubmittedAt: AT }
  return { formKind: 'check-in', formId: 'form', responseId, ...at, answers: {} }
}

async function asOwner(asked: string): Promise<void> {
  const owner = new Client({ connectionString: await databaseOf(dataDir) })
  await owner.connect()
  await owner.query(asked)
  await owner.end()
}

interface Plan {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

/** How many rows of each table the server reads for what is asked, which it is asked for the first time. */
async function rowsRead(ask: () => Promise<unknown>): Promise<Map<string, number>> {
  const told = vi.spyOn(Connection.prototype, 'parse')
  const given = vi.spyOn(Connection.prototype, 'bind')
  await ask()
  const values = new Map(given.mock.calls.map(([one]) => [one?.statement, one?.values ?? []]))
  const read = new Map<string, number>()
  for (const [{ name, text }] of told.mock.calls.filter(([{ text }]) => text.includes('ledger'))) {
    for (const plan of await plansOf(text, values.get(name)!)) {
      const { 'Relation Name': table, 'Rows Removed by Filter': removed = 0 } = plan
      if (table === undefined) continue
      const rows = (plan['Actual Rows'] + removed) * plan['Actual Loops']
      read.set(table, (read.get(table) ?? 0) + rows)
    }
  }
  return read
}

/** Of each node of its plan. */
async function plansOf(text: string, values: readonly unknown[]): Promise<Plan[]> {
  const asked = sql.raw(`explain (analyze, format json) ${text}`)
  const compiled = { ...asked.compile(db), parameters: values }
  const { rows } = await within(AGENCY.id, () =>
    db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(compiled),
  )
  const plans = [rows[0]!['QUERY PLAN'][0].Plan]
  for (const plan of plans) plans.push(...(plan.Plans ?? []))
  return plans
}
