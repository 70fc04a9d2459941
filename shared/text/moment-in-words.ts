import { formatTimeOfDay, localTimeOf } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import type { Instant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import { dateInWords } from './date-in-words.ts'

/** A moment as letters write it: "31 Juli 2021 08.02 WITA". */
export function momentInWords(instant: Instant, zone: Zone, language: Language): string {
  const { date, minutes } = localTimeOf(instant, zone)
  const time = formatTimeOfDay(minutes).replace(':', language === 'id' ? '.' : ':')
  return `${dateInWords(date, language)} ${time} ${zone}`
}
