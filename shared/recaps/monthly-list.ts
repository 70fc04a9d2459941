import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { Configuration } from '../model/facts.ts'
import { monthInWords } from '../text/date-in-words.ts'
import { compileListedRecap } from './listed-recap.ts'
import type { RecapPage } from './recap-page.ts'
import type { RecapContent, RecapSource } from './recap-sheet.ts'
import { recapsText } from './recaps-text.ts'
import { addSignatureBlock } from './signature-block.ts'

/** What a recap of a month is made from. */
export interface MonthlyInput {
  readonly facts: Configuration
  readonly evaluation: MonthEvaluation
  readonly source: RecapSource
}

/**
 * A recap of a month as a list: letterhead, title, month and agency, one row of headers, the body,
 * its legend, signature and footer.
 */
export function compileMonthlyList(
  { facts: { settings }, evaluation: { month }, source }: MonthlyInput,
  list: {
    readonly title: string
    /** Under month and agency. */
    readonly headingLines: readonly string[]
    readonly headers: readonly string[]
    readonly columnWidthsPx: readonly number[]
    readonly frozenColumns?: number
    readonly addBody: (page: RecapPage) => void
    readonly legend: readonly string[]
    /** The signature stands over so many columns at the right. */
    readonly signatureColumns: number
  },
): RecapContent {
  const text = recapsText(settings.language)
  return compileListedRecap(
    { settings, source },
    {
      ...list,
      headingLines: [
        text.month(monthInWords(month, settings.language)),
        text.agency(settings.agencyName),
        ...list.headingLines,
      ],
      addSignatures: (page) =>
        addSignatureBlock(page, { settings, source, from: page.width - list.signatureColumns }),
    },
  )
}
