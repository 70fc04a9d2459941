import type { CoverLetter } from '../../model/cover-letter.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Month } from '../../model/civil-date.ts'
import type { Instant } from '../../model/instant.ts'
import { MONTH_RECAP_TITLES, type MonthRecap } from '../../model/month-recap.ts'
import { recapsDueOf } from '../../regulations/recaps-due.ts'
import type { RecapContent } from '../recap-sheet.ts'

/** What the letter is about, beside the month. */
export interface LetterPart {
  readonly letter: CoverLetter
  /** When the month was opened again after the letter was recorded; null: it was not. */
  readonly reopenedAt: Instant | null
  readonly sent: readonly SentRecap[]
}

/** A recap that goes with the letter. */
export interface SentRecap {
  readonly kind: MonthRecap
  readonly rows: number
  /** SHA-256 of what was sealed of it; null while the month is open. */
  readonly digest: string | null
}

/** What goes up whatever clauses say. */
const ALWAYS: readonly MonthRecap[] = ['attendance', 'performance', 'travel']

/** The recaps that go with the letter of a month: those, and what clauses want by a day. */
export function recapsSent(
  { regulations = [] }: Pick<Configuration, 'regulations'>,
  month: Month,
): MonthRecap[] {
  const wanted = new Set([...ALWAYS, ...recapsDueOf(regulations, month).map(({ recap }) => recap)])
  return (Object.keys(MONTH_RECAP_TITLES) as MonthRecap[]).filter((kind) => wanted.has(kind))
}

/** How many numbered rows stand in a recap; of one that numbers none, those of its table. */
export function countRows({ rows, frozenRows }: Pick<RecapContent, 'rows' | 'frozenRows'>): number {
  const numbered = rows
    .slice(frozenRows)
    .filter(({ cells: [first] }) => first?.style === 'number' && first.value !== null)
  return numbered.length
}
