import { About } from '../../shared/contract/about.ts'
import { REMINDER_HOUR } from '../reminders/reminder-trigger.ts'
import type { SetUpContext } from './set-up-context.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** The function of `main.ts` that Google calls; a trigger runs as whoever installed it. */
const SHEET_EDITED = 'onSheetEdited'

/**
 * Installs the trigger that this person does not have yet, and removes those of earlier versions.
 * False where Google refuses, as it does in test deployments: then the sweep alone reads what is
 * changed.
 */
export function tryInstallTriggers(spreadsheet: Spreadsheet): boolean {
  try {
    removeFormerTriggers(spreadsheet)
    if (!hasTriggers(spreadsheet)) {
      ScriptApp.newTrigger(SHEET_EDITED).forSpreadsheet(spreadsheet).onEdit().create()
    }
    return true
  } catch (error) {
    console.warn(`Triggers were refused: ${String(error)}`)
    return false
  }
}

/** Removes this person's triggers of earlier versions; those of others remove themselves when they fire. */
export function removeFormerTriggers(spreadsheet: Spreadsheet): void {
  for (const trigger of ScriptApp.getUserTriggers(spreadsheet)) {
    const handler = trigger.getHandlerFunction()
    if (handler !== SHEET_EDITED && handler !== REMINDER_HOUR) ScriptApp.deleteTrigger(trigger)
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

/** Whether this person's trigger is there; those of others are invisible (PLATFORM.md). */
export function hasTriggers(spreadsheet: Spreadsheet): boolean {
  try {
    return ScriptApp.getUserTriggers(spreadsheet).some(
      (trigger) => trigger.getHandlerFunction() === SHEET_EDITED,
    )
  } catch (error) {
    console.warn(`Triggers cannot be listed: ${String(error)}`)
    return false
  }
}
