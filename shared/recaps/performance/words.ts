import type { Language } from '../../model/language.ts'
import { recapPerformanceEn, type PerformanceRecapText } from './words-en.ts'
import { recapPerformanceId } from './words-id.ts'

/** What stands on *Rekap Kinerja*. */
export const PERFORMANCE_WORDS: Readonly<Record<Language, PerformanceRecapText>> = {
  en: recapPerformanceEn,
  id: recapPerformanceId,
}
