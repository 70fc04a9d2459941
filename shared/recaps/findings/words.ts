import type { Language } from '../../model/language.ts'
import { findingsEn, type FindingsWords } from './words-en.ts'
import { findingsId } from './words-id.ts'

/** What stands on *Temuan*. */
export const FINDINGS_WORDS: Readonly<Record<Language, FindingsWords>> = {
  en: findingsEn,
  id: findingsId,
}
