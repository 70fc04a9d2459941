import { runHere } from '../../worker/threads/run-here.ts'
import type { Context } from '../../worker/usecases/context.ts'

/** A context of these parts alone; its tasks are done at once. */
export function contextOf(parts: Partial<Context>): Context {
  const context = { threads: runHere(() => context), ...parts } as Context
  return context
}

/** That context over another store, also in its threads. */
export function contextOn(former: Context, store: Context['store']): Context {
  const context: Context = { ...former, store, threads: runHere(() => context) }
  return context
}
