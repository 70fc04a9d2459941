import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { AgencyFacts, Configuration } from '../model/facts.ts'
import type { Problem } from '../model/problem.ts'
import type { AddendaPart } from './addenda/compile-addenda.ts'
import type { LetterPart } from './cover-letter/letter-part.ts'
import type { RecapNeed } from './recap.ts'
import type { RecapScope } from './recap-scope.ts'
import type { RecapSource } from './recap-sheet.ts'
import type { StaffMonth } from './staff-month.ts'
import type { OverseenAgency } from './regency/overseen-agency.ts'
import type { TodayPicture } from './today/today-picture.ts'

/** All that any recap is made of. */
export interface RecapInput extends Partial<RecapParts> {
  readonly facts: Configuration
  readonly evaluation: MonthEvaluation
  /** The other months that the dates of the recap touch. */
  readonly around?: readonly StaffMonth[]
  /** What is wrong with the spreadsheet as a whole. */
  readonly spreadsheet?: readonly Problem[]
  /** How many submissions do not count yet. */
  readonly quarantined: number
  readonly formsBehind: readonly Problem[]
  readonly source: RecapSource
  /** Day, person and unit, for the recaps that are about one. */
  readonly scope?: RecapScope
}

/** What is absent where no recap needs it. */
interface RecapParts {
  /** The submissions that do not count yet. */
  readonly waiting: readonly Problem[]
  /** Beyond what was evaluated of it. */
  readonly filed: Pick<AgencyFacts, 'submissions' | 'reviews'>
  readonly overseen: readonly OverseenAgency[]
  readonly addenda: AddendaPart
  readonly letter: LetterPart
  readonly today: TodayPicture
}

/** The part of the input that a need asks for. */
const PARTS = {
  waiting: 'waiting',
  filed: 'filed',
  permits: 'filed',
  plans: 'filed',
  reports: 'filed',
  overseen: 'overseen',
  addenda: 'addenda',
  letter: 'letter',
  today: 'today',
} as const satisfies Partial<Readonly<Record<RecapNeed, keyof RecapParts>>>

type PartOf<N extends RecapNeed> = (typeof PARTS)[N & keyof typeof PARTS]

/** The input of a recap with these needs: what was filed stands among its facts. */
export type InputWith<N extends RecapNeed> = Omit<RecapInput, PartOf<N>> &
  Pick<RecapParts, PartOf<N>> &
  ('filed' extends PartOf<N> ? { readonly facts: AgencyFacts } : unknown)

/** The input with the parts that are needed. Throws `RangeError` where one was not read. */
export function withParts(input: RecapInput, needs: readonly RecapNeed[]): InputWith<RecapNeed> {
  const parts = needs.flatMap((need) => (isOfPart(need) ? PARTS[need] : []))
  const missing = parts.find((part) => !input[part])
  if (missing) throw new RangeError(`What the recap needs of "${missing}" was not read`)
  const filed = parts.includes('filed') ? input.filed : {}
  return { ...input, facts: { ...input.facts, ...filed } } as InputWith<RecapNeed>
}

function isOfPart(need: RecapNeed): need is keyof typeof PARTS {
  return need in PARTS
}
