import { formatTimeOfDay } from '../../calendar/zones.ts'
import { findTooLong, quoteTyped, readable, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CellValue } from '../tab-rows.ts'

const SECONDS_PER_DAY = 86_400

/** Seconds since midnight of a time cell, `HH:MM` or `HH:MM:SS`; undefined for anything else. */
export function findSecondOfDay(value: CellValue): number | undefined {
  if (typeof value === 'number') {
    return value >= 0 && value < 1
      ? Math.min(Math.round(value * SECONDS_PER_DAY), SECONDS_PER_DAY - 1)
      : undefined
  }
  const parts = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(String(value).trim())
  if (!parts) return undefined
  const [hours = 24, minutes = 60, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  return hours < 24 && minutes < 60 && seconds < 60
    ? hours * 3600 + minutes * 60 + seconds
    : undefined
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
