import { findMoment } from '../workbook/cells/date-time-cell.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { NamedColumn } from './clock-in-header.ts'
import { plainCell } from './plain-cell.ts'

/** What machines print where nobody came: "-", "--:--". */
const NOTHING = /^[-–—:.\s]*$/
const LONGEST_WORDS = 40
/** Words instead of a time that say that there is none; "Hadir" and "Lupa scan" do not. */
const NO_READING =
  /^(?:#?n\/?a|null|nihil|kosong|no scan|missing|(?:tidak|tdk|belum) (?:absen|scan|ada|hadir|finger|masuk|pulang)(?: (?:masuk|datang|pulang|keluar))?|tk|tanpa keterangan|alpa|alpha|absent|mangkir|libur(?: nasional)?|off|cuti(?: [\p{L} ]{1,20})?|sakit|i[zj]in|dinas luar|dl|tugas (?:luar|belajar)|cuti bersama|wfh|wfa|(?:be)?kerja dari rumah|work from home)$/iu
/** Marks of presence in a column of a day, which say no time. */
const PRESENT = /^(?:h|hdr|hadir|masuk|v|√|✓|✔|p|present|y|ya)$/iu
const NOUGHTS = /^[0:.]+(?: ?(?:[ap]\.?m\.?|wib|wita|wit))?$/i
/** Of no day: as databases and spreadsheets write a moment that is not there. */
const DAY_ZERO =
  /^(?:0000([-/.])00\1(?:00)|1900([-/.])0?1\2(?:0?0)|0?[01]([-/.])0?[01]\3(?:1900|0000))(?: 0?0[:.]00(?:[:.]00)?)?$/

export function isNothing(value: CellValue): boolean {
  return typeof value === 'string' && NOTHING.test(value)
}

export function isNoReading(value: CellValue): boolean {
  return typeof value === 'string' && NO_READING.test(value.slice(0, LONGEST_WORDS).trim())
}

export function isPresent(value: CellValue): boolean {
  return typeof value === 'string' && PRESENT.test(value.slice(0, LONGEST_WORDS).trim())
}

/** Nobody stamps an arrival or a departure at midnight to the second. */
export function isZero(value: CellValue, role: NamedColumn['role'], hasDate: boolean): boolean {
  const written = typeof value === 'string' ? value.slice(0, LONGEST_WORDS).trim() : ''
  if (DAY_ZERO.test(written)) return hasDate || role !== 'time'
  if (NOUGHTS.test(written) || findTime(plainCell(value))?.secondOfDay === 0) return hasDate
  if (role === 'time') return false
  return findMoment(plainCell(value))?.secondOfDay === 0
}
