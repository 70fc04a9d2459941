import { findClockInBlocks } from '../../shared/import/clock-in-blocks.ts'
import { plainHeader } from '../../shared/import/column-roles.ts'
import { readHolidayList } from '../../shared/import/read-holiday-list.ts'
import type { HolidayList } from '../../shared/import/read-holiday-list.ts'
import { readStaffList } from '../../shared/import/read-staff-list.ts'
import type { StaffList } from '../../shared/import/read-staff-list.ts'
import type { Lives } from '../../shared/import/read-clock-in-block.ts'
import { receiptInWords } from '../../shared/import/receipt-in-words.ts'
import { findWholeText, rowsOfText, splitLine } from '../../shared/import/split-cells.ts'
import type { Separator } from '../../shared/import/split-cells.ts'
import { pinsOf } from '../../shared/import/who-of-row.ts'
import type { Zone } from '../../shared/model/agency.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { Language } from '../../shared/model/language.ts'
import { findDateInText } from '../../shared/workbook/cells/date-cell.ts'
import { createProblemList } from '../../shared/workbook/problem-list.ts'
import { readClockIns } from '../../shared/configuration/read-clock-ins.ts'
import { readEmployees } from '../../shared/configuration/read-employees.ts'
import { readHolidays } from '../../shared/configuration/read-holidays.ts'
import { readUnits } from '../../shared/configuration/read-units.ts'
import type { ImportContext } from '../entries/imports.ts'

const ZONES: readonly Zone[] = ['WIB', 'WITA', 'WIT']

/** What will be read of a pasted export, and the rows as they go into *Mesin Absensi*. */
export interface ClockInPreview {
  readonly receipts: readonly string[]
  readonly problems: readonly Problem[]
  readonly rows: readonly (readonly string[])[]
}

/** As the worker will read it: the same reader, the same people. */
export function previewClockIns(
  text: string,
  context: ImportContext,
  { title, language }: { readonly title: string; readonly language: Language },
): ClockInPreview {
  const problems = createProblemList()
  const pasted = rowsOfText(text)
  const people = readPeople(context)
  const { imports } = readClockIns(
    { slot: 'clockIns', title, rows: pasted },
    {
      employeeIds: new Set(people.map(({ id }) => id)),
      pins: pinsOf(people),
      zone: ZONES.find((zone) => zone === context.zone) ?? 'WIB',
      accepted: new Set(),
      lives: livesOf(context),
    },
    problems,
  )
  return {
    receipts: imports.receipts.map((receipt) => receiptInWords(receipt, language)),
    problems: problems.list(),
    rows: rowsToWrite(pasted),
  }
}

/** Between which days the agency can have readings, as far as the spreadsheet tells. */
function livesOf({ today, countsFrom, rosterMonths }: ImportContext): Lives {
  const begins = [
    findDateInText(countsFrom),
    ...rosterMonths.map((month) => findDateInText(`${month}-01`)),
  ]
  const [from] = begins.filter((date) => date !== undefined).sort()
  return { from, until: findDateInText(today) }
}

/** A staff list against *Pegawai* as it stands; undefined where no headers are found. */
export function previewStaff(
  text: string,
  context: ImportContext,
  matches: Readonly<Record<string, string>>,
): StaffList | undefined {
  const units = readUnits({ slot: 'units', title: '', rows: context.units }, createProblemList())
  return readStaffList(rowsOfText(text), {
    matches: { ...context.matches, ...matches },
    employees: context.employees,
    units,
  })
}

/** A list of holidays against *Hari Libur* as it stands. */
export function previewHolidays(text: string, { holidays }: ImportContext): HolidayList {
  const tab = { slot: 'holidays', title: '', rows: holidays }
  return readHolidayList(rowsOfText(text), readHolidays(tab, createProblemList()))
}

/** The choice for a column, to be remembered. */
export function matchKey(title: string): string {
  return plainHeader(title)
}

/** Who stands in *Pegawai*. */
export function readPeople({ employees, units }: Pick<ImportContext, 'employees' | 'units'>) {
  const known = readUnits({ slot: 'units', title: '', rows: units }, createProblemList())
  const tab = { slot: 'employees', title: '', rows: employees }
  return readEmployees(tab, known, createProblemList())
}

/** Without empty lines; lines that stand whole in one cell as the columns that they are. */
function rowsToWrite(pasted: ReturnType<typeof rowsOfText>): string[][] {
  const separators = new Map<number, Separator>()
  for (const { separator, headings, rows } of findClockInBlocks(pasted).blocks) {
    if (!separator) continue
    for (const index of [...headings, ...rows.map((row) => row.index)]) {
      separators.set(index, separator)
    }
  }
  return pasted
    .map((cells, index) => {
      const separator = separators.get(index)
      const whole = separator && findWholeText(cells)
      return separator && whole ? splitLine(whole, separator) : cells.map(String)
    })
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
}
