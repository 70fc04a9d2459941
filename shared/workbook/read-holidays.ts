import type { Holiday } from '../model/roster.ts'
import { choiceCell } from './cells/choice-cell.ts'
import { dateCell } from './cells/date-cell.ts'
import { textCell } from './cells/text-cell.ts'
import { HOLIDAY_KIND } from './choices.ts'
import type { ProblemList } from './problem-list.ts'
import { NATIONAL_HOLIDAY } from './stand-ins.ts'
import { readTable } from './table.ts'
import type { TabRows } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

/** Reads the tab *Hari Libur*. */
export function readHolidays(tab: TabRows, problems: ProblemList): Holiday[] {
  const table = readTable(tab, getPeopleTab('holidays'), problems)
  return (table?.rows ?? []).flatMap((row) => {
    const date = row.read('date', dateCell)
    const name = row.read('name', textCell) ?? ''
    const kind = row.readOr<Holiday['kind']>('kind', choiceCell(HOLIDAY_KIND), NATIONAL_HOLIDAY)
    return date ? [{ date, name, kind }] : []
  })
}
