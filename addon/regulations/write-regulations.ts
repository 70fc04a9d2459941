import { isCivilDate, toSheetSerial } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import { isSameNumber } from '../../shared/regulations/is-same-number.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { YES_NO } from '../../shared/workbook/choices.ts'
import { findStandingColumns } from '../../shared/workbook/set-up-columns.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findPeopleTab } from '../set-up/find-people-tab.ts'
import { getSheetsService } from '../set-up/sheets-service.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
/** A row by column key. */
export type Cells = Readonly<Record<string, string>>

const LOCK_MS = 30_000
const DATES = ['issuedOn', 'validFrom', 'validUntil']

export interface RegulationTarget {
  readonly spreadsheet: Spreadsheet
  readonly language: Language
  readonly text: AddonText
}

/** Where a clause stood when it was shown; null for another row. */
export interface ClausePlace {
  readonly row: number | null
  readonly number: string
}

/** A clause to be written, switched off. */
export interface DraftedClause {
  readonly number: string
  readonly text: string
  /** That of *Pasal* whose cells it begins with, which stays as it is. */
  readonly row?: number
}

/** A tab as it stands. */
interface Standing {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet
  readonly columnOf: ReadonlyMap<string, number>
  /** Rows below the headers that hold anything, with their place. */
  readonly rows: readonly { readonly at: number; readonly cell: (key: string) => string }[]
  /** The first row that is free. */
  readonly next: number
}

/** What was written of a draft. */
export interface WrittenDraft {
  readonly clauses: number
  /** Its row of *Aturan* stood there already, and was left as it is. */
  readonly stood: boolean
}

interface Write {
  readonly tab: Standing
  readonly at: number
  readonly cells: Cells
}

/**
 * Writes a regulation and its clauses, switched off, under what stands in *Aturan* and *Pasal*; what stands there
 * is left as it is.
 */
export function writeDraft(
  target: RegulationTarget,
  facts: Cells,
  clauses: readonly DraftedClause[],
): WrittenDraft {
  return withLock(target, () => {
    const number = facts['number'] ?? ''
    const known = standingIn(target, 'policies')
    const isKnown = known.rows.some(({ cell }) => isSameNumber(cell('number'), number))
    const pasal = standingIn(target, 'clauses')
    const off = YES_NO[1].title[target.language]
    const fresh = clauses
      .map((clause): Cells => ({
        ...cellsOf(target, pasal, clause),
        regulation: number,
        isOn: off,
      }))
      .filter((clause) => !pasal.rows.some(({ cell }) => isSame(cell, clause)))
    write(target, [
      ...fresh.map((cells, index): Write => ({ tab: pasal, at: pasal.next + index, cells })),
      ...(isKnown ? [] : [{ tab: known, at: known.next, cells: facts }]),
    ])
    return { clauses: fresh.length, stood: isKnown }
  })
}

/** Throws where another clause stands in the row by now. */
function cellsOf(
  { text }: RegulationTarget,
  { rows, columnOf }: Standing,
  { row, ...said }: DraftedClause,
): Cells {
  if (row === undefined) return said
  const from = rows.find(({ at, cell }) => at === row && cell('number') === said.number)
  if (!from) throw new Error(text.clauseMoved)
  return Object.fromEntries([...columnOf.keys()].map((key) => [key, from.cell(key)]))
}

/**
 * Writes clauses that were confirmed, each into the row in which it was shown, or under the last. Throws where
 * another stands there by now. Answers how many.
 */
export function writeClauses(
  target: RegulationTarget,
  rows: readonly Cells[],
  places: readonly ClausePlace[],
): number {
  return withLock(target, () => {
    const standing = standingIn(target, 'clauses')
    let { next } = standing
    const writes = rows.map((cells, index): Write => {
      const { row, number } = places[index] ?? { row: null, number: '' }
      const its = (one: Standing['rows'][number]): boolean =>
        isSameNumber(one.cell('regulation'), cells['regulation'] ?? '') &&
        one.cell('number') === number
      const found =
        row === null
          ? standing.rows.find(({ cell }) => isSame(cell, cells) && isSameAsk(cell, cells))
          : standing.rows.find((one) => one.at === row && its(one))
      if (row !== null && !found) throw new Error(target.text.clauseMoved)
      return { tab: standing, at: found?.at ?? next++, cells }
    })
    write(target, writes)
    return writes.length
  })
}

function isSame(cell: (key: string) => string, clause: Cells): boolean {
  return (
    isSameNumber(cell('regulation'), clause['regulation'] ?? '') &&
    ['number', 'text'].every((key) => plain(cell(key)) === plain(clause[key] ?? ''))
  )
}

function isSameAsk(cell: (key: string) => string, clause: Cells): boolean {
  return ['provision', 'who', 'when', 'parameters'].every(
    (key) => plain(cell(key)) === plain(clause[key] ?? ''),
  )
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function standingIn({ spreadsheet, language, text }: RegulationTarget, key: string): Standing {
  const declared = getPeopleTab(key)
  const sheet = findPeopleTab(spreadsheet, key)
  const values = sheet?.getDataRange().getDisplayValues() ?? []
  const { headerRow, columnOf } = findStandingColumns(declared, undefined, values)
  if (!sheet || columnOf.size === 0)
    throw new Error(text.holidaysTabMissing(declared.title[language]))
  const rows = values.flatMap((cells, at) =>
    at > headerRow && cells.some((cell) => cell.trim() !== '')
      ? [{ at, cell: (column: string) => (cells[columnOf.get(column) ?? -1] ?? '').trim() }]
      : [],
  )
  return { sheet, columnOf, rows, next: (rows[rows.length - 1]?.at ?? headerRow) + 1 }
}

/** In one call, or none. */
function write({ spreadsheet }: RegulationTarget, writes: readonly Write[]): void {
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

/** A text is never a formula or a number: "1/2026" stays as it was typed. */
function cellOf(key: string, value: string) {
  if (value === '') return {}
  const isDate = DATES.includes(key) && isCivilDate(value)
  return {
    userEnteredValue: isDate ? { numberValue: toSheetSerial(value) } : { stringValue: value },
  }
}

function withLock<Result>({ text }: RegulationTarget, work: () => Result): Result {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(LOCK_MS)) throw new Error(text.busy)
  try {
    return work()
  } finally {
    lock.releaseLock()
  }
}
