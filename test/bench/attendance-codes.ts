import { datesOfMonth } from '../../shared/model/civil-date.ts'
import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { BENCH_MONTH } from './generated/bench-year.ts'

/** What a person's row of *Rekap Kehadiran* shows of each day, in order; empty where nothing. */
export type Codes = readonly string[]

const ID_COLUMN = 2
const FIRST_DAY = 3

/** The codes of every person of *Rekap Kehadiran*, by employee. */
export function codesOfSheet({ rows }: RecapSheet): ReadonlyMap<string, Codes> {
  const days = datesOfMonth(BENCH_MONTH).length
  const people = rows.flatMap(({ cells }): [string, Codes][] => {
    const id = String(cells[ID_COLUMN]?.value ?? '')
    if (!/^\d{18}$/.test(id)) return []
    const shown = cells.slice(FIRST_DAY, FIRST_DAY + days).map(({ value }) => String(value ?? ''))
    return [[id, shown]]
  })
  return new Map(people)
}

/** How many person-days differ. */
export function countDiffering(
  left: ReadonlyMap<string, Codes>,
  right: ReadonlyMap<string, Codes>,
): number {
  const ids = new Set([...left.keys(), ...right.keys()])
  let differing = 0
  for (const id of ids) {
    const [one, other] = [left.get(id) ?? [], right.get(id) ?? []]
    const longest = one.length > other.length ? one : other
    differing += longest.filter((_, day) => one[day] !== other[day]).length
  }
  return differing
}
