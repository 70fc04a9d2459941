import type { Zone } from '../model/agency.ts'
import { dateAt, type CivilDate } from '../model/civil-date.ts'
import { epochMsOf, instantOf, type Instant } from '../model/instant.ts'

export const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const OFFSET_MINUTES: Readonly<Record<Zone, number>> = { WIB: 420, WITA: 480, WIT: 540 }

/** As Google and others call them. */
export const IANA_ZONES: Readonly<Record<Zone, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
}

/** A wall-clock reading; `minutes` are whole minutes since local midnight, 0–1439. */
export interface LocalTime {
  readonly date: CivilDate
  readonly minutes: number
}

/** What a clock on the wall shows in `zone` at that instant. */
export function localTimeOf(instant: Instant, zone: Zone): LocalTime {
  return localTimeOfMs(epochMsOf(instant), zone)
}

/** As `localTimeOf`, from milliseconds since 1970-01-01T00:00Z. */
export function localTimeOfMs(epochMs: number, zone: Zone): LocalTime {
  const shifted = epochMs + OFFSET_MINUTES[zone] * MINUTE_MS
  const dayMs = ((shifted % DAY_MS) + DAY_MS) % DAY_MS
  return {
    date: dateAt(shifted),
    minutes: Math.floor(dayMs / MINUTE_MS),
  }
}

/**
 * The instant of a local time: `HH:MM` or minutes since midnight, which may be negative or go past
 * 24:00 into neighbouring days. Throws `RangeError` for a text that is no time of day.
 *
 * @example instantAt('2021-07-05', '07:30', 'WITA') // '2021-07-04T23:30:00.000Z'
 */
export function instantAt(date: CivilDate, time: string | number, zone: Zone): Instant {
  return instantOf(epochMsAt(date, typeof time === 'number' ? time : parseTimeOfDay(time), zone))
}

/** As `instantAt`, in milliseconds since 1970-01-01T00:00Z. */
export function epochMsAt(date: CivilDate, minutes: number, zone: Zone): number {
  return Date.parse(`${date}T00:00:00Z`) + (minutes - OFFSET_MINUTES[zone]) * MINUTE_MS
}

/** Minutes since midnight of `HH:MM` or `HH.MM`, 00:00–24:00. Throws `RangeError` otherwise. */
export function parseTimeOfDay(text: string): number {
  const minutes = findTimeOfDay(text)
  if (minutes === undefined) throw new RangeError(`Not a time of day HH:MM: "${text}"`)
  return minutes
}

/** As `parseTimeOfDay`, undefined where the text is no time of day. */
export function findTimeOfDay(text: string): number | undefined {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim())
  if (!match) return undefined
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : undefined
}

/** `HH:MM` of minutes since midnight. */
export function formatTimeOfDay(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
