import type { CoverLetter } from '../../model/cover-letter.ts'
import { stepsOf } from '../../model/cover-letter.ts'
import type { AgencySettings } from '../../model/agency.ts'
import { receiversOf } from '../../government/government-words.ts'
import { dateInWords } from '../../text/date-in-words.ts'
import { COVER_LETTER_WORDS } from './words.ts'

type Given = Pick<AgencySettings, 'government' | 'language'>

/** How far the letter went, a line each; nothing where nothing was recorded. */
export function letterLines(letter: CoverLetter, { government, language }: Given): string[] {
  const { number, datedOn, receipts } = letter
  if (!datedOn && receipts.length === 0) return []
  const words = COVER_LETTER_WORDS[language]
  return [
    ...(datedOn ? [words.sentLine({ number, on: dateInWords(datedOn, language) })] : []),
    ...stepsOf(letter, receiversOf(government, language)).map(({ office, receipt }) =>
      receipt
        ? words.receivedLine(office, dateInWords(receipt.receivedOn, language), receipt.name)
        : words.awaitedLine(office),
    ),
  ]
}
