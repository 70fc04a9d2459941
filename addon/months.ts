import type { Month } from '../shared/model/civil-date.ts'
import { isMonth } from '../shared/model/civil-date.ts'

/** The month at the end of a monthly tab's title: "Jadwal 2021-07". */
export function monthOfTitle(title: string): Month | undefined {
  const last = title.slice(-7)
  return isMonth(last) ? last : undefined
}

/** The month of `now` as the spreadsheet's clocks show it. */
export function monthIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, now: Date): Month {
  const zone = spreadsheet.getSpreadsheetTimeZone()
  return Utilities.formatDate(now, zone, 'yyyy-MM') as Month
}

/** The date of `now` as the spreadsheet's clocks show it: "2021-07-05". */
export function dateIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, now: Date): string {
  return Utilities.formatDate(now, spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd')
}
