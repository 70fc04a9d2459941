/** Languages in which Pantau speaks to people, by their own names. Indonesian is the default. */
export const LANGUAGE_NAMES = {
  id: 'Bahasa Indonesia',
  en: 'English',
} as const

export type Language = keyof typeof LANGUAGE_NAMES

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[]

/** A short text in every language. */
export type Localized = Readonly<Record<Language, string>>

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** Of those that can be chosen, the one after it; after the last the first. */
export function nextLanguage(language: Language): Language {
  return LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? 'id'
}
