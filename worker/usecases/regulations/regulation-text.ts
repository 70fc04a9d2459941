import type { Language } from '../../../shared/model/language.ts'
import { regulationsEn, type RegulationText } from '../../../shared/text/en/regulations.ts'
import { regulationsId } from '../../../shared/text/id/regulations.ts'

const TEXTS: Readonly<Record<Language, RegulationText>> = { id: regulationsId, en: regulationsEn }

/** What is said of regulations as they are typed, in one language. */
export function regulationText(language: Language): RegulationText {
  return TEXTS[language]
}
