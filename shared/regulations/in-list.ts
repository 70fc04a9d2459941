import type { Language } from '../model/language.ts'

const LAST = { id: 'dan', en: 'and' } as const

/**
 * Several words as a sentence lists them.
 *
 * @example inList(['Senin', 'Rabu', 'Jumat'], 'id') // 'Senin, Rabu, dan Jumat'
 */
export function inList(words: readonly string[], language: Language): string {
  if (words.length < 2) return words.join('')
  const comma = words.length > 2 ? ',' : ''
  return `${words.slice(0, -1).join(', ')}${comma} ${LAST[language]} ${words[words.length - 1]}`
}
