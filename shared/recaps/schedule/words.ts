import type { Language } from '../../model/language.ts'
import { recapScheduleEn, type ScheduleRecapText } from './words-en.ts'
import { recapScheduleId } from './words-id.ts'

/** What stands on *Rekap Jadwal*. */
export const SCHEDULE_WORDS: Readonly<Record<Language, ScheduleRecapText>> = {
  en: recapScheduleEn,
  id: recapScheduleId,
}
