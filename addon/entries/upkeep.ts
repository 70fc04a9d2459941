import { getAddonText } from '../addon-text.ts'
import { type ConnectionReport, checkConnection as reportConnection } from '../check-connection.ts'
import { type DeletedAnswers, deleteOldAnswers as deleteOld } from '../delete-old-answers.ts'
import { readLanguage } from '../document-state.ts'
import { getSpreadsheet, type Host } from './host.ts'

/** A few minutes' worth: what is left of Google's six stays for the last part. */
const DELETING_MS = 180_000

/** *Periksa sambungan*, and answers that were kept long enough. */
export function createUpkeep({ getClient, getRequests, now }: Host) {
  return {
    /** Deletes answers from Google Forms that were kept long enough; again as long as it `goesOn`. */
    deleteOldAnswers(): DeletedAnswers {
      const endsAt = now().getTime() + DELETING_MS
      const { busy } = getAddonText(readLanguage())
      return deleteOld(getRequests(), { isTimeUp: () => now().getTime() >= endsAt, busy })
    },

    checkConnection(): ConnectionReport {
      const language = readLanguage()
      const text = getAddonText(language)
      return reportConnection({
        spreadsheet: getSpreadsheet(),
        client: getClient(),
        text,
        language,
      })
    },
  }
}
