import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import type { CellValue } from '../tab-rows.ts'
import { findDateInText, findDateOfSerial } from './date-cell.ts'
import { findSecondOfDay } from './time-cell.ts'

/** A local moment, in the agency's zone. */
export interface LocalMoment {
  readonly date: CivilDate
  readonly secondOfDay: number
}

const SECONDS_PER_DAY = 86_400

/** A date and time: a date-time cell, `dd/mm/yyyy hh:mm[:ss]` or `yyyy-mm-dd hh:mm[:ss]`. */
export function dateTimeCell(value: CellValue): CellReading<LocalMoment> {
  const tooLong = findTooLong(value)
  if (tooLong) return tooLong
  const moment = findMoment(value)
  return moment
    ? readable(moment)
    : unreadable('date-time-unreadable', (text) => text.dateTimeUnreadable(quoteTyped(value)))
}

/** The moment that a cell names, with date and time; undefined where it names none. */
export function findMoment(value: CellValue): LocalMoment | undefined {
  return typeof value === 'number' ? momentOfSerial(value) : momentInText(String(value))
}

function momentOfSerial(serial: number): LocalMoment | undefined {
  const seconds = Math.round(serial * SECONDS_PER_DAY)
  const date = findDateOfSerial(Math.floor(seconds / SECONDS_PER_DAY))
  return date && { date, secondOfDay: seconds % SECONDS_PER_DAY }
}

function momentInText(text: string): LocalMoment | undefined {
  const parts = /^(.*[^\sT,])[\sT,]+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:\.0+)?$/.exec(text.trim())
  const date = findDateInText(parts?.[1] ?? '')
  const secondOfDay = findSecondOfDay(parts?.[2] ?? '')
  return date && secondOfDay !== undefined ? { date, secondOfDay } : undefined
}
