import type { Language } from '../model/language.ts'

/**
 * A text of at most `characters` UTF-16 units, never through a surrogate pair; where something was
 * cut off, a mark says how long it was.
 */
export function cutText(text: string, characters: number, language: Language): string {
  if (text.length <= characters) return text
  const mark = {
    id: `… [dipotong, aslinya ${text.length} karakter]`,
    en: `… [cut, ${text.length} characters in all]`,
  }[language]
  const end = Math.max(0, characters - mark.length)
  const kept = text.slice(0, end)
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}${mark}`
}
