import { receiptInWords } from '../../import/receipt-in-words.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Language } from '../../model/language.ts'
import type { Problem } from '../../model/problem.ts'
import { cutText } from '../../text/cut-text.ts'
import { compileTable } from '../compile-table.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { DIAGNOSTICS_WORDS } from './words.ts'

const MESSAGE_CHARACTERS = 2000
/** Of pasted exports, the last ones. */
const RECEIPTS_SHOWN = 12

interface DiagnosticsInput {
  readonly facts: Pick<Configuration, 'settings' | 'problems' | 'imports'>
  /** Of the spreadsheet as a whole: what makes everything else doubtful. */
  readonly spreadsheet?: readonly Problem[]
  /** Submissions that do not count yet. */
  readonly waiting: readonly Problem[]
  readonly formsBehind: readonly Problem[]
  readonly source: RecapSource
}

interface Row {
  readonly number: number | ''
  readonly section: string
  readonly where: string
  readonly message: string
  readonly code: string
}

/**
 * *Diagnostik*: what is wrong with the spreadsheet as a whole, submissions that do not count yet, forms that are behind, cells that could not be
 * read; each with its place and what to do. Then what was read of each export of the clock-in machine.
 */
export function compileDiagnostics(input: DiagnosticsInput): RecapContent {
  const { facts, waiting, formsBehind, source } = input
  const { settings, problems, imports } = facts
  const words = DIAGNOSTICS_WORDS[settings.language]
  const listed = problemRows(input)
  const receipts = (imports?.receipts ?? []).slice(-RECEIPTS_SHOWN).toReversed()
  return compileTable(
    { settings, source },
    {
      title: words.title,
      headingLines: [
        recapsText(settings.language).agency(settings.agencyName),
        words.problemCount(waiting.length, problems.length, formsBehind.length),
      ],
      columns: columnsOf(settings.language),
      addBody: (table) => {
        for (const row of listed) table.addEntry(row)
        if (listed.length === 0) table.addLine(words.noProblems, 'code')
        for (const receipt of receipts) {
          table.addEntry({
            number: '',
            section: words.sections.import,
            where: receipt.where,
            message: receiptInWords(receipt, settings.language),
            code: `import-${receipt.state}`,
          })
        }
      },
    },
  )
}

function columnsOf(language: Language): RecapColumn<Row>[] {
  const words = DIAGNOSTICS_WORDS[language]
  return [
    {
      header: recapsText(language).number,
      widthPx: 44,
      style: 'number',
      value: ({ number }) => number,
    },
    { header: words.section, widthPx: 150, style: 'text', value: ({ section }) => section },
    { header: words.where, widthPx: 280, style: 'text', value: ({ where }) => where },
    { header: words.whatToDo, widthPx: 720, style: 'wrapped', value: ({ message }) => message },
    { header: words.code, widthPx: 190, style: 'text', value: ({ code }) => code },
  ]
}

function problemRows({
  facts: { settings, problems },
  spreadsheet = [],
  waiting,
  formsBehind,
}: DiagnosticsInput): Row[] {
  const { language } = settings
  const { sections } = DIAGNOSTICS_WORDS[language]
  const listed = [
    ...spreadsheet.map((problem) => ({ section: sections.spreadsheet, problem })),
    ...gather(waiting).map((problem) => ({ section: sections.submission, problem })),
    ...formsBehind.map((problem) => ({ section: sections.form, problem })),
    ...problems.map((problem) => ({ section: sections.cell, problem })),
  ]
  return listed.map(({ section, problem: { code, where, message } }, at) => ({
    number: at + 1,
    section,
    where: where[language],
    message: cutText(message[language], MESSAGE_CHARACTERS, language),
    code,
  }))
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
      id: DIAGNOSTICS_WORDS.id.moreSubmissions(beyond.length),
      en: DIAGNOSTICS_WORDS.en.moreSubmissions(beyond.length),
    }
    return [...group.slice(0, NAMED_OF_REPEATING), { ...next, where }]
  })
}
