import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import type { GoogleWorkspace } from '../../worker/ports/google-workspace.ts'
import { touchRecap, type Truth } from './truth.ts'

/** Remembers what a worker wrote to the tabs of recaps, as far as it was told that it stands. */
export function watchRecaps(
  google: GoogleWorkspace,
  truthOf: (spreadsheetId: string) => Truth,
): GoogleWorkspace {
  return {
    ...google,
    async writeRecaps(spreadsheetId, recaps) {
      const truth = truthOf(spreadsheetId)
      const touches = recaps.map((recap) => touchRecap(truth, recapTabOf(recap).sheetId))
      const written = await google.writeRecaps(spreadsheetId, recaps)
      for (const [index, recap] of recaps.entries()) {
        const { sheetId } = recapTabOf(recap)
        if (truth.recapTouches.get(sheetId) === touches[index]) truth.recaps.set(sheetId, recap)
      }
      return written
    },
  }
}
