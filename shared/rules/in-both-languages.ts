import type { Localized } from '../model/language.ts'
import { findingsEn } from '../text/en/findings.ts'
import { findingsId, type FindingTexts } from '../text/id/findings.ts'

export type RuleId = keyof FindingTexts['ruleTitles']

/** One text said in every language. */
export function inBothLanguages(say: (texts: FindingTexts) => string): Localized {
  return { id: say(findingsId), en: say(findingsEn) }
}

/** A rule in words, for a recap's column; the id itself where there are no words. */
export function ruleTitle(rule: string): Localized {
  return inBothLanguages(({ ruleTitles }) => {
    return Object.hasOwn(ruleTitles, rule) ? ruleTitles[rule as RuleId] : rule
  })
}
