import type { IdentityChange } from '../../../shared/authority/authority-act.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Language, Localized } from '../../../shared/model/language.ts'
import { authorityEn, type AuthorityText } from '../../../shared/text/en/authority.ts'
import { authorityId } from '../../../shared/text/id/authority.ts'

const TEXTS: Readonly<Record<Language, AuthorityText>> = { id: authorityId, en: authorityEn }

/** What is said of who may do what, in one language. */
export function authorityText(language: Language): AuthorityText {
  return TEXTS[language]
}

/** One sentence of it in every language. */
export function localizeAuthority(
  say: (text: AuthorityText, language: Language) => string,
): Localized {
  return { id: say(authorityId, 'id'), en: say(authorityEn, 'en') }
}

export function grantsInWords(grants: readonly Grant[], text: AuthorityText): string {
  return grants.map(({ email, role, unitCode }) => text.grant(email, role, unitCode)).join('; ')
}

export function changesInWords(changes: readonly IdentityChange[], text: AuthorityText): string {
  return changes
    .map(({ kind, name, employeeId, was, becomes }) =>
      kind === 'number'
        ? text.numberChange(name, was, becomes)
        : text.addressChange(name, employeeId, was, becomes),
    )
    .join('; ')
}
