import type { Problem } from '../model/problem.ts'
import type { ReviewDecision, ReviewExpectation } from '../model/review.ts'
import { choiceCell } from '../workbook/cells/choice-cell.ts'
import { longTextCell, textCell } from '../workbook/cells/text-cell.ts'
import { REVIEW_DECISION, REVIEW_EXPECTATION } from '../workbook/choices.ts'
import { createProblemList } from '../workbook/problem-list.ts'
import { readTable, type TableRow } from '../workbook/table.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/** A decided row of *Tinjauan*. */
export interface ReviewReading {
  readonly ref: string
  readonly decision: ReviewDecision
  readonly expectation?: ReviewExpectation
  readonly note: string
}

/**
 * Reads a tab *Tinjauan*, in whatever order people sorted it: `rows` are what was decided, one of each
 * ref; `refs` is every ref that stands in the tab, decided or not. A ref in several rows is one: what
 * was decided in any of them counts, and where they were decided differently none does until that is
 * mended. `copiesBelow` is the header row (zero-based) where rows of a ref say the same in every cell,
 * and no other rows do: to remove the copies loses nothing.
 */
export function readReviews(tab: TabRows): {
  readonly rows: readonly ReviewReading[]
  readonly refs: readonly string[]
  readonly problems: readonly Problem[]
  readonly copiesBelow: number | undefined
} {
  const problems = createProblemList()
  const table = readTable(tab, getPeopleTab('reviews'), problems)
  const places = new Map<string, Place[]>()
  for (const row of table?.rows ?? []) {
    const ref = row.read('ref', textCell)
    if (!ref) continue
    const its = places.get(ref) ?? []
    places.set(ref, its)
    its.push({ row, reading: readDecision(ref, row) })
  }

  const copies = findCopies(tab, table?.rows ?? [])
  const withRef = new Set([...places.values()].flat().map(({ row }) => row))
  const mayRemove = copies.length > 0 && copies.every((row) => withRef.has(row))
  const rows: ReviewReading[] = []
  for (const [ref, its] of places) {
    const standing = mayRemove ? its.filter(({ row }) => !copies.includes(row)) : its
    const reading = mergePlaces(ref, standing)
    if (reading) rows.push(reading)
  }
  return {
    rows,
    refs: [...places.keys()],
    problems: problems.list(),
    copiesBelow: mayRemove ? table?.header.row : undefined,
  }
}

/** A row in which a ref stands. */
interface Place {
  readonly row: TableRow
  readonly reading: ReviewReading | undefined
}

function readDecision(ref: string, row: TableRow): ReviewReading | undefined {
  const decision = row.read('decision', choiceCell(REVIEW_DECISION))
  const expectation = row.read('expectation', choiceCell(REVIEW_EXPECTATION))
  if (!decision) return undefined
  const note = row.read('note', longTextCell) ?? ''
  return { ref, decision, note, ...(expectation && { expectation }) }
}

/** What the places of one ref say together; the others are told, so that people delete them. */
function mergePlaces(ref: string, places: readonly Place[]): ReviewReading | undefined {
  const decided = places.filter(({ reading }) => reading !== undefined)
  const counting = decided[0] ?? places[0]
  if (!counting) return undefined
  const differs = decided.some(
    ({ reading }) => JSON.stringify(reading) !== JSON.stringify(counting.reading),
  )
  const at = counting.row.where('ref')
  for (const place of places) {
    if (place === counting) continue
    if (!differs) place.row.report('ref', 'ref-doubled', (text) => text.refDoubled(ref, at))
    else if (place.reading) {
      place.row.report('ref', 'ref-duplicate', (text) => text.refDuplicate(ref, at))
    }
  }
  return differs ? undefined : counting.reading
}

/** Rows that say in every cell what a row above them says. */
function findCopies({ rows }: TabRows, all: readonly TableRow[]): TableRow[] {
  const seen = new Set<string>()
  return all.filter(({ index }) => {
    const text = JSON.stringify(rows[index])
    const isCopy = seen.has(text)
    seen.add(text)
    return isCopy
  })
}
