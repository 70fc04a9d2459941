import type { Language } from '../shared/model/language.ts'
import { addonText as english } from '../shared/text/en/addon.ts'
import { addonText as indonesian, type AddonText } from '../shared/text/id/addon.ts'

export function getAddonText(language: Language): AddonText {
  switch (language) {
    case 'en':
      return english
    case 'id':
      return indonesian
  }
}

/** The language of the person at the screen; what set-up was told goes first (document-state). */
export function languageOfLocale(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'id'
}
