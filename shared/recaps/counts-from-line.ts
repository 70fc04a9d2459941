import { datesOfMonth, type Month } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import { agencyCountsFrom } from '../outcome/counts-from.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { recapsText } from './recaps-text.ts'

/** From when the agency counts, under the title of a month of which days lie before; else empty. */
export function countsFromLine(
  facts: Pick<Configuration, 'settings' | 'beginning'>,
  month: Month,
): string {
  const { language } = facts.settings
  const from = agencyCountsFrom(facts)
  if (from === undefined || from <= datesOfMonth(month)[0]!) return ''
  return recapsText(language).countsFrom(dateInWords(from, language))
}
