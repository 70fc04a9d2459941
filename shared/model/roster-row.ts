import type { CivilDate } from './civil-date.ts'
import type { RosterEntry, RosterRow } from './roster.ts'

/** A filled cell of the row, by its name in the tab. */
export interface RosterCell extends Pick<RosterEntry, 'date' | 'code'> {
  readonly name: string
}

/** A row of a roster as it is kept: `cells` are all of its month. */
export function rosterRow(
  row: Pick<RosterRow, 'employeeId' | 'month' | 'tab'>,
  cells: readonly RosterCell[],
): RosterRow {
  const lines = cells.map(({ date, code, name }) => `${date.slice(DAY_AT)} ${code} ${name}`)
  return { ...row, cells: lines.join('\n') }
}

/** Each filled cell of the row, in its order. */
export function entriesOf({ employeeId, month, tab, cells }: RosterRow): RosterEntry[] {
  if (cells === '') return []
  return cells.split('\n').map((line) => {
    const [day = '', code = '', name = ''] = line.split(' ')
    const date = `${month}-${day}` as CivilDate
    return {
      employeeId,
      date,
      code: code as RosterEntry['code'],
      cell: tab ? `${tab}!${name}` : name,
    }
  })
}

/** What stands on each day of the row's month, without the places of its cells. */
export function codesOf({ cells }: RosterRow): { day: number; code: RosterEntry['code'] }[] {
  if (cells === '') return []
  return cells.split('\n').map((line) => ({
    day: Number(line.slice(0, 2)),
    code: line.slice(3, line.indexOf(' ', 3)) as RosterEntry['code'],
  }))
}

const DAY_AT = 'YYYY-MM-'.length
