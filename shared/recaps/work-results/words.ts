import type { Language } from '../../model/language.ts'
import { workResultsEn, type WorkResultsWords } from './words-en.ts'
import { workResultsId } from './words-id.ts'

/** What stands on *Rekap Hasil Kerja*. */
export const WORK_RESULTS_WORDS: Readonly<Record<Language, WorkResultsWords>> = {
  en: workResultsEn,
  id: workResultsId,
}
