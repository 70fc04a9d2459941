import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts'
import type { Holiday } from '../model/roster.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { saysTakenBack } from '../import/holiday-line.ts'
import { datesDayFirst } from '../import/column-dates.ts'
import { quoteTyped, readable, unreadable } from '../workbook/cell-reading.ts'
import type { CellReading, ReadCell } from '../workbook/cell-reading.ts'
import { choiceCell } from '../workbook/cells/choice-cell.ts'
import { dateCell } from '../workbook/cells/date-cell.ts'
import { datesCell, LONGEST_SPAN_DAYS } from '../workbook/cells/dates-cell.ts'
import { textCell } from '../workbook/cells/text-cell.ts'
import { HOLIDAY_KIND } from '../workbook/choices.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { NATIONAL_HOLIDAY } from './stand-ins.ts'
import { readTable, type TableRow } from '../workbook/table.ts'
import { withoutDashes } from '../workbook/tab-rows.ts'
import type { CellValue, TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/**
 * Reads the tab *Hari Libur*: a row may be one date, several, or all from one until another. Of a row of
 * several whose kind cannot be read nothing counts: days off are not Ramadan. One whose name says that it was taken
 * back counts until it is deleted, and is told.
 */
export function readHolidays(tab: TabRows, problems: ProblemList): Holiday[] {
  const table = readTable(withoutDashes(tab), getPeopleTab('holidays'), problems)
  const rows = table?.rows ?? []
  const dayFirst = datesDayFirst(rows.flatMap((row) => [row.raw('date'), row.raw('until')]))
  return rows.flatMap((row) => {
    const dates = datesOf(row, dayFirst)
    const name = row.read('name', textCell) ?? ''
    if (saysTakenBack(name))
      row.report('name', 'holiday-taken-back', (text) => text.holidayTakenBack())
    const kind =
      dates.length > 1
        ? row.read('kind', kindCell)
        : row.readOr<Holiday['kind']>('kind', kindCell, NATIONAL_HOLIDAY)
    return kind ? dates.map((date) => ({ date, name, kind })) : []
  })
}

/** *Ramadhan* is as common as *Ramadan*. */
const kindCell: ReadCell<Holiday['kind']> = (value) =>
  typeof value === 'string' && value.trim().toLowerCase() === 'ramadhan'
    ? readable('ramadan')
    : choiceCell(HOLIDAY_KIND)(value)

/** A cell of which nobody can tell which number is the day is unreadable. */
function readDayFirst<T>(value: CellValue, dayFirst: DayFirst, read: ReadCell<T>): CellReading<T> {
  const written = dayFirst(value)
  return written === undefined
    ? unreadable('date-unreadable', (text) => text.datesUnreadable(quoteTyped(value)))
    : read(written)
}

type DayFirst = ReturnType<typeof datesDayFirst>

function datesOf(row: TableRow, dayFirst: DayFirst): readonly CivilDate[] {
  const dates = row.read('date', (value) => readDayFirst(value, dayFirst, datesCell)) ?? []
  const until = row.read('until', (value) => readDayFirst(value, dayFirst, dateCell))
  const last = dates.at(-1)
  if (!until || !last || until === last) return dates
  if (until < last) {
    row.report('until', 'date-order', (text, language) =>
      text.dateOrder(dateInWords(last, language), dateInWords(until, language)),
    )
    return dates
  }
  const days = daysBetween(last, until)
  if (days >= LONGEST_SPAN_DAYS) {
    row.report('until', 'span-too-long', (text) => text.spanTooLong(days + 1, LONGEST_SPAN_DAYS))
    return []
  }
  return [...dates, ...Array.from({ length: days }, (_, each) => addDays(last, each + 1))]
}
