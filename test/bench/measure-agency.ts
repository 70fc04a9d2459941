import { addDays, datesOfMonth } from '../../shared/model/civil-date.ts'
import { addMilliseconds } from '../../worker/usecases/context.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import { authorise } from '../../worker/usecases/access/authorise.ts'
import { closeMonth } from '../../worker/usecases/closing/close-month.ts'
import { reopenMonth } from '../../worker/usecases/closing/reopen-month.ts'
import { loadConfiguration } from '../../worker/usecases/ledger/load-agency-facts.ts'
import { attributeArrived } from '../../worker/usecases/intake/attribute-arrived.ts'
import { FULL_SWEEP, sweepAgency } from '../../worker/usecases/sweep/sweep-agency.ts'
import { ticketsOfAgency } from './bench-agency.ts'
import type { Bench } from './bench-context.ts'
import { BENCH_AS_OF, BENCH_MONTH, isWorkingDay } from './generated/bench-year.ts'
import { filingsFor } from './generated/filings.ts'
import { makeRecaps, rebuildMonth } from './roads.ts'
import { LEAST_OF, type Stopwatch } from './stopwatch.ts'

const ROLE_CHECKS = 100
/** The month is opened again in between. */
const CLOSINGS = 3
const DAY_MS = 86_400_000
/** Before the measured instant; longer than pages are looked back at when a month is closed. */
const DAYS_SWEPT = 5
const DAY_KINDS = ['daily-evaluation', 'contacts', 'personal-report'] as const

/** What people ask of one agency, whatever the age of its ledger. */
export async function measureAgency(bench: Bench, watch: Stopwatch): Promise<void> {
  const { context, agency } = bench
  // As in an office that is swept every few minutes: what a first sweep sets in order was so for days.
  bench.setClock(addMilliseconds(BENCH_AS_OF, -DAYS_SWEPT * DAY_MS))
  await watch.time('sweep', () => sweepAgency(context, agency.id, FULL_SWEEP))
  await watch.time('idle-sweep', () => sweepAgency(context, agency.id, FULL_SWEEP), 5)
  bench.setClock(BENCH_AS_OF)
  await watch.time('first', () => makeRecaps(context, agency))
  await watch.time('nothing-new', () => makeRecaps(context, agency), LEAST_OF)
  await watch.time('one-submission', () => fileOne(bench), 5)
  const staff = await staffOf(bench)
  await watch.time('staff-row', () => changeRow(bench, staff), 5)
  const [employeeId = ''] = await employeeIds(bench)
  const scope = { date: lastWorkingDay(), employeeId }
  await watch.time('day-recaps', () => makeRecaps(context, agency, { kinds: DAY_KINDS, scope }), 5)
  await watch.time('role-checks', () => checkRoles(bench), LEAST_OF)
  watch.count('role-checks', ROLE_CHECKS)
  const request = { month: BENCH_MONTH, by: agency.installer, reason: 'Sudah diperiksa' }
  for (let left = CLOSINGS; left > 0; left -= 1) {
    await watch.time('closing', () => closeMonth(context, agency, request))
    if (left > 1) await reopenMonth(context, agency, request)
  }
}

/** The measured month from the ledger alone. */
export async function measureRebuild({ context, agency }: Bench, watch: Stopwatch): Promise<void> {
  await watch.time('rebuild', () => rebuildMonth(context, agency), 5)
}

/** What the first worker to read a store makes of it, and the same recaps again. */
export async function measureFirst({ context, agency }: Bench, watch: Stopwatch): Promise<void> {
  await watch.time('first', () => makeRecaps(context, agency))
  await watch.time('nothing-new', () => makeRecaps(context, agency), 2)
}

let filed = 0

/** Somebody checks in once more; then the monthly recaps. */
async function fileOne(bench: Bench): Promise<void> {
  const { context, store, agency } = bench
  filed += 1
  const raw = await anotherCheckIn(bench, filed)
  const at = BENCH_AS_OF
  const { configuration } = await loadConfiguration(context, agency)
  const renewals = await store.keys.listRenewals(agency.id)
  await store.transaction(async (records) => {
    await records.ledger.recordSubmissions(agency.id, [raw], at)
    const identifying = { configuration, renewals, forms: [], at }
    const owned = await attributeArrived(records, agency, [raw], identifying)
    if (owned !== 1) throw new Error('The new check-in proves nobody’s')
  })
  await makeRecaps(context, agency)
}

async function anotherCheckIn(bench: Bench, number: number): Promise<RawSubmission> {
  const ids = await employeeIds(bench)
  const index = 3
  const person = { id: ids[index]!, index, seed: 1 }
  const date = lastWorkingDay()
  const { raw } = filingsFor(person, date, ticketsOfAgency()).find(
    ({ raw, provenBy }) => raw.formKind === 'check-in' && provenBy === 'ticket',
  )!
  const at = addMilliseconds(raw.createdAt, number * 1000)
  return { ...raw, responseId: `new ${number}`, createdAt: at, lastSubmittedAt: at }
}

let changed = 0

/** One person gets another post; then the monthly recaps. */
async function changeRow(
  { context, store, agency }: Bench,
  { slot, title, rows }: TabRows,
): Promise<void> {
  changed += 1
  const at = rows[0]!.indexOf('Jabatan')
  const renewed = rows.map((row, index) =>
    index === 4 ? row.with(at, `Pengelola Data ${changed}`) : row,
  )
  await store.transaction(({ ledger }) =>
    ledger.recordTab(agency.id, { slot, title, rows: renewed, gone: false }, BENCH_AS_OF),
  )
  await makeRecaps(context, agency)
}

async function checkRoles({ context, agency }: Bench): Promise<void> {
  const caller = { email: agency.installer, sub: 'bench' }
  for (let left = ROLE_CHECKS; left > 0; left -= 1) {
    await authorise(context, caller, agency.id, ['hr'])
  }
}

async function employeeIds({ context, agency }: Bench): Promise<string[]> {
  const { configuration } = await loadConfiguration(context, agency)
  return configuration.employees.map(({ id }) => id)
}

/** The tab *Pegawai* as it stands. */
async function staffOf({ store, agency }: Bench): Promise<TabRows> {
  const tabs = await store.ledger.latestTabs(agency.id)
  return tabs.find(({ slot }) => slot === 'employees')!
}

function lastWorkingDay() {
  const days = datesOfMonth(BENCH_MONTH)
  return days.findLast((date) => isWorkingDay(date) && addDays(date, 7) > days.at(-1)!)!
}
