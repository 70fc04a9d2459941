import type { CivilDate } from '../model/civil-date.ts'
import type { DisciplineLaw, DisciplineSteps } from '../model/discipline-law.ts'
import { disciplineLawOn } from '../regulations/discipline-of.ts'

/** The step that a number of days has reached under a law, as the days at which it begins; 0 for none. */
export function stepOf(days: number, { steps }: DisciplineSteps): number {
  return steps.findLast((begins) => begins <= days) ?? 0
}

/**
 * The step of the law of a date as the days it reaches from and to: "4–6", "3", the last one "28+"; null for
 * none. `laws` absent: the national ones.
 */
export function stepInWords(
  days: number,
  date: CivilDate,
  laws?: readonly DisciplineLaw[],
): string | null {
  const law = disciplineLawOn(date, laws)
  const begins = law ? stepOf(days, law) : 0
  if (!law || begins === 0) return null
  const next = law.steps[law.steps.indexOf(begins) + 1]
  if (next === undefined) return `${begins}+`
  return next - 1 === begins ? String(begins) : `${begins}–${next - 1}`
}
