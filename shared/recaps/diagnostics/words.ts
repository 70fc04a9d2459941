import type { Language } from '../../model/language.ts'
import { diagnosticsEn, type DiagnosticsWords } from './words-en.ts'
import { diagnosticsId } from './words-id.ts'

/** What stands on *Diagnostik*. */
export const DIAGNOSTICS_WORDS: Readonly<Record<Language, DiagnosticsWords>> = {
  en: diagnosticsEn,
  id: diagnosticsId,
}
