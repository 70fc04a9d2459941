import { toWallTime } from '../time-zone.ts'

const epochMs = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000

/** Days since 1899-12-30 of a civil date; undefined when there is no such day. */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return Math.round((date.getTime() - epochMs) / dayMs)
}

/** The serial number of an instant on the wall clock of a time zone, to the second. */
export function serialOfInstant(instant: Date, timeZone: string): number {
  const wallSeconds = Math.floor(toWallTime(instant, timeZone).getTime() / 1000)
  return (wallSeconds * 1000 - epochMs) / dayMs
}

/** The wall clock of a serial number, as the UTC fields of a Date, to the second. */
export function wallClockOf(serial: number): Date {
  return new Date(epochMs + Math.round(serial * 86_400) * 1000)
}
