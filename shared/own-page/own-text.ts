import type { Language } from '../model/language.ts'
import { ownPageEn, type OwnPageText } from '../text/en/own-page.ts'
import { ownPageId } from '../text/id/own-page.ts'

export function ownText(language: Language): OwnPageText {
  switch (language) {
    case 'id':
      return ownPageId
    case 'en':
      return ownPageEn
  }
}
