import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { Configuration } from '../model/facts.ts'
import { monthInWords } from '../text/date-in-words.ts'
import { addFooter } from './footer.ts'
import { addHeading } from './heading.ts'
import { addLetterhead } from './letterhead.ts'
import { createRecapPage, type RecapPage } from './recap-page.ts'
import type { RecapSheet, RecapSource } from './recap-sheet.ts'
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
    readonly key: RecapSheet['key']
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
): RecapSheet {
  const text = recapsText(settings.language)
  const page = createRecapPage({
    language: settings.language,
    width: list.columnWidthsPx.length,
    frozenColumns: list.frozenColumns ?? 0,
  })

  addLetterhead(page, settings)
  addHeading(page, list.title, [
    text.month(monthInWords(month, settings.language)),
    text.agency(settings.agencyName),
    ...list.headingLines,
  ])
  page.addRow(list.headers.map((value) => ({ value, style: 'header' })))
  const frozenRows = page.rowCount()
  list.addBody(page)
  page.addBlank()
  for (const line of list.legend) page.addLine(line, 'legend')
  addSignatureBlock(page, { settings, source, from: page.width - list.signatureColumns })
  addFooter(page, source, settings.zone)
  return page.build({
    key: list.key,
    month,
    columnWidthsPx: list.columnWidthsPx,
    frozenRows,
  })
}
