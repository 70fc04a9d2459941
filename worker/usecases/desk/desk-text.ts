import type { Language } from '../../../shared/model/language.ts'
import { deskEn, type DeskText } from '../../../shared/text/en/desk.ts'
import { deskId } from '../../../shared/text/id/desk.ts'

const TEXTS: Readonly<Record<Language, DeskText>> = { id: deskId, en: deskEn }

/** What the desk says, in one language. */
export function deskText(language: Language): DeskText {
  return TEXTS[language]
}
