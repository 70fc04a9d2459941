import type { Language } from '../model/language.ts'
import { recapsEn } from '../text/en/recaps.ts'
import type { RecapsText } from '../text/en/recaps.ts'
import { recapsId } from '../text/id/recaps.ts'

export function recapsText(language: Language): RecapsText {
  switch (language) {
    case 'id':
      return recapsId
    case 'en':
      return recapsEn
  }
}
