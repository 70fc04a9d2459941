import type { CivilDate } from '../model/civil-date.ts'
import { regulationFromTemplate } from '../regulations/template.ts'
import { DISCIPLINE_TEMPLATES } from '../regulations/templates.ts'

/** What the law on discipline of civil servants counts, from a day on. */
export interface DisciplineLaw {
  readonly name: string
  readonly from: CivilDate
  /** Days of absence in a calendar year at which each step begins, ascending. */
  readonly steps: readonly number[]
  /** Working days in a row that are a step of their own; absent where the law has none. */
  readonly inARow?: number
}

/** By the clause of each that says at how many days it is told. The oldest first. */
const DISCIPLINE_LAWS: readonly DisciplineLaw[] = DISCIPLINE_TEMPLATES.map((template) => {
  const { kind, number, clauses } = regulationFromTemplate(template, 'id')
  const { steps = '', inARow } = clauses[0]?.parameters ?? {}
  return {
    name: `${kind} ${number}`,
    from: template.validFrom,
    steps: steps.split(',').map(Number),
    ...(inARow !== undefined && { inARow: Number(inARow) }),
  }
})

/** The law of a day; undefined before the oldest. */
export function disciplineLawOn(date: CivilDate): DisciplineLaw | undefined {
  return DISCIPLINE_LAWS.findLast(({ from }) => from <= date)
}

/** The step that a number of days has reached under a law, as the days at which it begins; 0 for none. */
export function stepOf(days: number, { steps }: DisciplineLaw): number {
  return steps.findLast((begins) => begins <= days) ?? 0
}

/** The step as the days it reaches from and to: "4–6", "3", the last one "28+"; null for none. */
export function stepInWords(days: number, law: DisciplineLaw): string | null {
  const begins = stepOf(days, law)
  if (begins === 0) return null
  const next = law.steps[law.steps.indexOf(begins) + 1]
  if (next === undefined) return `${begins}+`
  return next - 1 === begins ? String(begins) : `${begins}–${next - 1}`
}
