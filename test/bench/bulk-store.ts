import { join } from 'node:path'

import { Kysely, sql } from 'kysely'

import { submissionKey } from '../../shared/intake/submission-key.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { AttributionAct, Proof } from '../../worker/ports/attribution-records.ts'
import { canonicalJson } from '../../worker/ports/canonical-json.ts'
import { appendSealed } from '../../worker/store/append-entry.ts'
import { inParts } from '../../worker/store/in-parts.ts'
import { openStore } from '../../worker/store/open-store.ts'
import type { Database } from '../../worker/store/schema.ts'
import { masterKeyFile, openMasterKey } from '../../worker/store/sealing/master-key.ts'
import { createSealing, type Sealing } from '../../worker/store/sealing/sealing.ts'
import { createSqliteDialect } from '../../worker/store/dialect/sqlite-dialect.ts'
import { loadAuthority } from '../../worker/usecases/ledger/load-authority.ts'
import { benchAgency, ticketsOfAgency } from './bench-agency.ts'
import { benchMonths, enrolledAt } from './generated/bench-year.ts'
import type { Filed } from './generated/filings.ts'
import { generateAgency, type GeneratedDay } from './generated/generate-agency.ts'

/** As many as a sweep takes in at once. */
export const CHUNK = 500
const CACHE_KB = 200_000
const DAYS_PER_TRANSACTION = 10
const PROOFS = {
  ticket: { kind: 'ticket', version: '1.1' },
  'same-response': { kind: 'same-response' },
} as const satisfies Readonly<Record<string, Proof>>

/** How large a store is. */
export interface Shape {
  readonly agencies: number
  readonly people: number
  readonly months: number
}

/**
 * Makes a store as intake would leave it, without asking of each submission whether it is new and whose: the
 * generator knows. Nothing waits for the disk. Returns how many submissions it holds.
 */
export async function fillInBulk(dataDir: string, shape: Shape): Promise<number> {
  const store = await openStore({ dataDir, durability: 'kill' })
  const numbers = Array.from({ length: shape.agencies }, (_, index) => index + 1)
  const months = benchMonths(shape.months)
  const at = enrolledAt(months)
  const clock = { now: () => new Date(at) }
  for (const number of numbers) {
    const agency = benchAgency(number, at)
    await store.agencies.insert(agency)
    await loadAuthority({ store, clock }, agency)
  }
  await store.close()

  const dialect = createSqliteDialect(join(dataDir, 'worker.sqlite'), 'kill')
  const db = new Kysely<Database>({ dialect })
  try {
    const master = await openMasterKey(db, masterKeyFile(dataDir))
    const putBack = await takeAwayIndexes(db)
    let submissions = 0
    for (const number of numbers) {
      const ticketOf = ticketsOfAgency()
      const generated = generateAgency({ seed: number, people: shape.people, months, ticketOf })
      const { id } = benchAgency(number, at)
      await db.transaction().execute(async (handle) => {
        const kept = { db: handle, sealing: createSealing(handle, master) }
        const tabs = generated.tabs.map((tab) => ({
          kind: 'tab' as const,
          key: tab.slot,
          body: canonicalJson({ ...tab, gone: false }),
        }))
        await appendSealed(kept, id, tabs, at)
        await addFilers(handle, id, generated.people)
      })
      for (const days of inTens(generated.days())) {
        await db.transaction().execute(async (handle) => {
          const kept = { db: handle, sealing: createSealing(handle, master) }
          for (const day of days) submissions += await addDay(kept, id, day)
        })
      }
    }
    await putBack()
    return submissions
  } finally {
    await db.destroy()
  }
}

/** Rows go in faster without them, and without a journal. */
async function takeAwayIndexes(db: Kysely<Database>): Promise<() => Promise<void>> {
  for (const pragma of ['journal_mode = off', 'foreign_keys = off', `cache_size = -${CACHE_KB}`]) {
    await sql.raw(`pragma ${pragma}`).execute(db)
  }
  const { rows: indexes } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master
    where type = 'index' and sql is not null and tbl_name in ('ledger', 'ledger_body')
  `.execute(db)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db)
  return async () => {
    for (const index of indexes) await sql.raw(index.sql).execute(db)
    await sql`pragma journal_mode = wal`.execute(db)
  }
}

interface Kept {
  readonly db: Kysely<Database>
  readonly sealing: Sealing
}

async function addDay(kept: Kept, agencyId: string, day: GeneratedDay): Promise<number> {
  for (let start = 0; start < day.filed.length; start += CHUNK) {
    await addChunk(kept, agencyId, day.filed.slice(start, start + CHUNK), day.at)
  }
  const reviews = day.reviews.map(({ readAt: _readAt, ...review }) => ({
    kind: 'review' as const,
    key: review.submissionRef,
    body: canonicalJson(review),
  }))
  await appendSealed(kept, agencyId, reviews, day.at)
  return day.filed.length
}

/** Submissions, where the ledger has them, and whose they are. */
async function addChunk(
  kept: Kept,
  agencyId: string,
  filed: readonly Filed[],
  at: Instant,
): Promise<void> {
  const entries = filed.map(({ raw }) => ({
    kind: 'submission' as const,
    key: submissionKey(raw),
    body: canonicalJson(raw),
  }))
  const sequences = await appendSealed(kept, agencyId, entries, at)
  const waiting = filed.flatMap(({ provenBy }, index) =>
    provenBy === null ? [{ agency_id: agencyId, seq: sequences[index]! }] : [],
  )
  if (waiting.length > 0) await kept.db.insertInto('unowned').values(waiting).execute()
  const acts = filed.flatMap((one, index) =>
    actOf(one, at).map((act) => ({ act, aboutSequence: sequences[index]! })),
  )
  await appendSealed(
    kept,
    agencyId,
    acts.map(({ act, aboutSequence }) => ({
      kind: 'attribution' as const,
      key: submissionKey(act),
      body: canonicalJson(act),
      aboutSequence,
    })),
    at,
  )
}

function actOf({ raw, provenBy }: Filed, at: Instant): AttributionAct[] {
  if (provenBy === null) return []
  const { formId, responseId, lastSubmittedAt } = raw
  const employeeId = raw.answers['employeeId']![0] as EmployeeId
  const owner = { employeeId, subjectId: employeeId }
  const version = { formId, responseId, lastSubmittedAt }
  return [{ ...version, ...owner, proof: PROOFS[provenBy], at, replaces: null }]
}

/** Everybody files something. */
async function addFilers(
  db: Kysely<Database>,
  agencyId: string,
  people: readonly { readonly id: string }[],
): Promise<void> {
  for (const part of inParts(people)) {
    const rows = part.map(({ id }) => ({ agency_id: agencyId, employee_id: id }))
    await db.insertInto('filer').values(rows).execute()
  }
}

function* inTens<T>(items: Iterable<T>): Iterable<T[]> {
  let part: T[] = []
  for (const item of items) {
    part.push(item)
    if (part.length < DAYS_PER_TRANSACTION) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
