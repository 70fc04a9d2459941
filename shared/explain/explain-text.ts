import type { Language } from '../model/language.ts'
import { explainEn } from '../text/en/explain.ts'
import type { ExplainText } from '../text/en/explain.ts'
import { explainId } from '../text/id/explain.ts'

export function explainText(language: Language): ExplainText {
  switch (language) {
    case 'id':
      return explainId
    case 'en':
      return explainEn
  }
}
