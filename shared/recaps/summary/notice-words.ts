import type { Language } from '../../model/language.ts'
import { recapNoticesEn, type MonthNoticeText } from './notice-words-en.ts'
import { recapNoticesId } from './notice-words-id.ts'

/** What is not in order with a month, said before anything else. */
export const NOTICES_WORDS: Readonly<Record<Language, MonthNoticeText>> = {
  en: recapNoticesEn,
  id: recapNoticesId,
}
