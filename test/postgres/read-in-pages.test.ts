import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client, Connection } from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { parseInstant } from '../../shared/model/instant.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import type { Store } from '../../worker/ports/store.ts'
import { openStoreIn, removeStoreIn } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { databaseOf } from './database-of.ts'

const AT = parseInstant('2021-07-05T00:00:00Z')
const ENTRIES = 3000
const PAGE = 100
const AFTER = ENTRIES - 2 * PAGE

let dataDir: string
let store: Store
let owner: Client
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-pages-'))
  store = await openStoreIn(dataDir)
  await store.agencies.insert(AGENCY)
  const filed = Array.from({ length: ENTRIES }, (_, index) => submission(`r${index}`))
  await store.transaction(({ ledger }) => ledger.recordSubmissions(AGENCY.id, filed, AT))
  owner = new Client({ connectionString: await databaseOf(dataDir) })
  await owner.connect()
  await owner.query('analyze')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await owner.end()
  await store.close()
  await removeStoreIn(dataDir)
})

it.each(['listRecorded', 'listEntries'] as const)(
  '%s reads nothing of the ledger from before its page',
  async (list) => {
    const text = await textOf(() => store.ledger[list](AGENCY.id, AFTER, PAGE))

    const read = await countRead(text)
    expect([...read.keys()].toSorted()).toEqual(['ledger', 'ledger_body'])
    for (const rows of read.values()) expect(rows).toBeLessThanOrEqual(ENTRIES - AFTER)
  },
)

function submission(responseId: string): RawSubmission {
  const at = { createdAt: AT, lastSubmittedAt: AT }
  return { formKind: 'check-in', formId: 'form', responseId, ...at, answers: {} }
}

/** Of the question in which bodies are asked for; the server is told of it when it is first asked. */
async function textOf(ask: () => Promise<unknown>): Promise<string> {
  const told = vi.spyOn(Connection.prototype, 'parse')
  await ask()
  return told.mock.calls.map(([{ text }]) => text).find((text) => text.includes('ledger_body'))!
}

interface Plan {
  readonly 'Relation Name'?: string
  readonly Alias?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

/** Rows of each table that the server reads, but by their sequence one by one. */
async function countRead(text: string): Promise<Map<string, number>> {
  const values = [...text.matchAll(/"(agency_id|seq)" [=>] \$\d/gu)].map(([, column]) =>
    column === 'seq' ? AFTER : AGENCY.id,
  )
  const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
    text: `explain (analyze, format json) ${text}`,
    values,
  })
  const read = new Map<string, number>()
  const plans = [rows[0]!['QUERY PLAN'][0].Plan]
  for (let plan = plans.pop(); plan; plan = plans.pop()) {
    plans.push(...(plan.Plans ?? []))
    const { 'Relation Name': table, 'Rows Removed by Filter': removed = 0 } = plan
    if (table === undefined || plan.Alias === 'about') continue
    const count = plan['Actual Rows'] * plan['Actual Loops'] + removed
    read.set(table, (read.get(table) ?? 0) + count)
  }
  return read
}
