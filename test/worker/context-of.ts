import { runHere } from '../../worker/threads/run-here.ts'
import type { Context } from '../../worker/usecases/context.ts'

/** A context of these parts alone; its tasks are done at once. */
export function contextOf(parts: Partial<Context>): Context {
  const context = { threads: runHere(() => context), ...parts } as Context
  return context
}
