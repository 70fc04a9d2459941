import type { Weekday } from '../model/civil-date.ts'

/** Monday to Sunday, in Indonesian and English. */
const NAMES: readonly (readonly string[])[] = [
  ['senin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ['jumat', 'friday'],
  ['sabtu', 'saturday'],
  ['minggu', 'ahad', 'sunday'],
]

/** The day of the week that a word names, in full or cut after three letters and more; undefined for any other word. */
export function findWeekday(word: string): Weekday | undefined {
  const written = word.toLowerCase().replace(/['’`]/gu, '')
  if (!/^[a-z]{3,9}$/.test(written)) return undefined
  const index = NAMES.findIndex((names) => names.some((name) => name.startsWith(written)))
  return index < 0 ? undefined : ((index + 1) as Weekday)
}
