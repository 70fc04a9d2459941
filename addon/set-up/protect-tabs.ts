import type { SheetsRequest } from '../../shared/workbook/sheets-request.ts'
import {
  findProtectionFault,
  HR_PROTECTION,
  isKeptByHr,
  isOwnProtection,
  PROTECTION_FIELDS,
  protectionRequests,
  toSheetProtection,
} from '../../shared/workbook/sheet-protection.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { findPeopleTab } from './find-people-tab.ts'
import { getSheetsService } from './sheets-service.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request

/**
 * Protects whole what HR keeps, for whoever sets up, the file's owner and the worker, which lets in
 * the others that *Akses* names as `hr`. A protection that stands is the worker's affair, once it may
 * change it: in a copy of a spreadsheet nobody may but who made the copy.
 */
export function protectTabs(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  workerEmail: string,
): void {
  const service = getSheetsService()
  const fields = `sheets(properties.sheetId,${PROTECTION_FIELDS})`
  const { sheets = [] } = service.get(spreadsheet.getId(), { fields })
  const worker = workerEmail.toLowerCase()
  const opened = sheets.flatMap(({ protectedRanges = [] }) => letIn(worker, protectedRanges))
  const missing = PEOPLE_TABS.filter(isKeptByHr).flatMap((tab): SheetsRequest[] => {
    const sheetId = findPeopleTab(spreadsheet, tab.key)?.getSheetId()
    if (sheetId === undefined) return []
    const sheet = sheets.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId)
    const standing = (sheet?.protectedRanges ?? []).map(toSheetProtection)
    if (!findProtectionFault(standing)) return []
    return protectionRequests({ sheetId, description: HR_PROTECTION, editors: [worker] }, standing)
  })
  const requests = [...opened, ...(missing as Request[])]
  if (requests.length === 0) return
  service.batchUpdate({ requests }, spreadsheet.getId())
}

/** Makes the worker an editor of what Pantau protected, where it is none and this person may say so. */
function letIn(
  worker: string,
  protections: readonly GoogleAppsScript.Sheets.Schema.ProtectedRange[],
): Request[] {
  return protections.flatMap((reply): Request[] => {
    const protection = toSheetProtection(reply)
    const { id, editors, warningOnly } = protection
    // A mere warning has no editors.
    if (!isOwnProtection(protection) || warningOnly || editors.includes(worker)) return []
    const users = [...editors, worker]
    const protectedRange = { protectedRangeId: id, editors: { ...reply.editors, users } }
    return [{ updateProtectedRange: { protectedRange, fields: 'editors' } }]
  })
}
