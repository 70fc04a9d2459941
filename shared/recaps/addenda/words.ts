import type { Language } from '../../model/language.ts'
import { recapAddendaEn, type AddendaRecapText } from './words-en.ts'
import { recapAddendaId } from './words-id.ts'

/** What stands on *Adendum*, and the line that a closed month's recaps bear. */
export const ADDENDA_WORDS: Readonly<Record<Language, AddendaRecapText>> = {
  en: recapAddendaEn,
  id: recapAddendaId,
}
