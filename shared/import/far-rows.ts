import { addDays } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { CountedRow, RowReading } from './read-block-row.ts'

/** An export is of some months; what lies this far from all the rest was written by a clock that was off. */
const APART_DAYS = 180
/** So many times more rows say the other time. */
const OUTNUMBERED = 3

/**
 * Rows whose days lie far from those of nearly all other rows: a machine that lost its battery writes 2000, one
 * that was set by hand 2031. They are refused, so that no day of another year is counted.
 */
export function refuseFarRows(rows: readonly RowReading[]): RowReading[] {
  const groups = groupsOf(rows.filter((row) => row.kind === 'read').filter(hasDay))
  const largest = groups.reduce((most, group) => Math.max(most, group.length), 0)
  const far = new Map<RowReading, RowReading>(
    groups
      .filter((group) => group.length * OUTNUMBERED <= largest)
      .flatMap((group) => group.map((row) => [row, refused(row)])),
  )
  return rows.map((row) => far.get(row) ?? row)
}

/** Rows of days after the last that can have been read, where others are of days before. */
export function refuseRowsAhead(
  rows: readonly RowReading[],
  last: CivilDate | undefined,
): RowReading[] {
  const isAhead = (row: RowReading): boolean =>
    last !== undefined && row.kind === 'read' && row.dates.some((date) => date > last)
  const read = rows.filter((row) => row.kind === 'read')
  if (read.every(isAhead)) return [...rows]
  return rows.map((row) =>
    row.kind === 'read' && hasDay(row) && isAhead(row) ? refused(row, 'ahead') : row,
  )
}

function refused(
  { row, employeeId, moments, dates }: DatedRow,
  kind: 'far' | 'ahead' = 'far',
): RowReading {
  const column = moments[0]?.column ?? 0
  const date = dates.at(kind === 'far' ? 0 : -1) ?? dates[0]
  const faults = [{ kind, row: row.index, column, date }] as const
  return { kind: 'refused', employeeId, dates: [], faults }
}

/** In order of their days, parted where nobody stamped for long. */
function groupsOf(rows: readonly DatedRow[]): DatedRow[][] {
  const groups: DatedRow[][] = []
  let last: CivilDate | undefined
  for (const row of rows.toSorted((left, right) => (left.dates[0] < right.dates[0] ? -1 : 1))) {
    const [date] = row.dates
    if (last !== undefined && date <= addDays(last, APART_DAYS)) groups.at(-1)?.push(row)
    else groups.push([row])
    last = date
  }
  return groups
}

type DatedRow = CountedRow & { readonly dates: readonly [CivilDate, ...CivilDate[]] }

function hasDay(row: CountedRow): row is DatedRow {
  return row.dates.length > 0
}
