import { addDays, daysBetween } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { uncountedKey } from '../model/import-receipt.ts'
import type { Whose, UncountedDay } from '../model/import-receipt.ts'
import type { CountedRow, RefusedRow, RowReading } from './read-block-row.ts'

/** What decides whether the rows of a block leave days that are not sure, and which. */
export interface BlockStanding {
  /** Whether its rows that could be read count. */
  readonly counts: boolean
  /** The days that the block is of, as far as it says; empty where it does not. */
  readonly days: readonly CivilDate[]
  /** Whether the days that its rows say are not to be believed. */
  readonly anyDay: boolean
}

/**
 * The days of which rows say something that does not count, so that no absence on them is sure. A row
 * without a day that can be read may be of any day of its block; where the block says none, of any day.
 */
export function uncountedDaysOf(
  rows: readonly RowReading[],
  { counts, days, anyDay }: BlockStanding,
): UncountedDay[] {
  const owners = ownersOf(rows)
  const found = rows.flatMap((row, at): UncountedDay[] => {
    const owner = owners[at]
    if (row.kind === 'heading' || !owner) return []
    if (row.kind === 'read' && counts && row.faults.length === 0) return []
    const dates = unsureDates(row, counts)
    const believed = anyDay ? [] : dates.length > 0 ? dates : days
    return believed.length > 0
      ? believed.map((date) => ({ owner, date }))
      : [{ owner, date: undefined }]
  })
  return [...new Map(found.map((one) => [uncountedKey(one), one])).values()]
}

/** Every day from the first until the last. */
export function spanOfDays(dates: readonly CivilDate[]): CivilDate[] {
  const sorted = [...dates].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  return first && last
    ? Array.from({ length: daysBetween(first, last) + 1 }, (_, day) => addDays(first, day))
    : []
}

/** Of a row that counts, the days of cells that could not be read, where they say which. */
function unsureDates(row: RefusedRow | CountedRow, counts: boolean): readonly CivilDate[] {
  if (row.kind === 'refused' || !counts) return row.dates
  const told = row.faults.map((fault) => (fault.kind === 'when' ? fault.cell.date : undefined))
  return told.includes(undefined) ? row.dates : told.flatMap((date) => date ?? [])
}

/**
 * Whose each row is. One without a person may be of the one above, whose NIP stands once in merged cells:
 * not so sure that it counts, but no absence is sure either.
 */
function ownersOf(rows: readonly RowReading[]): (Whose | undefined)[] {
  let above: Whose | undefined
  return rows.map((row) => {
    if (row.kind === 'heading') return undefined
    if (!isWithoutPerson(row)) above = ownerOf(row)
    return above ?? { kind: 'anybody' }
  })
}

function ownerOf({ employeeId, faults }: RefusedRow | CountedRow): Whose {
  if (employeeId !== undefined) return { kind: 'person', employeeId }
  const isUnmatched = faults.every((fault) => fault.kind === 'who' && fault.who.kind === 'unknown')
  return { kind: isUnmatched ? 'unmatched' : 'anybody' }
}

function isWithoutPerson({ faults }: RefusedRow | CountedRow): boolean {
  return faults.some((fault) => fault.kind === 'who' && fault.who.kind === 'empty')
}
