import type { GoogleCalls } from './google-calls.ts'

/** Removes rows that say what a row above them says, in one batch; done twice, or late, it is the same. */
export function removeCopies(
  calls: GoogleCalls,
  spreadsheetId: string,
  sheets: readonly { readonly sheetId: number; readonly headerRow: number }[],
): Promise<void> {
  return calls.converge(
    () =>
      calls.write(
        spreadsheetId,
        sheets.map(({ sheetId, headerRow }) => ({
          deleteDuplicates: { range: { sheetId, startRowIndex: headerRow + 1 } },
        })),
      ),
    spreadsheetId,
  )
}
