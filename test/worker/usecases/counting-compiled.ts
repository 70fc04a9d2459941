import type { Context } from '../../../worker/usecases/context.ts'
import {
  compileSheetsTask,
  type SheetsRequest,
} from '../../../worker/usecases/recap/compile-sheets.ts'

/** The context, and which kinds are compiled through it. */
export function countingCompiled(context: Context): {
  readonly context: Context
  readonly kinds: string[]
} {
  const kinds: string[] = []
  const run: Context['threads']['run'] = (task, agency, input) => {
    if (task.name === compileSheetsTask.name) kinds.push(...(input as SheetsRequest).kinds)
    return context.threads.run(task, agency, input)
  }
  return { context: { ...context, threads: { run } }, kinds }
}
