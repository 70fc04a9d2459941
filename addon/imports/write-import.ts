import { blockDigest } from '../../shared/import/block-digest.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { PastedHoliday } from '../../shared/model/roster.ts'
import type { Language } from '../../shared/model/language.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { HOLIDAY_KIND } from '../../shared/workbook/choices.ts'
import { findStandingColumns } from '../../shared/workbook/set-up-columns.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findPeopleTab } from '../set-up/find-people-tab.ts'
import { getSheetsService } from '../set-up/sheets-service.ts'
import { cut, forgetImport, listWrittenImports, rememberImport } from './remembered-imports.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

const LOCK_MS = 30_000
/** Google recommends requests of 2 MB at most. */
const MOST_ROWS = 10_000

export type ImportedTab = 'clockIns' | 'employees' | 'holidays'

export interface ImportTarget {
  readonly spreadsheet: Spreadsheet
  readonly language: Language
  readonly text: AddonText
}

/**
 * Writes rows under what stands in *Mesin Absensi*, as texts, so that no spreadsheet reads a date another
 * way; all in one call, or none. Answers how many.
 */
export function writeClockIns(
  target: ImportTarget,
  rows: readonly (readonly string[])[],
  summary: string,
): number {
  return withLock(target, () => append(target, 'clockIns', rows, summary))
}

/** As `writeClockIns`, people into *Pegawai*, each as cells by column key. Nobody who stands there changes. */
export function writePeople(
  target: ImportTarget,
  people: readonly Readonly<Record<string, string>>[],
  summary: string,
): number {
  return writeByColumns(target, 'employees', () => people, summary)
}

/** As `writePeople`, days off into *Hari Libur*. */
export function writeHolidays(
  target: ImportTarget,
  holidays: readonly PastedHoliday[],
  summary: string,
): number {
  const kinds = new Map<string, string>(
    HOLIDAY_KIND.map(({ key, title }) => [key, title[target.language]]),
  )
  return writeByColumns(
    target,
    'holidays',
    (columns) =>
      holidays.map(({ from, until, name, kind }) => ({
        // A tab of before has no column for the last day; its cell takes both.
        date:
          columns.has('until') || from === until
            ? digits(from)
            : `${digits(from)} s.d. ${digits(until)}`,
        until: from === until ? '' : digits(until),
        name,
        kind: kinds.get(kind) ?? kind,
      })),
    summary,
  )
}

/** "25/12/2024", as the tab shows its dates. */
function digits(date: CivilDate): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

function writeByColumns(
  target: ImportTarget,
  tab: ImportedTab,
  rowsFor: (columns: ReadonlyMap<string, number>) => readonly Readonly<Record<string, string>>[],
  summary: string,
): number {
  return withLock(target, () => {
    const values = readValues(getSheet(target, tab))
    const { columnOf } = findStandingColumns(getPeopleTab(tab), undefined, values)
    const width = Math.max(0, ...columnOf.values()) + 1
    const rows = rowsFor(columnOf).map((cells) => {
      const row = Array.from({ length: width }, () => '')
      for (const [key, column] of columnOf) row[column] = cells[key] ?? ''
      return row
    })
    return append(target, tab, rows, summary)
  })
}

/**
 * Takes the rows of an import out again, wherever they moved. Throws where they no longer stand together as
 * they were written. Answers how many.
 */
export function undoImport(target: ImportTarget, id: string): number {
  return withLock(target, () => {
    const written = listWrittenImports().find((one) => one.id === id)
    if (!written) throw new Error(target.text.importGone)
    const sheet = getSheet(target, written.tab)
    const values = readValues(sheet)
    const start = values.findIndex(
      (cells, index) =>
        cut(JSON.stringify(trimmed(cells))) === written.first &&
        blockDigest(values.slice(index, index + written.rows)) === written.digest,
    )
    if (start < 0) throw new Error(target.text.importChanged(titleOf(target, written.tab)))
    const range = {
      sheetId: sheet.getSheetId(),
      dimension: 'ROWS',
      startIndex: start,
      endIndex: start + written.rows,
    }
    getSheetsService().batchUpdate(
      { requests: [{ deleteDimension: { range } }] },
      target.spreadsheet.getId(),
    )
    forgetImport(id)
    return written.rows
  })
}

function append(
  target: ImportTarget,
  tab: ImportedTab,
  rows: readonly (readonly string[])[],
  summary: string,
): number {
  if (rows.length === 0) return 0
  if (rows.length > MOST_ROWS) throw new Error(target.text.importTooLong(MOST_ROWS))
  const sheet = getSheet(target, tab)
  const sheetId = sheet.getSheetId()
  const start = filledRows(readValues(sheet))
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 1)
  const missing = [
    { dimension: 'ROWS', length: start + rows.length + 1 - sheet.getMaxRows() },
    { dimension: 'COLUMNS', length: width - sheet.getMaxColumns() },
  ]
  const grow = missing
    .filter(({ length }) => length > 0)
    .map((dimension) => ({ appendDimension: { sheetId, ...dimension } }))
  const write = {
    updateCells: {
      start: { sheetId, rowIndex: start, columnIndex: 0 },
      rows: rows.map((cells) => ({ values: cells.map(textCell) })),
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  }
  getSheetsService().batchUpdate({ requests: [...grow, write] }, target.spreadsheet.getId())
  const digest = blockDigest(rows)
  const first = JSON.stringify(trimmed(rows[0] ?? []))
  rememberImport({ id: `${digest}-${start}`, tab, digest, rows: rows.length, first, summary })
  return rows.length
}

function textCell(value: string) {
  const numberFormat = { type: 'TEXT', pattern: '@' }
  return value === ''
    ? {}
    : { userEnteredValue: { stringValue: value }, userEnteredFormat: { numberFormat } }
}

function withLock(target: ImportTarget, work: () => number): number {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(LOCK_MS)) throw new Error(target.text.busy)
  try {
    return work()
  } finally {
    lock.releaseLock()
  }
}

function getSheet(target: ImportTarget, tab: ImportedTab): Sheet {
  const sheet = findPeopleTab(target.spreadsheet, tab)
  if (!sheet) throw new Error(target.text.tabMissing(titleOf(target, tab)))
  return sheet
}

function titleOf({ language }: ImportTarget, tab: ImportedTab): string {
  return getPeopleTab(tab).title[language]
}

function readValues(sheet: Sheet): string[][] {
  return sheet.getDataRange().getDisplayValues()
}

function filledRows(values: readonly (readonly string[])[]): number {
  let count = values.length
  while (count > 0 && values[count - 1]?.every((cell) => cell.trim() === '')) count -= 1
  return count
}

function trimmed(cells: readonly string[]): readonly string[] {
  let length = cells.length
  while (length > 0 && cells[length - 1] === '') length -= 1
  return cells.slice(0, length)
}
