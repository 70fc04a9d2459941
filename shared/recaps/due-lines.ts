import type { Month } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import type { MonthRecap } from '../model/month-recap.ts'
import { addresseesOf } from '../government/government-words.ts'
import { recapsDueOf } from '../regulations/recaps-due.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { recapsText } from './recaps-text.ts'

/** By when, through whom and to whom clauses want a recap of the month, a line each. */
export function dueLines(
  {
    settings: { language, government },
    regulations = [],
  }: Pick<Configuration, 'settings' | 'regulations'>,
  recap: MonthRecap,
  month: Month,
): string[] {
  return recapsDueOf(regulations, month)
    .filter((due) => due.recap === recap)
    .map((due) =>
      recapsText(language).recapDue({
        dueOn: dateInWords(due.dueOn, language),
        ...addresseesOf(due, government, language),
        clause: due.clause,
      }),
    )
}
