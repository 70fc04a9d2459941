import type { Language } from '../../model/language.ts'
import { checklistEn, type ChecklistWords } from './checklist-words-en.ts'
import { checklistId } from './checklist-words-id.ts'

/** What the list of what is still to be set up says. */
export const CHECKLIST_WORDS: Readonly<Record<Language, ChecklistWords>> = {
  en: checklistEn,
  id: checklistId,
}
