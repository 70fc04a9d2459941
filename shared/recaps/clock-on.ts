import { formatTimeOfDay, localTimeOfMs } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import { dateInDigits } from '../text/date-in-words.ts'

/** A moment of a day as "07.25"; with its date where a night's duty ends on the next day. */
export function clockOn(
  date: CivilDate,
  epochMs: number,
  { zone, language }: { readonly zone: Zone; readonly language: Language },
): string {
  const local = localTimeOfMs(epochMs, zone)
  const time = formatTimeOfDay(local.minutes).replace(':', language === 'id' ? '.' : ':')
  return local.date === date ? time : `${dateInDigits(local.date)} ${time}`
}
