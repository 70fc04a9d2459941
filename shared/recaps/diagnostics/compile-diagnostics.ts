import { receiptInWords } from '../../import/receipt-in-words.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Problem } from '../../model/problem.ts'
import { cutText } from '../../text/cut-text.ts'
import { addFooter } from '../footer.ts'
import { addHeading } from '../heading.ts'
import { addLetterhead } from '../letterhead.ts'
import { createRecapPage } from '../recap-page.ts'
import type { RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'

const COLUMN_WIDTHS_PX = [44, 150, 280, 720, 190]
const MESSAGE_CHARACTERS = 2000
/** Of pasted exports, the last ones. */
const RECEIPTS_SHOWN = 12

/**
 * *Diagnostik*: what is wrong with the spreadsheet as a whole, submissions that do not count yet, forms that are behind, cells that could not be
 * read; each with its place and what to do. Then what was read of each export of the clock-in machine.
 */
export function compileDiagnostics({
  facts,
  spreadsheet = [],
  quarantined,
  formsBehind,
  source,
}: {
  readonly facts: Pick<Configuration, 'settings' | 'problems' | 'imports'>
  /** Of the spreadsheet as a whole: what makes everything else doubtful. */
  readonly spreadsheet?: readonly Problem[]
  readonly quarantined: readonly Problem[]
  readonly formsBehind: readonly Problem[]
  readonly source: RecapSource
}): RecapContent {
  const { settings, problems } = facts
  const text = recapsText(settings.language)
  const page = createRecapPage({
    language: settings.language,
    width: COLUMN_WIDTHS_PX.length,
    frozenColumns: 0,
  })

  addLetterhead(page, settings)
  addHeading(page, text.diagnosticsTitle, [
    text.agency(settings.agencyName),
    text.problemCount(quarantined.length, problems.length, formsBehind.length),
  ])
  const header = [text.number, text.section, text.where, text.whatToDo, text.code]
  page.addRow(header.map((value) => ({ value, style: 'header' })))
  const frozenRows = page.rowCount()

  const listed = [
    ...spreadsheet.map((problem) => ({ section: text.sections.spreadsheet, problem })),
    ...gather(quarantined).map((problem) => ({ section: text.sections.submission, problem })),
    ...formsBehind.map((problem) => ({ section: text.sections.form, problem })),
    ...problems.map((problem) => ({ section: text.sections.cell, problem })),
  ]
  for (const [index, { section, problem }] of listed.entries()) {
    const message = problem.message[settings.language]
    page.addRow([
      { value: index + 1, style: 'number' },
      { value: section, style: 'text' },
      { value: problem.where[settings.language], style: 'text' },
      { value: cutText(message, MESSAGE_CHARACTERS, settings.language), style: 'wrapped' },
      { value: problem.code, style: 'text' },
    ])
  }
  if (listed.length === 0) page.addLine(text.noProblems, 'code')
  const receipts = (facts.imports?.receipts ?? []).slice(-RECEIPTS_SHOWN).toReversed()
  for (const receipt of receipts) {
    page.addRow([
      { value: '', style: 'number' },
      { value: text.sections.import, style: 'text' },
      { value: receipt.where, style: 'text' },
      { value: receiptInWords(receipt, settings.language), style: 'wrapped' },
      { value: `import-${receipt.state}`, style: 'text' },
    ])
  }
  addFooter(page, source, settings)
  return page.build({ columnWidthsPx: COLUMN_WIDTHS_PX, frozenRows })
}

/** Of what comes in one person's name again and again the first are named and the rest counted. */
const REPEATING: ReadonlySet<string> = new Set(['claim-waits', 'claim-denied', 'nobodys'])
const NAMED_OF_REPEATING = 3

function gather(problems: readonly Problem[]): Problem[] {
  const alike = Map.groupBy(problems, ({ code, message }) =>
    REPEATING.has(code) ? `${code} ${message.en}` : '',
  )
  return [...alike].flatMap(([key, group]) => {
    const beyond = group.slice(NAMED_OF_REPEATING)
    const [next] = beyond
    if (key === '' || !next || beyond.length === 1) return group
    const where = {
      id: recapsText('id').moreSubmissions(beyond.length),
      en: recapsText('en').moreSubmissions(beyond.length),
    }
    return [...group.slice(0, NAMED_OF_REPEATING), { ...next, where }]
  })
}
