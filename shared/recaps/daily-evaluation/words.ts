import type { Language } from '../../model/language.ts'
import { recapDailyEvaluationEn, type DailyEvaluationText } from './words-en.ts'
import { recapDailyEvaluationId } from './words-id.ts'

/** What stands on *Evaluasi Harian*. */
export const DAILY_EVALUATION_WORDS: Readonly<Record<Language, DailyEvaluationText>> = {
  en: recapDailyEvaluationEn,
  id: recapDailyEvaluationId,
}
