import { formatTimeOfDay } from '../../calendar/zones.ts'
import type { Zone } from '../../model/agency.ts'
import { findTooLong, quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

/** A time of day, and the zone where it says one. */
export interface WrittenTime {
  readonly secondOfDay: number
  readonly zone?: Zone
  /** Minutes ahead of UTC, of a time with an offset. */
  readonly offsetMinutes?: number
}

const SECONDS_PER_DAY = 86_400
const ZONES: readonly Zone[] = ['WIB', 'WITA', 'WIT']

/** Seconds since midnight of a time cell, `HH:MM` or `HH:MM:SS`; undefined for anything else. */
function findSecondOfDay(value: CellValue): number | undefined {
  return findTime(value)?.secondOfDay
}

/**
 * A time cell, `HH:MM` or `HH:MM:SS` with dots or colons, of 24 hours or with AM or PM, and with a zone or
 * an offset east of Greenwich behind it; undefined for anything else, as "07:28-16:03", which is two times, and
 * "06:05+1", which is of the next day.
 *
 * @example findTime('07.28 WITA') // { secondOfDay: 26880, zone: 'WITA' }
 */
export function findTime(value: CellValue): WrittenTime | undefined {
  if (typeof value === 'number') {
    return value >= 0 && value < 1
      ? { secondOfDay: Math.min(Math.round(value * SECONDS_PER_DAY), SECONDS_PER_DAY - 1) }
      : undefined
  }
  const parts = TIME.exec(String(value).trim().replace(CLOCK, ''))
  if (!parts) return undefined
  const [, hour = '', minute = '', second = '0', half = '', part = '', zone = ''] = parts
  const ofHalf = half.charAt(0) || halfOf(part.toLowerCase(), Number(hour))
  if (ofHalf === undefined) return undefined
  const secondOfDay = secondsOf(Number(hour), Number(minute), Number(second), ofHalf)
  if (secondOfDay === undefined) return undefined
  return { secondOfDay, ...zoneOf(zone.toUpperCase()) }
}

/** A time of day as `HH:MM`; seconds are left out. */
export function timeCell(value: CellValue): CellReading<string> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const seconds = findSecondOfDay(value)
  return seconds === undefined
    ? unreadable('time-unreadable', (text) => text.timeUnreadable(quoteTyped(value)))
    : readable(formatTimeOfDay(Math.floor(seconds / 60)))
}

const TIME =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?:\s{0,3}([ap]\.?m\.?)|\s{1,3}(pagi|siang|sore|malam|pg|ptg|petang))?(?:\s{0,3}\(?(wib|wita|wit|z|(?:gmt|utc)\+\d(?::?\d{2})?|(?:gmt|utc)?\+\d{2}(?::?\d{2})?)\)?)?$/i

/** "Pukul 07.28", "Jam 07.28": that a time follows. */
const CLOCK = /^(?:pukul|pkl|jam)\.?\s{0,3}(?=\d)/i

/**
 * The half of the day of an hour up to twelve with the part of the day behind it, "04.03 sore"; '' where the
 * hour says it itself, undefined where both contradict each other.
 */
function halfOf(part: string, hour: number): '' | 'a' | 'p' | undefined {
  switch (part) {
    case 'pagi':
      return hour >= 1 && hour <= 11 ? 'a' : undefined
    case 'siang':
      return hour >= 1 && hour <= 4 ? 'p' : hour >= 9 && hour <= 16 ? '' : undefined
    case 'sore':
      return hour >= 2 && hour <= 7 ? 'p' : hour >= 14 && hour <= 19 ? '' : undefined
    // As phones in Malay write AM and PM.
    case 'pg':
      return 'a'
    case 'ptg':
    case 'petang':
      return hour <= 12 ? 'p' : ''
    case 'malam':
      return hour >= 6 && hour <= 11 ? 'p' : hour >= 18 && hour <= 23 ? '' : undefined
    default:
      return ''
  }
}

function secondsOf(hour: number, minute: number, second: number, half: string): number | undefined {
  if (minute > 59 || second > 59 || hour > 23) return undefined
  if (half && (hour < 1 || hour > 12)) return undefined
  const isAfternoon = half.toLowerCase() === 'p'
  const ofDay = half ? (hour % 12) + (isAfternoon ? 12 : 0) : hour
  return ofDay * 3600 + minute * 60 + second
}

function zoneOf(written: string): Pick<WrittenTime, 'zone' | 'offsetMinutes'> {
  const zone = ZONES.find((one) => one === written)
  if (zone) return { zone }
  if (written === 'Z') return { offsetMinutes: 0 }
  const [, hours, minutes = '0'] = /^(?:GMT|UTC)?\+(\d{1,2}):?(\d{2})?$/.exec(written) ?? []
  return hours ? { offsetMinutes: Number(hours) * 60 + Number(minutes) } : {}
}
