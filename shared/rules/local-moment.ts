import { formatTimeOfDay, localTimeOfMs } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import { addDays } from '../model/civil-date.ts'
import type { FindingMoment } from '../text/id/findings.ts'

/** A moment for words. */
export function localMoment(epochMs: number, zone: Zone): FindingMoment {
  const { date, minutes } = localTimeOfMs(epochMs, zone)
  return { date, time: formatTimeOfDay(minutes), zone }
}

/** The end of a period for words: midnight is 24:00 of the day that ends. */
export function localEnd(epochMs: number, zone: Zone): FindingMoment {
  const moment = localMoment(epochMs, zone)
  return moment.time === '00:00' ? { date: addDays(moment.date, -1), time: '24:00', zone } : moment
}
