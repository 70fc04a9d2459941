import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { invalidArgument } from '../api-error.ts'
import {
  contains,
  intersects,
  wholeSheet,
  type ProtectedRange,
  type Range,
  type Sheet,
} from './book.ts'

/** Who edits; the owner of the file may edit what is protected. */
export interface Editor {
  readonly email: string
  readonly isOwner: boolean
}

const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

export function mayEditProtected(protection: ProtectedRange, editor: Editor): boolean {
  if (protection.warningOnly || editor.isOwner) return true
  const users = protection.editors?.users ?? []
  return users.some((user) => user.toLowerCase() === editor.email.toLowerCase())
}

/** Throws 400 when the range touches cells that are protected from the editor. */
export function assertEditable(sheet: Sheet, range: Range, editor: Editor): void {
  for (const protection of sheet.protectedRanges) {
    if (mayEditProtected(protection, editor)) continue
    const area = closeProtected(sheet, protection.range ?? {})
    if (!intersects(area, range)) continue
    const open = protection.unprotectedRanges ?? []
    if (open.some((gap) => contains(closeProtected(sheet, gap), range))) continue
    throw invalidArgument(refusal)
  }
}

/** Throws 400 when the sheet as a whole (its title, its existence) is protected from the editor. */
export function assertSheetEditable(sheet: Sheet, editor: Editor): void {
  const whole = wholeSheet(sheet)
  for (const protection of sheet.protectedRanges) {
    if (mayEditProtected(protection, editor)) continue
    if (contains(closeProtected(sheet, protection.range ?? {}), whole))
      throw invalidArgument(refusal)
  }
}

/** Throws 400 unless the editor may change or remove the protection: a mere warning anybody may. */
export function assertProtectionEditable(protection: ProtectedRange, editor: Editor): void {
  if (!mayEditProtected(protection, editor)) throw invalidArgument(refusal)
}

function closeProtected(sheet: Sheet, range: sheets_v4.Schema$GridRange): Range {
  const whole = wholeSheet(sheet)
  return {
    sheetId: whole.sheetId,
    startRowIndex: range.startRowIndex ?? 0,
    endRowIndex: range.endRowIndex ?? Math.max(whole.endRowIndex, 1),
    startColumnIndex: range.startColumnIndex ?? 0,
    endColumnIndex: range.endColumnIndex ?? Math.max(whole.endColumnIndex, 1),
  }
}

/** The range as this person sees it: who may edit it is shown only to those who may. */
export function showProtection(protection: ProtectedRange, editor: Editor): ProtectedRange {
  const { editors, ...rest } = protection
  const may = mayEditProtected(protection, editor)
  const shown: ProtectedRange = { ...rest, requestingUserCanEdit: may }
  if (may && editors) shown.editors = editors
  return shown
}
