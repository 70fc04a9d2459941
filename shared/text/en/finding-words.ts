import type { CivilDate } from '../../model/civil-date.ts'
import type { PositionClass } from '../../model/employee.ts'
import type { TravelKind } from '../../model/submission.ts'
import type { RosterShift } from '../../model/working-time.ts'
import { dateInWords } from '../date-in-words.ts'
import type { FindingMoment } from '../id/finding-words.ts'

export const CLASSES: Readonly<Record<PositionClass, string>> = {
  jpt: 'senior executive',
  administrator: 'administrator',
  pengawas: 'supervisor',
  fungsional: 'functional',
  pelaksana: 'staff',
  'non-asn': 'non-ASN',
}

export const TRAVEL: Readonly<Record<TravelKind, string>> = {
  official: 'official travel',
  family: 'family travel',
  private: 'private travel',
}

const SHIFTS: Readonly<Record<string, string>> = {
  PG: 'morning shift',
  SG: 'afternoon shift',
  PK: 'picket duty',
}

/** As the regulation calls it, with its code. */
export function shiftInWords({ code, name }: Pick<RosterShift, 'code' | 'name'>): string {
  return name === undefined ? (SHIFTS[code] ?? code) : `shift ${name} (${code})`
}

export const CHANNELS = { sms: 'SMS', whatsapp: 'WhatsApp', telephone: 'telephone' }

export function inWords(date: CivilDate): string {
  return dateInWords(date, 'en')
}

/** As "29.7%" from 0.297: at most one decimal. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

export function moment({ date, time, zone }: FindingMoment): string {
  return `${inWords(date)} ${time} ${zone}`
}

const MINUTES_PER_DAY = 1440

/** Whole days from a day on, less than that to the minute. */
export function daysOrDuration(minutes: number): string {
  return minutes < MINUTES_PER_DAY
    ? duration(minutes)
    : counted(Math.floor(minutes / MINUTES_PER_DAY), 'day', 'days')
}

export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Who would have decided and was away that day; nothing where nobody was. */
export function notOnDuty(names: readonly string[]): string {
  return names.length === 0 ? '' : `; not on duty that day: ${names.join(', ')}`
}
