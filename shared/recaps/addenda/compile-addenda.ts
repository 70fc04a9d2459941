import { addDays, type CivilDate, type Month } from '../../model/civil-date.ts'
import type { AgencySettings } from '../../model/agency.ts'
import { parseInstant } from '../../model/instant.ts'
import { cutText } from '../../text/cut-text.ts'
import { dateInDigits, monthInWords } from '../../text/date-in-words.ts'
import { momentInWords } from '../../text/moment-in-words.ts'
import { addFooter } from '../footer.ts'
import { addHeading } from '../heading.ts'
import { addLetterhead } from '../letterhead.ts'
import { createRecapPage, type RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { sealLine, type SealMark } from '../seal-line.ts'
import { addSignatureBlock } from '../signature-block.ts'
import type { Correction } from './correction.ts'

const COLUMN_WIDTHS_PX = [36, 130, 250, 200, 160, 250, 220, 110, 220, 220]
const SIGNATURE_COLUMNS = 3
/** What people type is long at times; a row of the recap is not. */
const LONGEST_TEXT = 300

/** What *Adendum* lists. */
export interface AddendaPart<A extends Correction = Correction> {
  /** Null while the month is open. */
  readonly seal: SealMark | null
  /** Those that the recaps count, or have before them. */
  readonly corrections: readonly Correction[]
  /** Recorded after the month was closed. */
  readonly addenda: readonly A[]
}

/** What *Adendum* is made of. */
export interface AddendaInput<A extends Correction = Correction> {
  readonly facts: { readonly settings: AgencySettings }
  readonly evaluation: { readonly month: Month }
  readonly source: RecapSource
  readonly addenda: AddendaPart<A>
}

/**
 * *Adendum*: corrections of attendance with objection, decision and both values; of a closed month also
 * what was recorded since and is not counted. NIHIL where there is none.
 */
export function compileAddenda(input: AddendaInput): RecapContent {
  const { source } = input
  const { settings } = input.facts
  const { month } = input.evaluation
  const { seal, corrections, addenda } = input.addenda
  const text = recapsText(settings.language)
  const page = createRecapPage({
    language: settings.language,
    width: COLUMN_WIDTHS_PX.length,
    frozenColumns: 0,
  })

  addLetterhead(page, settings)
  addHeading(page, text.addenda.title, [
    text.month(monthInWords(month, settings.language)),
    text.agency(settings.agencyName),
    seal ? sealLine(seal) : text.addenda.openMonth,
    text.addenda.count(corrections.length, addenda.length),
  ])
  page.addRow(headers(settings).map((value) => cell(value, 'header')))
  const frozenRows = page.rowCount()
  addSection(page, text.addenda.corrections, corrections, settings)
  if (seal) addSection(page, text.addenda.addenda, addenda, settings)
  page.addBlank()
  for (const line of text.addenda.meaning) page.addLine(line, 'legend')
  addSignatureBlock(page, { settings, source, from: page.width - SIGNATURE_COLUMNS })
  addFooter(page, source, settings)
  return page.build({ columnWidthsPx: COLUMN_WIDTHS_PX, frozenRows })
}

function headers({ language }: AgencySettings): string[] {
  const { number, name, id, addenda } = recapsText(language)
  return [
    number,
    addenda.recordedAt,
    addenda.what,
    name,
    id,
    addenda.reason,
    addenda.decision,
    addenda.days,
    addenda.before,
    addenda.after,
  ]
}

function addSection(
  page: RecapPage,
  title: string,
  listed: readonly Correction[],
  settings: AgencySettings,
): void {
  page.addLine(title, 'total-label')
  if (listed.length === 0) page.addLine(recapsText(page.language).none, 'code')
  for (const [index, each] of listed.entries()) addRows(page, index + 1, each, settings)
}

/** A row for each run of days with the same values; one without days where there is none. */
function addRows(
  page: RecapPage,
  number: number,
  correction: Correction,
  { zone, language }: AgencySettings,
): void {
  const runs = runsOf(correction.days)
  const first = [
    cell(number, 'number'),
    cell(momentInWords(parseInstant(correction.recordedAt), zone, language), 'wrapped'),
    cell(cutText(correction.what, LONGEST_TEXT, language), 'wrapped'),
  ]
  const reasons = [
    cell(cutText(correction.reason, LONGEST_TEXT, language), 'wrapped'),
    cell(decisionInWords(correction, { zone, language }), 'wrapped'),
  ]
  if (runs.length === 0) {
    page.addRow([
      ...first,
      cell(correction.name, 'text'),
      cell(correction.employeeId, 'text'),
      ...reasons,
    ])
  }
  for (const [at, { name, employeeId, from, until, before, after }] of runs.entries()) {
    const days = from === until ? [from] : [from, until]
    page.addRow([
      ...(at === 0 ? first : [cell(null, 'number'), cell(null, 'wrapped'), cell(null, 'wrapped')]),
      cell(name, 'text'),
      cell(employeeId, 'text'),
      ...(at === 0 ? reasons : [cell(null, 'wrapped'), cell(null, 'wrapped')]),
      cell(days.map(dateInDigits).join('–'), 'wrapped'),
      cell(before, 'wrapped'),
      cell(after, 'wrapped'),
    ])
  }
}

type Run = Omit<Correction['days'][number], 'date'> & { from: CivilDate; until: CivilDate }

function runsOf(days: Correction['days']): Run[] {
  const runs: Run[] = []
  for (const { date, ...values } of days) {
    const on = date as CivilDate
    const last = runs.at(-1)
    const goesOn =
      last?.employeeId === values.employeeId &&
      last.before === values.before &&
      last.after === values.after &&
      addDays(last.until, 1) === on
    if (goesOn) last.until = on
    else runs.push({ ...values, from: on, until: on })
  }
  return runs
}

function decisionInWords(
  { employeeId, decision }: Correction,
  { zone, language }: Pick<AgencySettings, 'zone' | 'language'>,
): string {
  const { decisions, decidedBy } = recapsText(language).addenda
  // A changed tab is about nobody, and nobody decides on it.
  if (!decision) return employeeId && decisions.undecided
  return decidedBy({
    word: decisions[decision.decision],
    by: decision.by,
    at: momentInWords(parseInstant(decision.at), zone, language),
    note: cutText(decision.note, LONGEST_TEXT, language),
  })
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
