import { readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { CellReading } from '../cell-reading.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import type { CellValue } from '../tab-rows.ts'
import { findDateInText, findDateOfSerial } from './date-cell.ts'

/** A local moment, in the agency's zone. */
export interface LocalMoment {
  readonly date: CivilDate
  readonly secondOfDay: number
}

const SECONDS_PER_DAY = 86_400

/** A date and time: a date-time cell, `dd/mm/yyyy hh:mm[:ss]` or `yyyy-mm-dd hh:mm[:ss]`. */
export function dateTimeCell(value: CellValue): CellReading<LocalMoment> {
  const moment = typeof value === 'number' ? momentOfSerial(value) : momentInText(String(value))
  return moment
    ? readable(moment)
    : unreadable('date-time-unreadable', (text) => text.dateTimeUnreadable(quoteTyped(value)))
}

function momentOfSerial(serial: number): LocalMoment | undefined {
  const seconds = Math.round(serial * SECONDS_PER_DAY)
  const date = findDateOfSerial(Math.floor(seconds / SECONDS_PER_DAY))
  return date && { date, secondOfDay: seconds % SECONDS_PER_DAY }
}

function momentInText(text: string): LocalMoment | undefined {
  const parts = /^(.+?)[\sT,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(text.trim())
  const date = findDateInText(parts?.[1] ?? '')
  const [hours, minutes, seconds] = [parts?.[2], parts?.[3], parts?.[4] ?? 0].map(Number)
  if (!date || hours === undefined || minutes === undefined || seconds === undefined) return
  if (hours > 23 || minutes > 59 || seconds > 59) return
  return { date, secondOfDay: hours * 3600 + minutes * 60 + seconds }
}
