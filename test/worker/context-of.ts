import { runHere } from '../../worker/threads/run-here.ts'
import type { Context } from '../../worker/usecases/context.ts'

/** A context of these parts alone; its tasks are done at once. */
export function contextOf(parts: Partial<Context>): Context {
  const context = { threads: runHere(() => context), ...parts } as Context
  return context
}

/** That context over another store, also in its threads. What is written to it is under no lease of the former. */
export function contextOn(former: Context, store: Context['store']): Context {
  const { leases } = former
  const context: Context = {
    ...former,
    store,
    leases: {
      ...leases,
      hold: (agency, work, patienceMs) =>
        leases.hold(agency, () => former.store.fence(undefined, work), patienceMs),
    },
    threads: runHere(() => context),
  }
  return context
}
