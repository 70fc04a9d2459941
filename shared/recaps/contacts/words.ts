import type { Language } from '../../model/language.ts'
import { recapContactsEn, type ContactsText } from './words-en.ts'
import { recapContactsId } from './words-id.ts'

/** What stands on *Kontak* of a person. */
export const CONTACTS_WORDS: Readonly<Record<Language, ContactsText>> = {
  en: recapContactsEn,
  id: recapContactsId,
}
