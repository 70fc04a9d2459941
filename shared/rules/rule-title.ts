import type { Localized } from '../model/language.ts'
import { RULES } from './rules.ts'

const TITLES: ReadonlyMap<string, Localized> = new Map(RULES.map(({ id, title }) => [id, title]))

/** A rule in words, for a recap's column; the id itself where no rule has it. */
export function ruleTitle(rule: string): Localized {
  return TITLES.get(rule) ?? { id: rule, en: rule }
}
