import { FakeGoogleWorkspace } from './fake-google-workspace.ts'

const OF_A_SPREADSHEET = [
  'describeSpreadsheet',
  'listFileEditors',
  'readFileState',
  'readTabs',
  'appendReviews',
  'appendRegulations',
  'appendClauses',
  'removeCopies',
  'writeOwnColumn',
  'protectSheets',
  'writeAnchor',
  'renewFilterViews',
  'writeRecaps',
] as const

/**
 * A copy of the spreadsheet as File > Make a copy makes it: the same sheets, nothing of what is kept
 * beside the cells. What is asked of its id is asked of it.
 */
export function makeCopy(google: FakeGoogleWorkspace, spreadsheetId: string): FakeGoogleWorkspace {
  const copy = new FakeGoogleWorkspace(spreadsheetId)
  copy.editors = google.editors
  for (const [sheetId, sheet] of google.sheets) copy.sheets.set(sheetId, structuredClone(sheet))
  for (const name of OF_A_SPREADSHEET) {
    const [own, its] = [google[name], copy[name]].map(
      (method) => method as unknown as (...given: unknown[]) => unknown,
    )
    const routed = (...given: unknown[]): unknown =>
      given[0] === spreadsheetId ? its?.apply(copy, given) : own?.apply(google, given)
    Object.assign(google, { [name]: routed })
  }
  return copy
}
