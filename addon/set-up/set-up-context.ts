import * as z from 'zod'
import type { Month } from '../../shared/model/civil-date.ts'
import { LANGUAGES, type Language } from '../../shared/model/language.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import type { WorkerClient } from '../worker-client.ts'

/** What the person fills in; everything may be left out where set-up ran before. */
export const SetUpInput = z.object({
  /** The one-time enrolment code. */
  code: z.string().optional(),
  language: z.enum(LANGUAGES).optional(),
  /** Values for the tab *Pengaturan* by setting key; empty ones leave the cell as it is. */
  settings: z.record(z.string(), z.string()).optional(),
})
export type SetUpInput = z.infer<typeof SetUpInput>

export interface SetUpContext {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet
  readonly input: SetUpInput
  readonly language: Language
  readonly text: AddonText
  readonly client: WorkerClient
  /** Runs after the spreadsheet's time zone is set. */
  readonly months: () => readonly Month[]
  /** What a form is called in Drive, where that is not its declared title. */
  readonly nameForm?: (title: string) => string
}
