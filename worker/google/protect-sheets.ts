import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import {
  findProtectionFault,
  isOwnProtection,
  protectionRequests,
  type SheetProtection,
  type WantedProtection,
} from '../../shared/workbook/sheet-protection.ts'
import type { RestoredProtection } from '../ports/google-workspace.ts'
import { describeSpreadsheet } from './describe-spreadsheet.ts'
import type { GoogleCalls } from './google-calls.ts'

/**
 * Whom Google keeps as an editor though nobody asked (the file's owner), and whom it does not take; by
 * spreadsheet, learned from what stands after a write. Unknown after a start: that costs one write.
 */
export type EditorsOfGoogle = Map<
  string,
  { readonly kept: ReadonlySet<string>; readonly refused: ReadonlySet<string> }
>

/** Protects the sheets as wanted: what holds already is neither read nor written. */
export async function protectSheets(
  calls: GoogleCalls,
  learned: EditorsOfGoogle,
  target: {
    readonly spreadsheetId: string
    readonly sheets: readonly (WantedProtection & { standing: readonly SheetProtection[] })[]
  },
): Promise<RestoredProtection[]> {
  const { spreadsheetId, sheets } = target
  const before = new Map(sheets.map(({ sheetId, standing }) => [sheetId, standing]))
  let now: ReadonlyMap<number, readonly SheetProtection[]> = before

  function findFault(wanted: WantedProtection, standing: readonly SheetProtection[]) {
    const { kept = new Set(), refused = new Set() } = learned.get(spreadsheetId) ?? {}
    const isAsWanted = (editors: readonly string[]): boolean => {
      const missing = wanted.editors.filter((email) => !editors.includes(email))
      return (
        foreign(editors, wanted).every((email) => kept.has(email)) &&
        missing.every((email) => refused.has(email))
      )
    }
    return findProtectionFault(standing, isAsWanted, wanted.openColumn)
  }

  let attempts = 0
  await calls.converge(async () => {
    attempts += 1
    if (attempts > 1) now = await readProtections(calls, spreadsheetId)
    const wrong = sheets.filter((wanted) => {
      const standing = now.get(wanted.sheetId)
      return standing !== undefined && findFault(wanted, standing) !== undefined
    })
    if (wrong.length === 0) return
    const requests = wrong.flatMap((wanted) =>
      protectionRequests(wanted, now.get(wanted.sheetId) ?? []),
    )
    await calls.write(spreadsheetId, requests as sheets_v4.Schema$Request[])
    now = await readProtections(calls, spreadsheetId)
    learned.set(spreadsheetId, {
      kept: new Set(wrong.flatMap((wanted) => foreign(editorsOf(wanted, now), wanted))),
      refused: new Set(
        wrong.flatMap((wanted) => {
          const editors = editorsOf(wanted, now)
          return wanted.editors.filter((email) => !editors.includes(email))
        }),
      ),
    })
  }, spreadsheetId)

  return sheets.flatMap((wanted): RestoredProtection[] => {
    const fault = findFault(wanted, wanted.standing)
    if (!fault) return []
    const [had, has] = [editorsOf(wanted, before), editorsOf(wanted, now)]
    return [
      {
        sheetId: wanted.sheetId,
        fault,
        added: has.filter((email) => !had.includes(email)),
        removed: had.filter((email) => !has.includes(email)),
      },
    ]
  })
}

function foreign(editors: readonly string[], wanted: WantedProtection): string[] {
  return editors.filter((email) => !wanted.editors.includes(email))
}

function editorsOf(
  { sheetId }: WantedProtection,
  protections: ReadonlyMap<number, readonly SheetProtection[]>,
): readonly string[] {
  const standing = protections.get(sheetId) ?? []
  return standing.find(isOwnProtection)?.editors ?? []
}

async function readProtections(
  calls: GoogleCalls,
  spreadsheetId: string,
): Promise<Map<number, readonly SheetProtection[]>> {
  const { sheets } = await describeSpreadsheet(calls, spreadsheetId)
  return new Map(sheets.map(({ sheetId, protections }) => [sheetId, protections]))
}
