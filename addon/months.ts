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

/** The month `count` months later, or earlier where `count` is negative. */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as Month
}
