import { localTimeOf } from '../../calendar/zones.ts'
import { addresseesOf, headOfGovernment, receiversOf } from '../../government/government-words.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { AgencySettings } from '../../model/agency.ts'
import { stepsOf, type LetterReceipt } from '../../model/cover-letter.ts'
import type { Configuration } from '../../model/facts.ts'
import { parseInstant } from '../../model/instant.ts'
import { MONTH_RECAP_TITLES } from '../../model/month-recap.ts'
import { recapsDueOf } from '../../regulations/recaps-due.ts'
import { inLines } from '../../text/in-lines.ts'
import { dateInWords, monthInWords } from '../../text/date-in-words.ts'
import { addFooter } from '../footer.ts'
import { addLetterhead } from '../letterhead.ts'
import { lettersIn } from '../letters-in.ts'
import { createRecapPage, type RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { postLines } from '../signatory-post.ts'
import { reopenedLines } from './letter-lines.ts'
import type { LetterPart } from './letter-part.ts'
import { COVER_LETTER_WORDS } from './words.ts'

/** An edge; No; what is sent, or who received it; how much, or when; remarks, or by whom. */
const WIDTHS_PX = [12, 40, 290, 130, 300]
const WIDTH = WIDTHS_PX.length
/** Empty beside all that one printed page keeps together. */
const EDGE = 0
const LEFT = EDGE + 1
/** The receiver signs left of it, the sender right of it. */
const BETWEEN = 3
const RIGHT = BETWEEN + 1
const ROWS_FOR_THE_SIGNATURES = 3
const DIGEST_CHARACTERS = 16
/** What has room on a line over the whole width, at 11 points; capitals are the widest. */
const LINE_CHARACTERS = 80
/** Well within a printed page. */
const LINES_TOGETHER = 12
/** To be filled in by hand. */
const BLANK = '.........................'

interface CoverLetterInput {
  readonly facts: Configuration
  readonly evaluation: Pick<MonthEvaluation, 'month'>
  readonly source: RecapSource
  readonly letter: LetterPart
}

/**
 * *Surat Pengantar*: letterhead; place and date; addressee; number; what is sent, how much of it; receiver
 * and sender; of each office on the way when the letter came there, or room to sign; copies.
 */
export function compileCoverLetter(input: CoverLetterInput): RecapContent {
  const { facts, source } = input
  const { settings } = facts
  const page = createRecapPage({ language: settings.language, width: WIDTH, frozenColumns: 0 })
  addLetterhead(page, settings)
  addAddress(page, input)
  keepTogether(page, () => addSent(page, input))
  page.addBlank()
  keepTogether(page, () => addSides(page, settings))
  page.addBlank()
  keepTogether(page, () => addChain(page, input))
  addCopies(page, settings)
  addFooter(page, source, settings)
  return page.build({ columnWidthsPx: WIDTHS_PX, frozenRows: 0 })
}

function addAddress(
  page: RecapPage,
  { facts, evaluation, letter: { letter } }: CoverLetterInput,
): void {
  const { settings, regulations = [] } = facts
  const { language, government, place } = settings
  const words = COVER_LETTER_WORDS[language]
  const [due = { through: '', to: '' }] = recapsDueOf(regulations, evaluation.month)
  const { through, to } = addresseesOf(due, government, language)
  const on = letter.datedOn ? dateInWords(letter.datedOn, language) : BLANK
  page.addLine([place, on].filter(Boolean).join(', '), 'signature', { from: RIGHT })
  addLines(page, words.to(to), 'signature')
  if (through) addLines(page, words.through(through), 'signature')
  if (place) page.addLine(words.at(place), 'signature', { from: LEFT })
  page.addBlank()
  page.addLine(words.title, 'title', { from: LEFT })
  addLines(page, words.number(letter.number || BLANK), 'subtitle')
  page.addBlank()
}

/** A merged cell does not grow with its text: what is longer than a line has several. */
function addLines(page: RecapPage, text: string, style: CellStyle): void {
  for (const line of inLines(text, LINE_CHARACTERS)) page.addLine(line, style, { from: LEFT })
}

/** A heading with its rows, or what is signed: on one printed page. */
function keepTogether(page: RecapPage, add: () => void): void {
  const row = page.rowCount()
  add()
  if (page.rowCount() - row > 1) page.keepTogether({ row, column: EDGE })
}

function addSent(page: RecapPage, { facts, evaluation, letter }: CoverLetterInput): void {
  const { language } = page
  const words = COVER_LETTER_WORDS[language]
  const month = monthInWords(evaluation.month, language)
  const { columns } = words
  addHeaders(page, [columns.sent, columns.amount, columns.remarks])
  for (const [at, { kind, rows, digest }] of letter.sent.entries()) {
    addEntry(page, [
      cell(at + 1, 'number'),
      cell(words.sent(MONTH_RECAP_TITLES[kind][language], month), 'wrapped'),
      cell(words.amount(rows), 'wrapped'),
      cell(
        digest === null ? words.notClosed : words.digest(digest.slice(0, DIGEST_CHARACTERS)),
        'wrapped',
      ),
    ])
  }
  for (const line of reopenedLines(letter, facts.settings))
    page.addLine(line, 'legend', { from: LEFT })
}

/** Who takes it at the left, to be filled in by hand; who sends it at the right. */
function addSides(page: RecapPage, { signatory }: AgencySettings): void {
  const words = COVER_LETTER_WORDS[page.language]
  const { idPrefix } = recapsText(page.language)
  const { date, name, id } = words.receiverLines
  const [firstPost = '', ...posts] = postLines(signatory).flatMap(inSide)
  const [firstName = '', ...names] = inSide(signatory.name)

  function addPair(left: string, right: string, style: CellStyle): void {
    page.addSpans([
      { value: left || null, style, from: LEFT, to: BETWEEN },
      { value: right || null, style, from: RIGHT, to: WIDTH },
    ])
  }

  addPair(date, '', 'signature')
  addPair(words.receiver, words.sender, 'signature')
  addPair('', firstPost, 'signature')
  for (const post of posts) addPair('', post, 'signature')
  for (let blank = 0; blank < ROWS_FOR_THE_SIGNATURES; blank++) page.addBlank()
  addPair(name, firstName, 'signature-name')
  for (const more of names) addPair('', more, 'signature-name')
  if (signatory.rank) addPair('', signatory.rank, 'signature')
  addPair(id, signatory.id && `${idPrefix} ${signatory.id}`, 'signature')
}

function addChain(page: RecapPage, { facts, evaluation, source, letter }: CoverLetterInput): void {
  const { settings, regulations = [] } = facts
  const { language, zone, government } = settings
  const words = COVER_LETTER_WORDS[language]
  const { columns } = words
  const steps = stepsOf(letter.letter, receiversOf(government, language))
  page.addLine(words.chain, 'total-label', { from: LEFT })
  addHeaders(page, [columns.office, columns.receivedOn, columns.receivedBy])
  for (const [at, { office, receipt }] of steps.entries()) {
    addEntry(page, [
      cell(at + 1, 'number'),
      cell(office, 'wrapped'),
      cell(receipt ? dateInWords(receipt.receivedOn, language) : null, 'wrapped'),
      cell(receipt ? receivedBy(receipt) : ROOM, 'wrapped'),
    ])
  }
  const today = localTimeOf(parseInstant(source.asOf), zone).date
  const head = headOfGovernment(government, language)
  const isThere = steps.some(({ office, receipt }) => office === head && receipt)
  const [due] = recapsDueOf(regulations, evaluation.month)
  if (due && !isThere && today > due.dueOn) {
    const overdue = words.overdue(dateInWords(due.dueOn, language), head)
    page.addLine(overdue, 'legend', { from: LEFT })
  }

  function receivedBy({ name, recordedBy, recordedAt }: LetterReceipt): string {
    const on = dateInWords(localTimeOf(recordedAt, zone).date, language)
    return [name, words.recordedBy(recordedBy, on)].filter(Boolean).join('\n')
  }
}

function inSide(text: string): string[] {
  return inLines(text, lettersIn(WIDTHS_PX.slice(RIGHT)))
}

/** Lines to sign on. */
const ROOM = '\n\n'

function addCopies(page: RecapPage, { copiesTo = [] }: AgencySettings): void {
  if (copiesTo.length === 0) return
  page.addBlank()
  const lines = copiesTo.map((office, at) => inLines(`${at + 1}. ${office}`, LINE_CHARACTERS))
  // More of them than a page holds go on on the next one, each of them whole.
  const isShort = lines.flat().length <= LINES_TOGETHER
  const parts = isShort ? [lines] : [lines.slice(0, 1), ...lines.slice(1).map((one) => [one])]
  for (const [at, part] of parts.entries()) {
    keepTogether(page, () => {
      if (at === 0) {
        page.addLine(COVER_LETTER_WORDS[page.language].copies, 'signature', { from: LEFT })
      }
      for (const line of part.flat()) page.addLine(line, 'signature', { from: LEFT })
    })
  }
}

function addHeaders(page: RecapPage, headers: readonly string[]): void {
  const { number } = recapsText(page.language)
  addEntry(
    page,
    [number, ...headers].map((header) => cell(header, 'header')),
  )
}

function addEntry(page: RecapPage, cells: readonly RecapCell[]): void {
  page.addRow([cell(null, 'plain'), ...cells])
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
