import type { Month } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import type { MonthRecap } from '../model/month-recap.ts'
import { recapsDueOf } from '../regulations/recaps-due.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { recapsText } from './recaps-text.ts'

/** By when, through whom and to whom clauses want a recap of the month, a line each. */
export function dueLines(
  { settings: { language }, regulations = [] }: Pick<Configuration, 'settings' | 'regulations'>,
  recap: MonthRecap,
  month: Month,
): string[] {
  return recapsDueOf(regulations, month)
    .filter((due) => due.recap === recap)
    .map(({ dueOn, through, to, clause }) =>
      recapsText(language).recapDue({ dueOn: dateInWords(dueOn, language), through, to, clause }),
    )
}
