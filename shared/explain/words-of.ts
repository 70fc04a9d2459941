import type { Language } from '../model/language.ts'
import type { DayOutcome } from '../model/outcome.ts'
import { recapsText } from '../recaps/recaps-text.ts'
import { LEAVE_KIND } from '../workbook/choices.ts'
import type { Choice } from '../workbook/tab-declaration.ts'
import { explainText } from './explain-text.ts'

/** A code as the legend of *Rekap Kehadiran* says it; leave by its kind, where it is known. */
export function meaningOf(
  { code, leaveKind }: Pick<DayOutcome, 'code' | 'leaveKind'>,
  language: Language,
): string {
  if (leaveKind) return titleOf(LEAVE_KIND, leaveKind, language).toLowerCase()
  if (code === 'open' || code === 'unasked') return explainText(language)[code]
  return recapsText(language).codes[code]
}

/** A choice as people see it in form and tab; the key itself where there is no such choice. */
export function titleOf(choices: readonly Choice[], key: string, language: Language): string {
  return choices.find((choice) => choice.key === key)?.title[language] ?? key
}
