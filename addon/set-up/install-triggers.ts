import { About } from '../../shared/contract/about.ts'
import type { SetUpContext } from './set-up-context.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Functions of `main.ts` that Google calls; triggers run as whoever installed them. */
const FORM_SUBMITTED = 'onFormSubmitted'
const SHEET_EDITED = 'onSheetEdited'

/**
 * Installs the triggers that this person does not have yet. False where Google refuses, as it does in
 * test deployments: then the sweep alone reads what is filed and changed.
 */
export function tryInstallTriggers(spreadsheet: Spreadsheet): boolean {
  try {
    const installed = installedFunctions(spreadsheet)
    if (!installed.includes(FORM_SUBMITTED)) {
      ScriptApp.newTrigger(FORM_SUBMITTED).forSpreadsheet(spreadsheet).onFormSubmit().create()
    }
    if (!installed.includes(SHEET_EDITED)) {
      ScriptApp.newTrigger(SHEET_EDITED).forSpreadsheet(spreadsheet).onEdit().create()
    }
    return true
  } catch (error) {
    console.warn(`Triggers were refused: ${String(error)}`)
    return false
  }
}

/** What it means, for people, that Google refused. */
export function describeTriggersRefused({
  client,
  text,
}: Pick<SetUpContext, 'client' | 'text'>): string {
  const about = client.call(About, { method: 'get', path: '/v1/about' })
  return `${text.triggersRefused} ${text.readAnyway(minutesBetweenReadings(about))}`
}

export function minutesBetweenReadings({ sweepIntervalSeconds }: About): number {
  return Math.ceil(sweepIntervalSeconds / 60)
}

/** Whether this person's triggers are there; those of others are invisible (PLATFORM.md). */
export function hasTriggers(spreadsheet: Spreadsheet): boolean {
  try {
    const installed = installedFunctions(spreadsheet)
    return installed.includes(FORM_SUBMITTED) && installed.includes(SHEET_EDITED)
  } catch (error) {
    console.warn(`Triggers cannot be listed: ${String(error)}`)
    return false
  }
}

function installedFunctions(spreadsheet: Spreadsheet): string[] {
  return ScriptApp.getUserTriggers(spreadsheet).map((trigger) => trigger.getHandlerFunction())
}
