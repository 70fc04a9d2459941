import type { Weekday } from '../../model/civil-date.ts'

/** How the names of Monday to Sunday begin, in Indonesian and English. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['sen', 'mon'],
  ['sel', 'tue'],
  ['rab', 'wed'],
  ['kam', 'thu'],
  ['jum', 'fri'],
  ['sab', 'sat'],
  ['min', 'aha', 'sun'],
]

/** The day of the week that a word names; undefined for any other word. */
export function findWeekday(word: string): Weekday | undefined {
  const written = word.toLowerCase().replace(/['’`]/gu, '')
  if (!/^[a-z]{3,9}$/.test(written)) return undefined
  const index = BEGINNINGS.findIndex((beginnings) =>
    beginnings.some((beginning) => written.startsWith(beginning)),
  )
  return index < 0 ? undefined : ((index + 1) as Weekday)
}
