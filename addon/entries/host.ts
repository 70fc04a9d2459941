import type { Month } from '../../shared/model/civil-date.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { getAddonText } from '../addon-text.ts'
import { createAgencyRequests, type AgencyRequests } from '../agency-requests.ts'
import { findEnrolledAgency, readLanguage } from '../document-state.ts'
import { sendHint } from '../hints.ts'
import { monthIn, monthOfTitle } from '../months.ts'
import type { RowsTarget } from '../set-up/people-rows.ts'
import { createWorkerClient, type WorkerClient } from '../worker-client.ts'

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** What the script has from outside, and what it asks with that. Nothing is looked at before it is called. */
export interface Host {
  /** Where the worker answers, as the add-on was built for. */
  readonly workerUrl: string
  readonly now: () => Date
  /** What is asked of the worker about this spreadsheet's agency. Throws where it is not enrolled. */
  readonly getRequests: () => AgencyRequests
  readonly getClient: (text?: AddonText) => WorkerClient
  /** Answers how many rows or cells the script wrote, of which it tells the worker: that fires no trigger. */
  readonly hinted: (count: number) => number
  /** The month of the tab in view; of another tab, the current one. */
  readonly monthInView: (spreadsheet: Spreadsheet) => Month
}

export function createHost({ workerUrl, now }: Pick<Host, 'workerUrl' | 'now'>): Host {
  const host: Host = {
    workerUrl,
    now,
    getRequests() {
      const text = getAddonText(readLanguage())
      return createAgencyRequests(host.getClient(text), getAgency(text).agencyId)
    },
    getClient: (text = getAddonText(readLanguage())) =>
      createWorkerClient(workerUrl, { spreadsheetId: getSpreadsheet().getId(), text }),
    hinted(count) {
      const spreadsheetId = getSpreadsheet().getId()
      if (count > 0) sendHint(host.getClient(), { spreadsheetId, changed: 'sheet' })
      return count
    },
    monthInView: (spreadsheet) =>
      monthOfTitle(spreadsheet.getActiveSheet().getName()) ?? monthIn(spreadsheet, now()),
  }
  return host
}

export function getAgency(text: AddonText): { agencyId: string; agencyName: string } {
  const agency = findEnrolledAgency()
  if (!agency) throw new Error(text.notSetUp)
  return agency
}

export function getSpreadsheet(): Spreadsheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  if (!spreadsheet) throw new Error(getAddonText(readLanguage()).noSpreadsheet)
  return spreadsheet
}

/** The workbook as rows are written in it. */
export function getRowsTarget(): RowsTarget {
  const language = readLanguage()
  return { spreadsheet: getSpreadsheet(), language, text: getAddonText(language) }
}
