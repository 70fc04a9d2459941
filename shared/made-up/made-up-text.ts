import type { Language } from '../model/language.ts'
import { madeUpText as english } from '../text/en/made-up.ts'
import { madeUpText as indonesian, type MadeUpText } from '../text/id/made-up.ts'

export function madeUpText(language: Language): MadeUpText {
  return { id: indonesian, en: english }[language]
}
