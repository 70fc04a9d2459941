import { beginWork, type AtWork } from './at-work.ts'
import { liveMonth } from './days.ts'
import { endMonth } from './month-end.ts'
import { setUpOffice } from './set-up.ts'
import type { Stage } from './stage.ts'

/** One office's month, from an empty spreadsheet to the receipts of those above it. */
export async function walkMonth(stage: Stage): Promise<AtWork> {
  const office = await setUpOffice(stage)
  const work = await beginWork(stage, office)
  await liveMonth(work)
  await endMonth(work)
  return work
}
