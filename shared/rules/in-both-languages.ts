import type { Localized } from '../model/language.ts'
import { findingsEn } from '../text/en/findings.ts'
import { findingsId, type FindingTexts } from '../text/id/findings.ts'

/** One text said in every language. */
export function inBothLanguages(say: (texts: FindingTexts) => string): Localized {
  return { id: say(findingsId), en: say(findingsEn) }
}
