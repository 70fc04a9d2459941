import type { HolidayProposals } from '../../shared/contract/holiday-proposals.ts'
import { addDays, parseCivilDate, toSheetSerial } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { Language } from '../../shared/model/language.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { dateCell } from '../../shared/workbook/cells/date-cell.ts'
import { findChoiceKey, HOLIDAY_KIND } from '../../shared/workbook/choices.ts'
import { findStandingColumns } from '../../shared/workbook/set-up-columns.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findPeopleTab } from '../set-up/find-people-tab.ts'
import { getSheetsService } from '../set-up/sheets-service.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
export type AcceptedHoliday = HolidayProposals['proposals'][number]

const LOCK_MS = 30_000
const BOTH_ENDS = ' s.d. '

interface Standing {
  readonly dates: ReadonlySet<CivilDate>
  readonly ramadan: ReadonlySet<CivilDate>
}

/**
 * Writes the accepted rows under what stands in *Hari Libur*, in one call. A row of which any date
 * stands there by now, alone or as an end of days, is left out: a proposal overwrites nothing. Answers how many were
 * written.
 */
export function acceptHolidays(
  { spreadsheet, language, text }: HolidayTab,
  accepted: readonly AcceptedHoliday[],
): number {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(LOCK_MS)) throw new Error(text.busy)
  try {
    const sheet = findPeopleTab(spreadsheet, 'holidays')
    if (!sheet) throw new Error(text.tabMissing(getPeopleTab('holidays').title[language]))
    return append(sheet, accepted, { spreadsheet, language, text })
  } finally {
    lock.releaseLock()
  }
}

interface HolidayTab {
  readonly spreadsheet: Spreadsheet
  readonly language: Language
  readonly text: AddonText
}

function append(
  sheet: Sheet,
  accepted: readonly AcceptedHoliday[],
  { spreadsheet, language, text }: HolidayTab,
): number {
  const declared = getPeopleTab('holidays')
  const rows = sheet.getDataRange().getDisplayValues()
  const { headerRow, columnOf } = findStandingColumns(declared, undefined, rows)
  const columns = [...columnOf.values()]
  if (columns.length === 0) throw new Error(text.tabMissing(declared.title[language]))
  const standing = standingIn(rows.slice(headerRow + 1), columnOf)
  const fresh = accepted.filter((row) => !stands(row, standing))
  if (fresh.length === 0) return 0

  const sheetId = sheet.getSheetId()
  const start = lastFilledRow(rows) + 1
  const missingRows = start + fresh.length - sheet.getMaxRows()
  const grow = { appendDimension: { sheetId, dimension: 'ROWS', length: missingRows } }
  const write = columns.map((column) => ({
    updateCells: {
      start: { sheetId, rowIndex: start, columnIndex: column },
      rows: fresh.map((row) => ({
        values: [cellOf(valueOf(row, keyAt(columnOf, column), columnOf, language))],
      })),
      fields: 'userEnteredValue',
    },
  }))
  getSheetsService().batchUpdate(
    { requests: [...(missingRows > 0 ? [grow] : []), ...write] },
    spreadsheet.getId(),
  )
  return fresh.length
}

function cellOf(value: ReturnType<typeof valueOf>) {
  return value ? { userEnteredValue: value } : {}
}

function standingIn(
  rows: readonly (readonly string[])[],
  columnOf: ReadonlyMap<string, number>,
): Standing {
  const dates = new Set<CivilDate>()
  const ramadan = new Set<CivilDate>()
  for (const row of rows) {
    const cell = (key: string): string => row[columnOf.get(key) ?? -1] ?? ''
    const [from, last] = cell('date').split(BOTH_ENDS).map(dateCell)
    const until = last ?? dateCell(cell('until'))
    if (!from?.ok) continue
    const isRamadan = findChoiceKey(HOLIDAY_KIND, cell('kind')) === 'ramadan'
    const kept = isRamadan ? ramadan : dates
    kept.add(from.value)
    if (until.ok) for (const date of span(from.value, until.value)) kept.add(date)
  }
  return { dates, ramadan }
}

function stands({ from, until, kind }: AcceptedHoliday, { dates, ramadan }: Standing): boolean {
  const kept = kind === 'ramadan' ? ramadan : dates
  return span(parseCivilDate(from), parseCivilDate(until)).some((date) => kept.has(date))
}

/** No row of a year is longer. */
const LONGEST_DAYS = 366

function span(from: CivilDate, until: CivilDate): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = from; date <= until && dates.length < LONGEST_DAYS; date = addDays(date, 1)) {
    dates.push(date)
  }
  return dates
}

function lastFilledRow(rows: readonly (readonly string[])[]): number {
  let last = 0
  for (const [index, row] of rows.entries())
    if (row.some((cell) => cell.trim() !== '')) last = index
  return last
}

function keyAt(columnOf: ReadonlyMap<string, number>, column: number): string {
  return [...columnOf].find(([, at]) => at === column)?.[0] ?? ''
}

function valueOf(
  { from, until, name, kind }: AcceptedHoliday,
  key: string,
  columnOf: ReadonlyMap<string, number>,
  language: Language,
): { numberValue: number } | { stringValue: string } | undefined {
  switch (key) {
    case 'date':
      // A tab of before has no column for the last day; its cell takes both.
      return from !== until && !columnOf.has('until')
        ? { stringValue: `${from}${BOTH_ENDS}${until}` }
        : { numberValue: toSheetSerial(parseCivilDate(from)) }
    case 'until':
      return from === until ? undefined : { numberValue: toSheetSerial(parseCivilDate(until)) }
    case 'name':
      return { stringValue: name }
    case 'kind':
      return {
        stringValue: HOLIDAY_KIND.find((choice) => choice.key === kind)?.title[language] ?? kind,
      }
    default:
      return undefined
  }
}
