import { isCivilDate, toSheetSerial } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { findStandingColumns } from '../../shared/workbook/set-up-columns.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findPeopleTab } from './find-people-tab.ts'
import { getSheetsService } from './sheets-service.ts'

/** A row by column key. */
export type Cells = Readonly<Record<string, string>>

const LOCK_MS = 30_000
const DATES = ['issuedOn', 'validFrom', 'validUntil']

/** A workbook in whose tabs rows are written, and how its people are spoken to. */
export interface RowsTarget {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet
  readonly language: Language
  readonly text: AddonText
}

/** A tab as it stands. */
export interface StandingRows {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet
  readonly columnOf: ReadonlyMap<string, number>
  /** Rows below the headers that hold anything, with their place. */
  readonly rows: readonly { readonly at: number; readonly cell: (key: string) => string }[]
  /** The first row that is free. */
  readonly next: number
}

export interface WrittenRow {
  readonly tab: StandingRows
  readonly at: number
  readonly cells: Cells
}

/** The rows of a tab that is not monthly. Throws where it, or its headers, are not there. */
export function readRows({ spreadsheet, language, text }: RowsTarget, key: string): StandingRows {
  const declared = getPeopleTab(key)
  const sheet = findPeopleTab(spreadsheet, key)
  const values = sheet?.getDataRange().getDisplayValues() ?? []
  const { headerRow, columnOf } = findStandingColumns(declared, undefined, values)
  if (!sheet || columnOf.size === 0) throw new Error(text.tabMissing(declared.title[language]))
  const rows = values.flatMap((cells, at) =>
    at > headerRow && cells.some((cell) => cell.trim() !== '')
      ? [{ at, cell: (column: string) => (cells[columnOf.get(column) ?? -1] ?? '').trim() }]
      : [],
  )
  return { sheet, columnOf, rows, next: (rows[rows.length - 1]?.at ?? headerRow) + 1 }
}

/** In one call, or none. */
export function writeRows({ spreadsheet }: RowsTarget, writes: readonly WrittenRow[]): void {
  if (writes.length === 0) return
  const sheets = [...new Set(writes.map(({ tab }) => tab.sheet))]
  const grow = sheets.flatMap((sheet) => {
    const last = Math.max(...writes.filter(({ tab }) => tab.sheet === sheet).map(({ at }) => at))
    const length = last + 1 - sheet.getMaxRows()
    const sheetId = sheet.getSheetId()
    return length > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length } }] : []
  })
  const cells = writes.flatMap(({ tab: { sheet, columnOf }, at, cells: its }) =>
    Object.keys(its).flatMap((key) => {
      const columnIndex = columnOf.get(key)
      if (columnIndex === undefined) return []
      return [
        {
          updateCells: {
            start: { sheetId: sheet.getSheetId(), rowIndex: at, columnIndex },
            rows: [{ values: [cellOf(key, its[key] ?? '')] }],
            fields: 'userEnteredValue',
          },
        },
      ]
    }),
  )
  getSheetsService().batchUpdate({ requests: [...grow, ...cells] }, spreadsheet.getId())
}

/** Nobody else who writes rows does so meanwhile. Throws where another is at it for long. */
export function locked<Result>({ text }: RowsTarget, work: () => Result): Result {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(LOCK_MS)) throw new Error(text.busy)
  try {
    return work()
  } finally {
    lock.releaseLock()
  }
}

/** A text is never a formula or a number: "1/2026" stays as it was typed. */
function cellOf(key: string, value: string) {
  if (value === '') return {}
  const isDate = DATES.includes(key) && isCivilDate(value)
  return {
    userEnteredValue: isDate ? { numberValue: toSheetSerial(value) } : { stringValue: value },
  }
}
