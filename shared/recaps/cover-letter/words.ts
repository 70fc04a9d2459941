import type { Language } from '../../model/language.ts'
import { coverLetterEn, type CoverLetterWords } from './words-en.ts'
import { coverLetterId } from './words-id.ts'

/** What stands on *Surat Pengantar*. */
export const COVER_LETTER_WORDS: Readonly<Record<Language, CoverLetterWords>> = {
  en: coverLetterEn,
  id: coverLetterId,
}
