import * as z from 'zod'

/** Of a file that was to go to the bin: it is there or nowhere; it may go later; Google lets this person not. */
export type Binned = 'gone' | 'later' | 'refused'

/** Moves a file that this script made to the bin. One that is there already, or deleted for good, is gone. */
export function binFile(id: string): Binned {
  if (typeof Drive === 'undefined' || !Drive.Files) throw new Error('Drive is not enabled')
  try {
    Drive.Files.update({ trashed: true }, id)
    return 'gone'
  } catch (error) {
    console.warn(`${id} was not moved to the bin: ${String(error)}`)
    return whatRefusalMeans(error)
  }
}

/** As an advanced service throws it; of an answer that was lost there are no details. */
const Refusal = z.object({
  details: z.object({
    code: z.number(),
    errors: z.optional(z.array(z.object({ reason: z.optional(z.string()) }))),
  }),
})

/** What becomes of a file of which Google's Drive said that. */
export function whatRefusalMeans(error: unknown): Binned {
  const refusal = Refusal.safeParse(error).data?.details
  if (!refusal) return /not found/i.test(String(error)) ? 'gone' : 'later'
  const { code, errors = [] } = refusal
  if (code === 404) return 'gone'
  // Drive says 403, too, to who asks too often.
  const isBusy = errors.some(({ reason = '' }) => /limit ?exceeded/i.test(reason))
  return isBusy || [401, 408, 429].includes(code) || code >= 500 ? 'later' : 'refused'
}

/** Removes this person's triggers there, which count against Google's twenty. */
export function removeTriggers(spreadsheetId: string): void {
  try {
    const spreadsheet = SpreadsheetApp.openById(spreadsheetId)
    for (const trigger of ScriptApp.getUserTriggers(spreadsheet)) ScriptApp.deleteTrigger(trigger)
  } catch (error) {
    console.warn(`Triggers of ${spreadsheetId}: ${String(error)}`)
  }
}
