import type { Language } from '../../model/language.ts'
import { recapOfficePresenceEn, type OfficePresenceRecapText } from './words-en.ts'
import { recapOfficePresenceId } from './words-id.ts'

/** What stands on *Daftar Hadir Kantor*. */
export const OFFICE_PRESENCE_WORDS: Readonly<Record<Language, OfficePresenceRecapText>> = {
  en: recapOfficePresenceEn,
  id: recapOfficePresenceId,
}
