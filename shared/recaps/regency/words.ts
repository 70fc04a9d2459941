import type { Language } from '../../model/language.ts'
import { recapRegencyEn, type RegencyRecapText } from './words-en.ts'
import { recapRegencyId } from './words-id.ts'

/** What stands on *Rekap Gabungan*. */
export const REGENCY_WORDS: Readonly<Record<Language, RegencyRecapText>> = {
  en: recapRegencyEn,
  id: recapRegencyId,
}
