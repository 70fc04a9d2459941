import type { Regulation } from '../model/regulation.ts'
import { findProvision } from '../regulations/catalogue.ts'
import { findContradictions, type OfficeAtWork } from '../regulations/find-contradictions.ts'
import { findIdleClauses } from '../regulations/idle-clauses.ts'
import { isSameNumber } from '../regulations/is-same-number.ts'
import { ofUnits } from '../regulations/terms-on.ts'
import { dateInDigits } from '../text/date-in-words.ts'
import { quoteTyped } from '../workbook/cell-reading.ts'
import type { ClauseRow } from './read-clauses.ts'

/** Tells of clauses of no regulation, of those not checked, those that bind nobody, and those that contradict another. */
export function reportClauses(
  clauses: readonly ClauseRow[],
  regulations: readonly Regulation[],
  office: OfficeAtWork,
): void {
  for (const { row, regulation, clause } of clauses) {
    const own = regulations.find(({ number }) => isSameNumber(number, regulation))
    if (!own) {
      row.report('regulation', 'regulation-unknown', (text) =>
        text.regulationUnknown(quoteTyped(regulation)),
      )
    }
    const provision = clause?.isOn ? findProvision(clause.provision) : undefined
    if (!clause || !provision || !own) continue
    const lacks = provision.lacks(clause)
    const binding = provision.bind({ ...clause, who: ofUnits(clause.who, own) })
    const why = lacks ?? (binding.checked ? undefined : binding.why)
    if (!why) continue
    row.report(lacks ? 'parameters' : 'provision', 'clause-not-checked', (text, language) =>
      text.clauseNotChecked(why[language]),
    )
  }
  const rowOf = new Map(clauses.map(({ row, clause }) => [clause, row]))
  for (const { clause, cell, why, on } of findIdleClauses(regulations, office)) {
    rowOf
      .get(clause)
      ?.report(cell, 'clause-idle', (text, language) =>
        text.clauseIdle(why[language], on?.[language]),
      )
  }
  reportContradictions(rowOf, regulations, office)
}

function reportContradictions(
  rowOf: ReadonlyMap<ClauseRow['clause'], ClauseRow['row']>,
  regulations: readonly Regulation[],
  office: OfficeAtWork,
): void {
  for (const { earlier, later, date, why } of findContradictions(regulations, office)) {
    const row = rowOf.get(later)
    const other =
      earlier === later ? undefined : (rowOf.get(earlier)?.where('parameters') ?? earlier.number)
    row?.report('parameters', 'clauses-contradict', (text, language) =>
      text.clausesContradict({ other, date: dateInDigits(date), why: why?.[language] }),
    )
  }
}
