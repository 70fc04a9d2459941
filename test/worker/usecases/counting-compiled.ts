import type { RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import type { Agency } from '../../../worker/ports/store.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import {
  compileSheetsTask,
  type SheetsRequest,
} from '../../../worker/usecases/recap/compile-sheets.ts'
import { makeRecaps } from '../../../worker/usecases/recap/make-recaps.ts'

/** The recaps as they are made and opened. */
export async function openRecaps(
  context: Context,
  agency: Agency,
  request: SheetsRequest,
): Promise<RecapSheet[]> {
  const { sheets } = await makeRecaps(context, agency, request)
  return Promise.all(sheets.map((one) => one.open()))
}

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
