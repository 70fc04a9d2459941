/** Languages in which Pantau speaks to people. Indonesian is the default. */
export type Language = 'id' | 'en'

/** A short text in every language. */
export type Localized = Readonly<Record<Language, string>>
