import {
  addDays,
  addMonths,
  monthOf,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { AgedResponse } from '../../ports/person-records.ts'
import type { LedgerEntry } from '../../ports/ledger-records.ts'
import type { Retention } from '../../ports/operator.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { instantNow, type Context, type Task } from '../context.ts'

/** Unless the operator says otherwise: who looked is known as long as a closed year may be objected to. */
const KEPT: NonNullable<Context['keptFor']> = { readingsDays: 400 }
/** What the evaluation of an open month looks back at. */
const LOOKS_BACK_MONTHS = 12
const RESPONSES_PER_PORTION = 300
/** In one sweep. */
const PORTIONS = 10

interface AgedFilings {
  /** Of months that are closed, and so far back that no open month looks at them. */
  readonly filings: readonly AgedResponse[]
  /** Old enough, and kept as long as they are open. */
  readonly openMonths: readonly Month[]
}

/** How long what is kept. */
export function keptForOf({ keptFor = KEPT }: Pick<Context, 'keptFor'>) {
  return { readingsDays: keptFor.readingsDays, filingsMonths: keptFor.filingsMonths }
}

/** What goes with the next sweeps. */
export async function describeAged(
  context: Context,
  agency: Agency,
): Promise<Omit<Retention['agencies'][number], 'agencyId' | 'agencyName'>> {
  const { store } = context
  const { readingsDays, filingsMonths } = keptForOf(context)
  const before = addDays(today(context), -readingsDays)
  const readings = await store.readings.countAged(agency.id, before)
  if (filingsMonths === undefined) return { readings, filings: 0, months: [], openMonths: [] }
  const { filings, openMonths } = await findFilings(context, store, agency, filingsMonths)
  const months = [...new Set(filings.flatMap(monthsOf))].toSorted()
  return { readings, filings: filings.length, months, openMonths }
}

/**
 * Takes what is older than it is to be kept: who looked at what, and in portions what people filed of closed
 * months, with the decisions on it. Each portion is an entry `erasure` that names what it took, so that the
 * chain stays whole; recaps of closed months are archive and stay, and these months are not opened again.
 * Returns how many filings went.
 */
export async function dropAged(context: Context, agency: Agency): Promise<number> {
  const { readingsDays, filingsMonths } = keptForOf(context)
  const { store, threads } = context
  await store.readings.forget(agency.id, addDays(today(context), -readingsDays))
  if (filingsMonths === undefined) return 0
  let dropped = 0
  let left = Infinity
  for (let portion = 0; portion < PORTIONS && left > 0; portion += 1) {
    const taken = await threads.run(dropFilingsTask, agency, filingsMonths)
    dropped += taken.filings
    left = taken.left
  }
  const looked = lookedThrough.get(store) ?? new Set()
  lookedThrough.set(store, looked)
  if (left === 0 && (dropped > 0 || !looked.has(agency.id))) {
    await threads.run(forgetIdleKeysTask, agency, filingsMonths)
    looked.add(agency.id)
  }
  if (dropped === 0) return 0
  await store.emptyJournal()
  context.log({ event: 'filings-dropped', agencyId: agency.id, filings: dropped })
  return dropped
}

/** Agencies of which keys were looked through since the start: a kill may have kept that from being done before. */
const lookedThrough = new WeakMap<object, Set<string>>()

export const dropFilingsTask: Task<number, { readonly filings: number; readonly left: number }> = {
  name: 'drop-filings',
  async work(context, agency, filingsMonths) {
    const { store } = context
    const { filings } = await findFilings(context, store, agency, filingsMonths)
    const part = filings.slice(0, RESPONSES_PER_PORTION)
    if (part.length === 0) return { filings: 0, left: 0 }
    await store.transaction(async (records) =>
      records.people.erase(agency.id, {
        employeeId: '',
        numbers: [],
        letter: null,
        sequences: await listSequences(records, agency, part),
        months: [...new Set(part.flatMap(monthsOf))].toSorted(),
        by: 'retention',
        at: instantNow(context),
      }),
    )
    return { filings: part.length, left: filings.length - part.length }
  },
}

/** After the last portion: destroys the keys that opened nothing else. */
export const forgetIdleKeysTask: Task<number, void> = {
  name: 'forget-idle-keys',
  async work(context, { id }, filingsMonths) {
    const { store } = context
    const acts = await store.people.listErasures(id)
    if (acts.every(({ letter }) => letter !== null)) return
    const before = addMonths(monthOf(today(context)), -filingsMonths)
    const idle = await store.people.listIdleKeys(id, before)
    await store.transaction(({ people }) => people.forgetKeys(id, idle))
  },
}

async function findFilings(
  context: Pick<Context, 'clock'>,
  { seals, people }: Pick<Records, 'seals' | 'people'>,
  { id }: Agency,
  filingsMonths: number,
): Promise<AgedFilings> {
  const closed = new Set<Month>()
  const acts = await seals.listActs(id)
  for (const { kind, month } of acts) {
    if (kind === 'seal') closed.add(month)
    else closed.delete(month)
  }
  const present = monthOf(today(context))
  const [first = present] = acts.map(({ month }) => month).toSorted()
  let firstOpen = first
  while (closed.has(firstOpen)) firstOpen = addMonths(firstOpen, 1)
  const aged = addMonths(present, -filingsMonths)
  const unseen = addMonths(firstOpen, -LOOKS_BACK_MONTHS)
  const old = await people.listAged(id, `${aged}-01` as CivilDate)
  const filings = old.filter(
    (one) => monthOf(one.until) < unseen && monthsOf(one).every((month) => closed.has(month)),
  )
  const open = old.flatMap(monthsOf).filter((month) => !closed.has(month))
  return { filings, openMonths: [...new Set(open)].toSorted() }
}

/** Of every version, also what a purge took, with what was decided on it. */
async function listSequences(
  { ledger }: Pick<Records, 'ledger'>,
  { id }: Agency,
  responses: readonly AgedResponse[],
): Promise<number[]> {
  const through = await ledger.lastSequence(id)
  const brought = await ledger.listEntriesOf(id, responses)
  const versions = brought.filter(({ kind }) => kind === 'submission').map(({ key }) => key)
  async function listAbout(kind: LedgerEntry['kind'], keys: readonly string[]) {
    return ledger.listEntriesAbout(id, { kind, keys, after: 0, through })
  }
  const decided = [
    ...(await listAbout('attribution', versions)),
    ...(await listAbout(
      'review',
      responses.map(({ ref }) => ref),
    )),
  ]
  return [...brought, ...decided].map(({ sequence }) => sequence).toSorted((a, b) => a - b)
}

function monthsOf({ from, until }: Pick<AgedResponse, 'from' | 'until'>): Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month <= monthOf(until); month = addMonths(month, 1)) {
    months.push(month)
  }
  return months
}

/** By Greenwich. */
function today(context: Pick<Context, 'clock'>): CivilDate {
  return instantNow(context).slice(0, 10) as CivilDate
}
