import type { Language } from '../../model/language.ts'
import { attendanceEn, type AttendanceWords } from './words-en.ts'
import { attendanceId } from './words-id.ts'

/** What stands on *Rekap Kehadiran*. */
export const ATTENDANCE_WORDS: Readonly<Record<Language, AttendanceWords>> = {
  en: attendanceEn,
  id: attendanceId,
}
