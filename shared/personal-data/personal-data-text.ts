import type { Language } from '../model/language.ts'
import { personalDataEn, type PersonalDataText } from '../text/en/personal-data.ts'
import { personalDataId } from '../text/id/personal-data.ts'

export function personalDataText(language: Language): PersonalDataText {
  return language === 'id' ? personalDataId : personalDataEn
}
