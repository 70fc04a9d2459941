import type { SheetsRequest } from '../../shared/workbook/sheets-request.ts'
import {
  findProtectionFault,
  HR_PROTECTION,
  isKeptByHr,
  PROTECTION_FIELDS,
  protectionRequests,
  toSheetProtection,
} from '../../shared/workbook/sheet-protection.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { findPeopleTab } from './find-people-tab.ts'
import { getSheetsService } from './sheets-service.ts'

/**
 * Protects whole what HR keeps, for whoever sets up, the file's owner and the worker, which lets in
 * the others that *Akses* names as `hr`. A protection that stands is the worker's affair.
 */
export function protectTabs(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  workerEmail: string,
): void {
  const service = getSheetsService()
  const fields = `sheets(properties.sheetId,${PROTECTION_FIELDS})`
  const { sheets = [] } = service.get(spreadsheet.getId(), { fields })
  const requests = PEOPLE_TABS.filter(isKeptByHr).flatMap((tab): SheetsRequest[] => {
    const sheetId = findPeopleTab(spreadsheet, tab.key)?.getSheetId()
    if (sheetId === undefined) return []
    const sheet = sheets.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId)
    const standing = (sheet?.protectedRanges ?? []).map(toSheetProtection)
    if (!findProtectionFault(standing)) return []
    return protectionRequests(
      { sheetId, description: HR_PROTECTION, editors: [workerEmail.toLowerCase()] },
      standing,
    )
  })
  if (requests.length === 0) return
  service.batchUpdate(
    { requests: requests as GoogleAppsScript.Sheets.Schema.Request[] },
    spreadsheet.getId(),
  )
}
