import type { Language } from '../../model/language.ts'
import { recapSummaryEn, type SummaryRecapText } from './words-en.ts'
import { recapSummaryId } from './words-id.ts'

/** What stands on *Ringkasan*. */
export const SUMMARY_WORDS: Readonly<Record<Language, SummaryRecapText>> = {
  en: recapSummaryEn,
  id: recapSummaryId,
}
