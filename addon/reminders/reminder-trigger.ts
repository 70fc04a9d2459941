type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** The function of `main.ts` that Google calls, as whoever installed the trigger. */
export const REMINDER_HOUR = 'onReminderHour'

/** Whether this person's trigger is there; those of others are invisible (PLATFORM.md). */
export function hasReminderTrigger(spreadsheet: Spreadsheet): boolean {
  return triggersOf(spreadsheet).length > 0
}

/** Installs or removes it. Throws what Google says where it refuses, as in test deployments. */
export function setReminderTrigger(spreadsheet: Spreadsheet, isOn: boolean): void {
  const installed = triggersOf(spreadsheet)
  if (!isOn) installed.forEach((trigger) => ScriptApp.deleteTrigger(trigger))
  else if (installed.length === 0) {
    ScriptApp.newTrigger(REMINDER_HOUR).timeBased().everyHours(1).create()
  }
}

function triggersOf(spreadsheet: Spreadsheet): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getUserTriggers(spreadsheet).filter(
    (trigger) => trigger.getHandlerFunction() === REMINDER_HOUR,
  )
}
