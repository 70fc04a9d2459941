import type { Application } from '../../ports/application.ts'
import { StoreUnavailableError } from '../../ports/store-errors.ts'
import type { Context } from '../context.ts'
import { findFormsBehind } from '../intake/find-forms-behind.ts'
import { inAccountOf } from '../service-accounts.ts'

type Readiness = Awaited<ReturnType<Application['readiness']>>

/** How long a write that went well speaks for the next ones, in milliseconds. */
const PROBE_HOLDS_MS = 10_000

interface Probe {
  readonly over: Promise<void>
  /** No moment yet of one that is under way. */
  endedAtMs: number
}

/** By store, how it was last written to for this; of one that failed nothing. */
const probes = new WeakMap<object, Probe>()

/** Ready: the store can be written to and no form is behind for longer than the alarm allows (G3). */
export async function checkReadiness(context: Context): Promise<Readiness> {
  const store = await checkStoreWrites(context)
  const checks = store.ok ? [store, await checkForms(context)] : [store]
  return { ready: checks.every(({ ok }) => ok), checks }
}

/** Whether the store can be written to. */
export async function checkStoreWrites(context: Context): Promise<Readiness['checks'][number]> {
  const { store } = context
  try {
    await probe(store)
    return { name: 'store', ok: true, detail: 'can be written to' }
  } catch (error) {
    return { name: 'store', ok: false, detail: `cannot be written to: ${reasonOf(error)}` }
  }
}

/** Whoever asks meanwhile waits for the one that is under way, however long it takes: a disk that hangs has one of them. */
async function probe(store: Context['store']): Promise<void> {
  const last = probes.get(store)
  if (last && performance.now() - last.endedAtMs < PROBE_HOLDS_MS) return last.over
  const one: Probe = { over: store.probe(), endedAtMs: Infinity }
  probes.set(store, one)
  try {
    await one.over
    one.endedAtMs = performance.now()
  } catch (error) {
    probes.delete(store)
    throw error
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof StoreUnavailableError) return error.reason
  return error instanceof Error ? error.name : 'unknown'
}

/** Names no agency: whoever may ask for readiness need not know them. */
async function checkForms(context: Context): Promise<Readiness['checks'][number]> {
  const { behind, total } = await countForms(context)
  return { name: 'forms', ok: behind === 0, detail: `${behind} of ${total} forms behind` }
}

interface FormsCount {
  readonly behind: number
  readonly total: number
}

/** Forms of real offices, and those of them that are behind for longer than the alarm allows (G3). */
export async function countForms(context: Context): Promise<FormsCount> {
  const counts = await countFormsByAccount(context)
  return [...counts.values()].reduce(add, { behind: 0, total: 0 })
}

/** The same by service account. */
export async function countFormsByAccount(
  context: Context,
): Promise<ReadonlyMap<string, FormsCount>> {
  const counts = new Map<string, FormsCount>()
  for (const agency of await context.store.agencies.list()) {
    // Its files are thrown away at will.
    if (agency.isMadeUp) continue
    const forms = await context.store.forms.list(agency.id)
    const { workerEmail } = inAccountOf(context, agency)
    const { length: behind } = await findFormsBehind(context, agency, forms)
    const known = counts.get(workerEmail) ?? { behind: 0, total: 0 }
    counts.set(workerEmail, add(known, { behind, total: forms.length }))
  }
  return counts
}

function add(one: FormsCount, other: FormsCount): FormsCount {
  return { behind: one.behind + other.behind, total: one.total + other.total }
}
