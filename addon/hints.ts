import type { Hint } from '../shared/contract/hint.ts'
import type { Month } from '../shared/model/civil-date.ts'
import { sheetIdOf } from '../shared/workbook/sheet-id.ts'
import { recapTabOf } from '../shared/recaps/recap-tab-of.ts'
import { slotsToRead } from '../shared/workbook/slots-to-read.ts'
import { monthOfTitle } from './months.ts'
import type { WorkerClient } from './worker-client.ts'

/** One hint a tab in this time; edits in between are read by the sweep at the latest. */
const EDIT_PAUSE_SECONDS = 2

/**
 * The hint of an edited tab; undefined for a tab that the worker does not read, or one just sent.
 * A monthly tab is known by its title, or, where it was renamed, as one of `recentMonths`.
 */
export function findEditHint(
  spreadsheetId: string,
  event: Partial<GoogleAppsScript.Events.SheetsOnEdit> | undefined,
  recentMonths: readonly Month[],
): Hint | undefined {
  const sheet = event?.range?.getSheet()
  if (!sheet) return { spreadsheetId, changed: 'sheet' }
  const sheetId = sheet.getSheetId()
  const titled = monthOfTitle(sheet.getName())
  if (!isReadByWorker(sheetId, titled ? [titled, ...recentMonths] : recentMonths)) return undefined
  const cache = CacheService.getDocumentCache()
  const key = `edited:${sheetId}`
  if (cache?.get(key)) return undefined
  cache?.put(key, '1', EDIT_PAUSE_SECONDS)
  return { spreadsheetId, changed: 'sheet' }
}

/** Sends a hint. What goes wrong is only logged: the worker's sweep makes certain (DESIGN.md). */
export function sendHint(client: WorkerClient, hint: Hint): void {
  try {
    client.send({ method: 'post', path: '/v1/hints', body: hint })
  } catch (error) {
    console.warn(`Hint not sent: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Of the worker's own tabs it reads the boxes of *Hari Ini*. */
function isReadByWorker(sheetId: number, months: readonly Month[]): boolean {
  if (sheetId === recapTabOf({ key: 'today' }).sheetId) return true
  return slotsToRead(months).some((slot) => sheetIdOf(slot.tab, slot.month) === sheetId)
}
