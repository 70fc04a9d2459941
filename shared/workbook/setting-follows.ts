import { GOVERNMENT_KINDS, KINDS_OF_GOVERNMENT } from '../government/kinds-of-government.ts'
import type { GovernmentKind } from '../model/agency.ts'
import type { Language } from '../model/language.ts'

/** What a setting is by the kind of government, where it is empty. */
export type Followed = (kind: GovernmentKind, language: Language) => string

/** The title of the head of such a government, where nothing else is said. */
export function headTitle(kind: GovernmentKind, language: Language): string {
  return KINDS_OF_GOVERNMENT[kind].headTitle[language]
}

/** Who stands between, where nothing else is said. */
export function between(kind: GovernmentKind, language: Language): string {
  return KINDS_OF_GOVERNMENT[kind].between[language].join('; ')
}

/** What follows from each kind, those that differ, in a list. */
export function ofEach(follows: Followed, language: Language): string {
  const each = GOVERNMENT_KINDS.map((kind) => follows(kind, language)).filter((one) => one !== '')
  return [...new Set(each)].join(' / ')
}
