import { isSameNumber } from '../../shared/regulations/is-same-number.ts'
import { YES_NO } from '../../shared/workbook/choices.ts'
import {
  locked,
  readRows,
  writeRows,
  type Cells,
  type RowsTarget,
  type StandingRows,
  type WrittenRow,
} from '../set-up/people-rows.ts'

/** Where a clause stood when it was shown; null for another row. */
export interface ClausePlace {
  readonly row: number | null
  readonly number: string
}

/** A clause to be written, switched off. */
export interface DraftedClause {
  readonly number: string
  readonly text: string
  /** That of *Pasal* whose cells it begins with, which stays as it is. */
  readonly row?: number
}

/** What was written of a draft. */
export interface WrittenDraft {
  readonly clauses: number
  /** Its row of *Aturan* stood there already, and was left as it is. */
  readonly stood: boolean
}

/**
 * Writes a regulation and its clauses, switched off, under what stands in *Aturan* and *Pasal*; what stands there
 * is left as it is.
 */
export function writeDraft(
  target: RowsTarget,
  facts: Cells,
  clauses: readonly DraftedClause[],
): WrittenDraft {
  return locked(target, () => {
    const number = facts['number'] ?? ''
    const known = readRows(target, 'policies')
    const isKnown = known.rows.some(({ cell }) => isSameNumber(cell('number'), number))
    const pasal = readRows(target, 'clauses')
    const off = YES_NO[1].title[target.language]
    const fresh = clauses
      .map((clause): Cells => ({
        ...cellsOf(target, pasal, clause),
        regulation: number,
        isOn: off,
      }))
      .filter((clause) => !pasal.rows.some(({ cell }) => isSame(cell, clause)))
    writeRows(target, [
      ...fresh.map((cells, index): WrittenRow => ({ tab: pasal, at: pasal.next + index, cells })),
      ...(isKnown ? [] : [{ tab: known, at: known.next, cells: facts }]),
    ])
    return { clauses: fresh.length, stood: isKnown }
  })
}

/** Throws where another clause stands in the row by now. */
function cellsOf(
  { text }: RowsTarget,
  { rows, columnOf }: StandingRows,
  { row, ...said }: DraftedClause,
): Cells {
  if (row === undefined) return said
  const from = rows.find(({ at, cell }) => at === row && cell('number') === said.number)
  if (!from) throw new Error(text.clauseMoved)
  return Object.fromEntries([...columnOf.keys()].map((key) => [key, from.cell(key)]))
}

/**
 * Writes clauses that were confirmed, each into the row in which it was shown, or under the last. Throws where
 * another stands there by now. Answers how many.
 */
export function writeClauses(
  target: RowsTarget,
  rows: readonly Cells[],
  places: readonly ClausePlace[],
): number {
  return locked(target, () => {
    const standing = readRows(target, 'clauses')
    let { next } = standing
    const writes = rows.map((cells, index): WrittenRow => {
      const { row, number } = places[index] ?? { row: null, number: '' }
      const its = (one: StandingRows['rows'][number]): boolean =>
        isSameNumber(one.cell('regulation'), cells['regulation'] ?? '') &&
        one.cell('number') === number
      const found =
        row === null
          ? standing.rows.find(({ cell }) => isSame(cell, cells) && isSameAsk(cell, cells))
          : standing.rows.find((one) => one.at === row && its(one))
      if (row !== null && !found) throw new Error(target.text.clauseMoved)
      return { tab: standing, at: found?.at ?? next++, cells }
    })
    writeRows(target, writes)
    return writes.length
  })
}

function isSame(cell: (key: string) => string, clause: Cells): boolean {
  return (
    isSameNumber(cell('regulation'), clause['regulation'] ?? '') &&
    ['number', 'text'].every((key) => plain(cell(key)) === plain(clause[key] ?? ''))
  )
}

function isSameAsk(cell: (key: string) => string, clause: Cells): boolean {
  return ['provision', 'who', 'when', 'parameters'].every(
    (key) => plain(cell(key)) === plain(clause[key] ?? ''),
  )
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
