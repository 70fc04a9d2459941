import { explainText } from '../explain/explain-text.ts'
import type { Language } from '../model/language.ts'
import type { DayOutcome } from '../model/outcome.ts'
import { letterOf } from '../recaps/shown-code.ts'
import { ADDENDA_WORDS } from '../recaps/addenda/words.ts'

/** What of an outcome a recap shows. */
export type ShownOutcome = Pick<
  DayOutcome,
  'code' | 'seen' | 'flags' | 'lateMinutes' | 'earlyMinutes'
>

/**
 * A day's code with what it lacks, which `TK` says already; a dash where the person has no outcome.
 *
 * @example dayInWords({ code: 'H', flags: [], lateMinutes: 12, earlyMinutes: 0 }, 'id') // 'H (terlambat 12 menit)'
 */
export function dayInWords(outcome: ShownOutcome | undefined, language: Language): string {
  const addenda = ADDENDA_WORDS[language]
  if (!outcome) return addenda.noOutcome
  const { open, unasked, flags } = explainText(language)
  const { code, lateMinutes, earlyMinutes } = outcome
  const remarks = [
    ...outcome.flags.map((flag) => flags[flag]),
    ...(lateMinutes > 0 ? [addenda.lateMinutes(lateMinutes)] : []),
    ...(earlyMinutes > 0 ? [addenda.earlyMinutes(earlyMinutes)] : []),
  ]
  if (code === 'unasked') return outcome.seen ? `${outcome.seen} (${unasked})` : unasked
  const shown = code === 'open' ? open : letterOf(code)
  return remarks.length === 0 || code === 'TK' ? shown : `${shown} (${remarks.join(', ')})`
}
