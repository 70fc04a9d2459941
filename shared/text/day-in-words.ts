import { weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import { dateInWords } from './date-in-words.ts'
import { WEEKDAYS } from './weekday-names.ts'

/** A date with its weekday: "Senin, 5 Juli 2021". */
export function dayInWords(date: CivilDate, language: Language): string {
  return `${WEEKDAYS[language][weekdayOf(date) - 1]}, ${dateInWords(date, language)}`
}
