import type { Language } from '../../model/language.ts'
import { recapTodayEn, type TodayText } from './words-en.ts'
import { recapTodayId } from './words-id.ts'

/** What stands on the recap. */
export const TODAY_WORDS: Readonly<Record<Language, TodayText>> = {
  en: recapTodayEn,
  id: recapTodayId,
}
