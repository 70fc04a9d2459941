import type { CivilDate } from '../model/civil-date.ts'
import type { DisciplineLaw } from '../model/discipline-law.ts'
import type { Regulation } from '../model/regulation.ts'
import { datedClauses, isInForceOn } from './dated-clauses.ts'
import { discipline } from './provisions/discipline/discipline.ts'
import { regulationFromTemplate } from './template.ts'
import { BASE_TEMPLATES } from './templates.ts'

/**
 * What the regulations count of absences, the latest first. Where no clause speaks of it the national ones
 * hold; a clause that is off speaks of it, and counts nothing.
 */
export function disciplineOf(regulations: readonly Regulation[]): readonly DisciplineLaw[] {
  const isSpokenOf = regulations.some(({ clauses }) =>
    clauses.some(({ provision }) => provision === discipline.name),
  )
  return isSpokenOf ? lawsOf(regulations) : NATIONAL
}

/** The law of a day, of these or of the national ones; undefined where none is in force. */
export function disciplineLawOn(
  date: CivilDate,
  laws: readonly DisciplineLaw[] = NATIONAL,
): DisciplineLaw | undefined {
  return laws.find((law) => isInForceOn(law, date))
}

function lawsOf(regulations: readonly Regulation[]): DisciplineLaw[] {
  return datedClauses(regulations, (asked) => asked.discipline)
}

const NATIONAL: readonly DisciplineLaw[] = lawsOf(
  BASE_TEMPLATES.map((template) => regulationFromTemplate(template, 'id')),
)
