import type { Localized } from '../model/language.ts'
import { workbookEn } from '../text/en/workbook.ts'
import type { WorkbookText } from '../text/en/workbook.ts'
import { workbookId } from '../text/id/workbook.ts'

/** A message in every language, made of one sentence of the workbook's texts. */
export type Say = (text: WorkbookText, language: keyof Localized) => string

export function localize(say: Say): Localized {
  return { id: say(workbookId, 'id'), en: say(workbookEn, 'en') }
}
