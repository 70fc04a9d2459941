import type { CivilDate } from '../model/civil-date.ts'

/** What the law on discipline of civil servants counts, from a day on. */
export interface DisciplineLaw {
  readonly name: string
  readonly from: CivilDate
  /** Days of absence in a calendar year at which each step begins, ascending. */
  readonly steps: readonly number[]
  /** Working days in a row that are a step of their own; absent where the law has none. */
  readonly inARow?: number
}

/** RULES.md §2; PP 94/2021 holds from the day it was issued. The oldest first. */
const DISCIPLINE_LAWS: readonly DisciplineLaw[] = [
  {
    name: 'PP 53/2010',
    from: '2010-06-06' as CivilDate,
    steps: [5, 6, 11, 16, 21, 26, 31, 36, 41, 46],
  },
  {
    name: 'PP 94/2021',
    from: '2021-08-31' as CivilDate,
    steps: [3, 4, 7, 11, 14, 17, 21, 25, 28],
    inARow: 10,
  },
]

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
