import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readConfiguration } from '../../shared/configuration/read-configuration.ts'
import type { LedgerEntry } from '../../worker/ports/ledger-records.ts'
import type { Agency, Store } from '../../worker/ports/store.ts'
import type { Database } from '../../worker/store/schema.ts'
import { createHolidayCalendar } from '../../worker/holidays/create-holiday-calendar.ts'
import { attributeArrived } from '../../worker/usecases/intake/attribute-arrived.ts'
import { loadAuthority } from '../../worker/usecases/ledger/load-authority.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { adoptAgencies } from '../local/adopt-data.ts'
import { contextOf } from '../worker/context-of.ts'
import { lookInto, openStoreIn, ownersPlaceIn, removeStoreIn } from '../worker/store-in.ts'
import { benchAgency, ticketsOfAgency } from './bench-agency.ts'
import { CHUNK, fillInBulk } from './bulk-store.ts'
import { BENCH_AS_OF, benchMonths, enrolledAt } from './generated/bench-year.ts'
import { generateAgency } from './generated/generate-agency.ts'
import { makeRecaps } from './roads.ts'

const SHAPE = { agencies: 1, people: 30, months: 1 }
const MONTHS = benchMonths(SHAPE.months)
const AT = enrolledAt(MONTHS)
const AGENCY = benchAgency(1, AT)
const SETTINGS = {
  clock: { now: () => new Date(BENCH_AS_OF) },
  holidayCalendar: createHolidayCalendar(),
  callsPerMinute: { sheets: 60, forms: 180 },
  sweepIntervalSeconds: 300,
  behindAlarmSeconds: 900,
  log: () => undefined,
}

const dirs: string[] = []
let [inBulk, byIntake] = ['', '']

beforeAll(async () => {
  inBulk = await filled()
  byIntake = newDir()
  await takeIn(byIntake)
})

afterAll(async () => {
  for (const dir of dirs) await removeStoreIn(dir)
})

describe('fillInBulk', () => {
  it('leaves the ledger that intake makes of the same filings, entry by entry', async () => {
    const [filled, taken] = [await entriesOf(inBulk), await entriesOf(byIntake)]

    expect(filled.map(said)).toEqual(taken.map(said))
    expect(Object.keys(Object.groupBy(filled, ({ kind }) => kind)).sort()).toEqual([
      'attribution',
      'authority',
      'review',
      'submission',
      'tab',
    ])
  })

  it('leaves nothing to be recorded by the first recaps, which keep all that they evaluate', async () => {
    await withStore(inBulk, async (store, agency) => {
      const before = await store.ledger.lastSequence(agency.id)

      await makeRecaps(contextOf({ ...SETTINGS, store }), agency)

      expect(await store.ledger.lastSequence(agency.id)).toBe(before)
      expect(await store.projections.countPersonMonths(agency.id)).toBe(SHAPE.people)
    })
  })

  it('leaves a chain that is whole', async () => {
    const [filled, taken] = [await verify(inBulk), await verify(byIntake)]

    expect(filled).not.toHaveProperty('broken')
    expect(filled).toEqual(taken)
  })

  it.each(['unowned', 'filer', 'agency', 'person_key', 'unsealed'] as const)(
    'leaves the rows of %s that intake leaves',
    async (table) => {
      expect(await rowsOf(inBulk, table)).toEqual(await rowsOf(byIntake, table))
    },
  )

  it('holds filings over midnight, corrected ones, and ones that prove nobody’s', async () => {
    const submissions = (await entriesOf(inBulk)).filter(({ kind }) => kind === 'submission')
    const responses = new Set(submissions.map(({ key }) => key.split('/')[1]))

    expect(submissions.length).toBeGreaterThan(responses.size)
    expect((await rowsOf(inBulk, 'unowned')).length).toBeGreaterThan(0)
    expect(submissions.some(({ body }) => body?.includes('"Piket"'))).toBe(true)
  })
})

/** A database takes it over from a file, as the benchmark does. */
async function filled(): Promise<string> {
  const dir = newDir()
  await fillInBulk(dir, SHAPE)
  const into = newDir()
  const place = await ownersPlaceIn(into)
  if (place.databaseUrl === undefined) return dir
  await (await openStoreIn(into)).close()
  await adoptAgencies({ from: dir, into: place })
  return into
}

/** As sweeps do: a chunk, then whose it is, then what was decided. */
async function takeIn(dataDir: string): Promise<void> {
  const store = await openStoreIn(dataDir)
  const generated = generateAgency({
    seed: 1,
    people: SHAPE.people,
    months: MONTHS,
    ticketOf: ticketsOfAgency(),
  })
  await store.agencies.insert(AGENCY)
  await loadAuthority({ store, clock: { now: () => new Date(AT) } }, AGENCY)
  await store.transaction(async ({ ledger }) => {
    for (const tab of generated.tabs) await ledger.recordTab(AGENCY.id, { ...tab, gone: false }, AT)
  })
  const configuration = readConfiguration(generated.tabs)
  const renewals = await store.keys.listRenewals(AGENCY.id)
  for (const { filed, reviews, at } of generated.days()) {
    for (let start = 0; start < filed.length; start += CHUNK) {
      const raws = filed.slice(start, start + CHUNK).map(({ raw }) => raw)
      await store.transaction(async (records) => {
        await records.ledger.recordSubmissions(AGENCY.id, raws, at)
        await attributeArrived(records, AGENCY, raws, { configuration, renewals, forms: [], at })
      })
    }
    await store.transaction(async ({ ledger }) => {
      for (const review of reviews) await ledger.recordReview(AGENCY.id, review)
    })
  }
  await store.close()
}

function newDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'pantau-bulk-'))
  dirs.push(dir)
  return dir
}

async function withStore<Result>(
  dataDir: string,
  work: (store: Store, agency: Agency) => Promise<Result>,
): Promise<Result> {
  const store = await openStoreIn(dataDir)
  try {
    return await work(store, AGENCY)
  } finally {
    await store.close()
  }
}

function entriesOf(dataDir: string): Promise<LedgerEntry[]> {
  return withStore(dataDir, (store, { id }) => store.ledger.listEntries(id, 0, 100_000))
}

function verify(dataDir: string) {
  return withStore(dataDir, (store, agency) => verifyLedger({ store }, agency))
}

/** All but salts and what follows from them. */
function said({ sequence, kind, key, body, recordedAt }: LedgerEntry) {
  return { sequence, kind, key, body, recordedAt }
}

/** But for what is sealed: that differs from store to store. */
async function rowsOf(dataDir: string, table: keyof Database): Promise<string[]> {
  const rows = await lookInto(dataDir, (db) => db.selectFrom(table).selectAll().execute())
  return rows.map((row) => JSON.stringify({ ...row, secret: '' })).sort()
}
