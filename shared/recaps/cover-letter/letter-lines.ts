import { stepsOf } from '../../model/cover-letter.ts'
import type { AgencySettings } from '../../model/agency.ts'
import { receiversOf } from '../../government/government-words.ts'
import { localTimeOf } from '../../calendar/zones.ts'
import { dateInWords } from '../../text/date-in-words.ts'
import type { LetterPart } from './letter-part.ts'
import { COVER_LETTER_WORDS } from './words.ts'

type Given = Pick<AgencySettings, 'government' | 'language' | 'zone'>
type Standing = Pick<LetterPart, 'letter' | 'reopenedAt'>

/** How far the letter went, a line each; nothing where nothing was recorded. */
export function letterLines(standing: Standing, settings: Given): string[] {
  const { letter } = standing
  const { government, language } = settings
  const { number, datedOn, receipts } = letter
  if (!datedOn && receipts.length === 0) return []
  const words = COVER_LETTER_WORDS[language]
  return [
    ...(datedOn ? [words.sentLine({ number, on: dateInWords(datedOn, language) })] : []),
    ...reopenedLines(standing, settings),
    ...stepsOf(letter, receiversOf(government, language)).map(({ office, receipt }) =>
      receipt
        ? words.receivedLine(office, dateInWords(receipt.receivedOn, language), receipt.name)
        : words.awaitedLine(office),
    ),
  ]
}

/** That what went with the letter does not hold any more; nothing where it does. */
export function reopenedLines(
  { reopenedAt }: Pick<Standing, 'reopenedAt'>,
  { language, zone }: Pick<Given, 'language' | 'zone'>,
): string[] {
  if (reopenedAt === null) return []
  const on = dateInWords(localTimeOf(reopenedAt, zone).date, language)
  return [...COVER_LETTER_WORDS[language].reopened(on)]
}
