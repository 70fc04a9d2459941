import type { CivilDate, Month } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import { MONTHS_EN, MONTHS_ID } from './month-names.ts'

const MONTHS = { id: MONTHS_ID, en: MONTHS_EN }

/** A date as letters write it: "31 Juli 2021". */
export function dateInWords(date: CivilDate, language: Language): string {
  return `${Number(date.slice(8))} ${monthInWords(date.slice(0, 7) as Month, language)}`
}

/** A month as letters write it: "Juli 2021". */
export function monthInWords(month: Month, language: Language): string {
  return `${MONTHS[language][Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
}

/** A date as sheets show it: "31/07/2021". */
export function dateInDigits(date: CivilDate): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

/** Day and month of the dates of one year, as `05/07, 06/07`. */
export function datesInDigits(dates: readonly CivilDate[]): string {
  return dates.map((date) => dateInDigits(date).slice(0, 5)).join(', ')
}
