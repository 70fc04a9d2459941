import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { codesOfSheet, countDiffering, type Codes } from './attendance-codes.ts'
import type { Bench } from './bench-context.ts'
import { ASKED, attendanceByDuckdb } from './duckdb-attendance.ts'
import { exportJson } from './export-json.ts'
import { attendanceFromLedger, makeRecaps, rebuildMonth } from './roads.ts'
import type { SealedMonth } from '../../worker/usecases/sealed/sealed-month.ts'
import { openSqliteAttendance } from './sqlite-attendance.ts'
import { LEAST_OF, type Stopwatch } from './stopwatch.ts'

const ENTRIES_PER_READ = 1000
/** Of which a day rests on what SQL was not given: decisions, the summons, doubt. */
const BEYOND_SQL = new Set(['?', 'C', 'SK', 'DL', 'I'])

/** Reads every entry with its contents, as they lie there, and does nothing with them. */
export async function measureScan(bench: Bench, watch: Stopwatch, dataDir: string): Promise<void> {
  await watch.time('scan', () => Promise.resolve(scan(storePath(dataDir))), 3)
  await measureReading(bench, watch)
}

/** Reads and unseals every entry. */
export async function measureReading(bench: Bench, watch: Stopwatch): Promise<void> {
  await watch.time('unsealed', () => readUnsealed(bench))
}

/** Every agency's facts, month and monthly recaps for the first time, then the recaps out of what is kept. */
export async function measureMaking({ context, agencies }: Bench, watch: Stopwatch): Promise<void> {
  async function makeAll(): Promise<void> {
    for (const agency of agencies) await makeRecaps(context, agency)
  }
  await watch.time('first', makeAll)
  await watch.time('nothing-new', makeAll, 3)
}

/**
 * Every agency's month and recaps anew from the ledger; then *Rekap Kehadiran* of every agency out of what is kept,
 * beside one statement of SQLite over the outcomes of the rebuild.
 */
export async function measureRebuilds(bench: Bench, watch: Stopwatch): Promise<void> {
  const { context, agencies } = bench
  const rebuilt = await watch.time('rebuild', async () => {
    const outcomes = new Map<string, SealedMonth['evaluation']['outcomes']>()
    for (const agency of agencies) {
      outcomes.set(agency.id, (await rebuildMonth(context, agency)).evaluation.outcomes)
    }
    return outcomes
  })
  const sqlite = openSqliteAttendance()
  for (const [id, outcomes] of rebuilt) sqlite.add(id, outcomes)
  rebuilt.clear()
  const made = await watch.time('attendance', () => keptAttendance(bench), LEAST_OF)
  const grouped = await watch.time(
    'group-by',
    () => Promise.resolve(joined(agencies.map(({ id }) => sqlite.group(id)))),
    LEAST_OF,
  )
  sqlite.close()
  watch.count(
    'compared',
    [...made.values()].reduce((sum, codes) => sum + codes.length, 0),
  )
  watch.count('differing', countDiffering(made, grouped))
}

/**
 * *Rekap Kehadiran* of every agency from the ledger alone, beside DuckDB from the same JSON, and what the store takes
 * with all that is kept, beside the JSON of what was filed.
 */
export async function measureDuckdb(
  bench: Bench,
  watch: Stopwatch,
  dataDir: string,
): Promise<void> {
  const { context, agencies } = bench
  const dir = mkdtempSync(join(tmpdir(), 'pantau-json-'))
  try {
    const exported = await exportJson(bench, dir)
    watch.count('submissions', exported.filed.count)
    watch.count('jsonBytes', exported.filed.bytes)
    watch.count('storeBytes', statSync(storePath(dataDir)).size)
    const byDuckdb = await watch.time('duckdb', () => attendanceByDuckdb(exported), 2)
    const made = await watch.time('attendance-from-ledger', async () => {
      const all: ReadonlyMap<string, Codes>[] = []
      for (const agency of agencies) {
        all.push(codesOfSheet(await attendanceFromLedger(context, agency)))
      }
      return joined(all)
    })
    const { compared, differing } = compareExpressible(made, byDuckdb)
    watch.count('compared', compared)
    watch.count('differing', differing)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

async function keptAttendance({ context, agencies }: Bench): Promise<ReadonlyMap<string, Codes>> {
  const all: ReadonlyMap<string, Codes>[] = []
  for (const agency of agencies) {
    const sheet = await makeRecaps(context, agency, { kinds: ['attendance'] })
    all.push(codesOfSheet(sheet!))
  }
  return joined(all)
}

function joined(all: readonly ReadonlyMap<string, Codes>[]): ReadonlyMap<string, Codes> {
  return new Map(all.flatMap((one) => [...one]))
}

/** Of days that no permit was asked for and that are sure. */
function compareExpressible(
  made: ReadonlyMap<string, Codes>,
  bySql: ReadonlyMap<string, Codes>,
): { readonly compared: number; readonly differing: number } {
  let [compared, differing] = [0, 0]
  for (const [id, codes] of made) {
    const others = bySql.get(id) ?? []
    for (const [day, code] of codes.entries()) {
      if (others[day] === ASKED || BEYOND_SQL.has(code)) continue
      compared += 1
      if (others[day] !== code) differing += 1
    }
  }
  return { compared, differing }
}

function storePath(dataDir: string): string {
  return join(dataDir, 'worker.sqlite')
}

function scan(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = database.prepare(
    'select seq, kind, key, body, sealed, located from ledger join ledger_body using (agency_id, seq)',
  )
  let characters = 0
  for (const row of rows.iterate()) characters += String(row['body']).length
  database.close()
  if (characters === 0) throw new Error('Nothing was read')
  return characters
}

async function readUnsealed({ store, agencies }: Bench): Promise<void> {
  for (const { id } of agencies) {
    for (let after = 0; ; after += ENTRIES_PER_READ) {
      const entries = await store.ledger.listEntries(id, after, ENTRIES_PER_READ)
      if (entries.length < ENTRIES_PER_READ) break
    }
  }
}
