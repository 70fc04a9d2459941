import type { CivilDate } from '../../model/civil-date.ts'
import type { PositionClass } from '../../model/employee.ts'
import type { TravelKind } from '../../model/submission.ts'
import type { RosterShift } from '../../model/working-time.ts'
import { dateInWords } from '../date-in-words.ts'

/** Local date, `HH:MM` (24:00 for a day's end) and zone. */
export interface FindingMoment {
  readonly date: CivilDate
  readonly time: string
  readonly zone: string
}

/** Days at a place in a month or a window of weeks. */
export interface DaysAtPlaceWords {
  readonly place: 'office' | 'home' | 'elsewhere'
  readonly there: number
  readonly onDuty: number
  readonly unsure: number
  readonly bound: 'least' | 'most'
  /** As the clause says it. */
  readonly amount: { readonly days: number } | { readonly share: number }
  /** Of this person. */
  readonly asked: number
  /** Of who is on duty on all `of` days, where that is more. */
  readonly full?: number
  readonly of?: number
  /** Counted are days there that come so many running. */
  readonly running?: number
  readonly from: CivilDate
  readonly until: CivilDate
}

export const CLASSES: Readonly<Record<PositionClass, string>> = {
  jpt: 'JPT',
  administrator: 'administrator',
  pengawas: 'pengawas',
  fungsional: 'fungsional',
  pelaksana: 'pelaksana',
  'non-asn': 'non-ASN',
}

export const TRAVEL: Readonly<Record<TravelKind, string>> = {
  official: 'perjalanan dinas',
  family: 'perjalanan keluarga',
  private: 'perjalanan pribadi',
}

const SHIFTS: Readonly<Record<string, string>> = {
  PG: 'shift pagi',
  SG: 'shift siang',
  PK: 'piket',
}

/** As the regulation calls it, with its code. */
export function shiftInWords({ code, name }: Pick<RosterShift, 'code' | 'name'>): string {
  return name === undefined ? (SHIFTS[code] ?? code) : `shift ${name} (${code})`
}

export const CHANNELS = { sms: 'SMS', whatsapp: 'WA', telephone: 'telepon' }

export function inWords(date: CivilDate): string {
  return dateInWords(date, 'id')
}

/** As "29,7 %" from 0.297: at most one decimal. */
export function percent(share: number): string {
  return `${decimal(Math.round(share * 1000) / 10)} %`
}

export function decimal(value: number): string {
  return String(value).replace('.', ',')
}

/** A time of day as an office writes it: "11.30". */
export function clock(time: string): string {
  return time.replace(':', '.')
}

/** A moment on a wall clock: "10 Juli 2021 00.20 WITA". */
export function moment({ date, time, zone }: FindingMoment): string {
  return `${inWords(date)} ${clock(time)} ${zone}`
}

const MINUTES_PER_DAY = 1440

/** Whole days from a day on, less than that to the minute. */
export function daysOrDuration(minutes: number): string {
  return minutes < MINUTES_PER_DAY
    ? duration(minutes)
    : `${Math.floor(minutes / MINUTES_PER_DAY)} hari`
}

export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} menit`
  return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`
}

/** Who would have decided and was away that day; nothing where nobody was. */
export function notOnDuty(names: readonly string[]): string {
  return names.length === 0 ? '' : `; tidak bertugas hari itu: ${names.join(', ')}`
}
