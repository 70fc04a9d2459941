/** How Google writes Indonesian; the newer code of the same language is `id_ID`. */
export const INDONESIAN_LOCALE = 'in_ID'

/**
 * Whether what people type in a spreadsheet of this locale is read as an Indonesian office means it:
 * 05/07 is 5 July, and 1,5 is one and a half.
 */
export function isIndonesianLocale(locale: string): boolean {
  return locale === INDONESIAN_LOCALE || locale === 'id_ID'
}
