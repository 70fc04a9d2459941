import type { CivilDate } from '../../model/civil-date.ts'
import type { CellValue } from '../tab-rows.ts'
import { findDateInText, findDateOfSerial } from './date-cell.ts'
import type { DateOrder } from './date-cell.ts'
import { findTime } from './time-cell.ts'
import type { WrittenTime } from './time-cell.ts'

/** A local moment, in the agency's zone unless it says another. */
export interface LocalMoment extends WrittenTime {
  readonly date: CivilDate
}

const SECONDS_PER_DAY = 86_400
/** "5 Juli 2021 pukul 07.28", "05/07/2021 - 07.28". */
const BETWEEN = /(?:[\s,]{1,3}(?:pukul|pkl\.?|jam|at)|\s{1,3}[-–—])?[\s,]{0,3}$/i

/**
 * The moment that a cell names: a date-time cell, `dd/mm/yyyy hh:mm[:ss]`, `yyyy-mm-dd hh:mm[:ss]`, also
 * with AM or PM and with a zone; undefined where it names none.
 */
export function findMoment(
  value: CellValue,
  order: DateOrder = 'day-first',
): LocalMoment | undefined {
  if (typeof value === 'number') return momentOfSerial(value)
  const { date, time } = splitMoment(String(value)) ?? { date: '', time: '' }
  const day = findDateInText(date, order)
  const written = day && findTime(time)
  return day && written ? { date: day, ...written } : undefined
}

/** What stands before the time of day, and the time of day with all that follows. */
export function splitMoment(
  text: string,
): { readonly date: string; readonly time: string } | undefined {
  const written = text.trim()
  const times = written.matchAll(/[\sT,]\d{1,2}[:.]\d{2}(?:[:.\s+Z,(-]|$)/gu)
  const at = [...times].at(-1)?.index
  if (at === undefined) return undefined
  const date = written.slice(0, at).replace(BETWEEN, '')
  return { date, time: written.slice(at + 1) }
}

function momentOfSerial(serial: number): LocalMoment | undefined {
  const seconds = Math.round(serial * SECONDS_PER_DAY)
  const date = findDateOfSerial(Math.floor(seconds / SECONDS_PER_DAY))
  return date && { date, secondOfDay: seconds % SECONDS_PER_DAY }
}
