import { formatTimeOfDay, localTimeOf } from '../../calendar/zones.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { AgencyFacts } from '../../model/facts.ts'
import type { Instant } from '../../model/instant.ts'
import { dateInDigits, dateInWords, monthInWords } from '../../text/date-in-words.ts'
import { sumFigures } from './agency-figures.ts'
import { addFooter } from '../footer.ts'
import { groupByAssistant } from './group-by-assistant.ts'
import type { AssistantGroup } from './group-by-assistant.ts'
import { addHeading } from '../heading.ts'
import { addLetterhead } from '../letterhead.ts'
import { ledgerAnchor } from '../ledger-anchor.ts'
import { listOverdue } from './list-overdue.ts'
import { monthStateOf, recapDueOn } from './overseen-agency.ts'
import type { MonthState, OverseenAgency, ReadAgency } from './overseen-agency.ts'
import { createRecapPage } from '../recap-page.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { FIGURE_COLUMNS } from './regency-columns.ts'
import type { FigureColumn } from './regency-columns.ts'
import { addSignatureBlock } from '../signature-block.ts'

const BEFORE_FIGURES_PX = [36, 300]
const AFTER_FIGURES_PX = [132, 150]
const STATE_COLUMN = BEFORE_FIGURES_PX.length + FIGURE_COLUMNS.length + 1
const COLUMN_WIDTHS_PX = [
  ...BEFORE_FIGURES_PX,
  ...FIGURE_COLUMNS.map(({ widthPx }) => widthPx),
  ...AFTER_FIGURES_PX,
]
const SIGNATURE_COLUMNS = 6
const SNAPSHOT_CHARACTERS = 12
const OVERDUE_COLOUR = '#f4b6b6'
const CLOSED_COLOUR = '#d9ead3'

interface RegencyInput {
  readonly facts: Pick<AgencyFacts, 'settings'>
  readonly evaluation: Pick<MonthEvaluation, 'month' | 'asOf'>
  readonly source: RecapSource
  readonly overseen: readonly OverseenAgency[]
}

/**
 * *Rekap Kabupaten*: a row for each agency that this one oversees, by *Asisten* and name, with
 * subtotals and a grand total; below, those overdue (C8) or incomplete; in the footer, what each
 * agency's figures were made of. An agency that could not be read stands there with its reason and
 * counts in no sum.
 */
export function compileRegency(input: RegencyInput): RecapContent {
  const { overseen, source } = input
  const { settings } = input.facts
  const { month } = input.evaluation
  const text = recapsText(settings.language)
  const page = createRecapPage({
    language: settings.language,
    width: COLUMN_WIDTHS_PX.length,
    frozenColumns: BEFORE_FIGURES_PX.length,
  })

  addLetterhead(page, settings)
  addHeading(page, text.regency.title, [
    text.month(monthInWords(month, settings.language)),
    text.agency(settings.agencyName),
  ])
  addHeaders(page)
  const frozenRows = page.rowCount()
  const groups = groupByAssistant(overseen, settings.language)
  if (overseen.length === 0) page.addLine(text.regency.noAgencies, 'code')
  else addAgencies(page, groups, input)
  addOverdue(page, groups, input)
  page.addBlank()
  const dueOn = dateInWords(recapDueOn(month), settings.language)
  for (const line of text.regency.meaning(dueOn)) page.addLine(line, 'legend')
  addSignatureBlock(page, { settings, source, from: page.width - SIGNATURE_COLUMNS })
  addSources(page, groups)
  addFooter(page, source, settings)
  return page.build({ columnWidthsPx: COLUMN_WIDTHS_PX, frozenRows })
}

/** Two rows: what the columns of one matter have in common, and each column's own title. */
function addHeaders(page: RecapPage): void {
  const { number, regency } = recapsText(page.language)
  const before = BEFORE_FIGURES_PX.length
  const after = before + FIGURE_COLUMNS.length
  const runs: { group: FigureColumn['group']; from: number; to: number }[] = []
  for (const [index, { group }] of FIGURE_COLUMNS.entries()) {
    const last = runs.at(-1)
    if (last && group !== null && last.group === group) last.to += 1
    else runs.push({ group, from: before + index, to: before + index + 1 })
  }
  page.addSpans([
    ...BEFORE_FIGURES_PX.map((_, column) => span(null, 'header', { from: column, to: column + 1 })),
    ...runs.map(({ group, from, to }) =>
      span(group && regency.groups[group], 'header', { from, to }),
    ),
    ...AFTER_FIGURES_PX.map((_, index) =>
      span(null, 'header', { from: after + index, to: after + index + 1 }),
    ),
  ])
  const titles = [
    number,
    regency.agency,
    ...FIGURE_COLUMNS.map(({ title }) => title(regency)),
    regency.lastRead,
    regency.month,
  ]
  page.addRow(titles.map((title) => cell(title, 'header')))
}

function addAgencies(
  page: RecapPage,
  groups: readonly AssistantGroup[],
  input: RegencyInput,
): void {
  const { regency } = recapsText(page.language)
  const firstRow = page.rowCount()
  let number = 0
  for (const { title, agencies } of groups) {
    addGroup(page, title)
    for (const agency of agencies) page.addRow(agencyCells((number += 1), agency, input))
    const read = agencies.filter(isRead)
    addSum(page, regency.subtotal(read.length, agencies.length), read)
  }
  const all = groups.flatMap(({ agencies }) => agencies)
  const read = all.filter(isRead)
  addSum(page, regency.total(read.length, all.length), read)

  const rows = page.rowCount() - firstRow
  const range = { row: firstRow, column: STATE_COLUMN, rows, columns: 1 }
  page.colour(range, regency.states.overdue, OVERDUE_COLOUR)
  page.colour(range, regency.unread, OVERDUE_COLOUR)
  const states = all.map(({ standing }) => monthStateOf(standing, asksOf(input)))
  for (const closed of new Set(
    states.filter(({ state }) => state === 'closed').map(wordsIn(page)),
  )) {
    page.colour(range, closed, CLOSED_COLOUR)
  }
}

/** Over all columns: the title over those that stay in place. */
function addGroup(page: RecapPage, title: string): void {
  const { frozenColumns, width } = page
  page.addSpans([
    span(title, 'total-label', { from: 0, to: frozenColumns }),
    span(null, 'total-label', { from: frozenColumns, to: width }),
  ])
}

function agencyCells(number: number, agency: OverseenAgency, input: RegencyInput): RecapCell[] {
  const { language, zone } = input.facts.settings
  const { regency } = recapsText(language)
  const { lastSweptAt } = agency.standing
  const state = stateInWords(monthStateOf(agency.standing, asksOf(input)), language)
  return [
    cell(number, 'number'),
    cell(agency.name, 'wrapped'),
    ...FIGURE_COLUMNS.map(({ kind, valueOf }) =>
      cell(
        isRead(agency) ? valueOf(agency.figures) : null,
        kind === 'share' ? 'percent' : 'number',
      ),
    ),
    cell(lastSweptAt === null ? regency.neverRead : inDigits(lastSweptAt, zone), 'text'),
    cell(isRead(agency) ? state : regency.unread, 'wrapped'),
  ]
}

function addSum(page: RecapPage, label: string, agencies: readonly ReadAgency[]): void {
  const sum = sumFigures(agencies.map(({ figures }) => figures))
  page.addRow([
    cell(null, 'total-label'),
    cell(label, 'total-label'),
    ...FIGURE_COLUMNS.map(({ kind, valueOf }) =>
      cell(valueOf(sum), kind === 'share' ? 'percent' : 'total'),
    ),
    ...AFTER_FIGURES_PX.map(() => cell(null, 'total-label')),
  ])
}

/** Who is overdue or lacks something, by *Asisten*, with every reason; NIHIL where nobody does. */
function addOverdue(page: RecapPage, groups: readonly AssistantGroup[], input: RegencyInput): void {
  const { regency } = recapsText(page.language)
  page.addBlank()
  page.addCentred(regency.overdueSection, 'subtitle')
  const overdue = listOverdue(groups, { ...asksOf(input), language: page.language })
  if (overdue.length === 0) page.addLine(regency.noneOverdue, 'code')
  let number = 0
  for (const { title, listed } of overdue) {
    addGroup(page, title)
    for (const { agency, reasons } of listed) {
      number += 1
      for (const [index, reason] of reasons.entries()) {
        page.addSpans([
          span(index === 0 ? number : null, 'number', { from: 0, to: 1 }),
          span(index === 0 ? agency.name : null, 'wrapped', { from: 1, to: 2 }),
          span(reason, 'text', { from: BEFORE_FIGURES_PX.length, to: page.width }),
        ])
      }
    }
  }
}

/** So that each agency's row can be recomputed from its own ledger. */
function addSources(page: RecapPage, groups: readonly AssistantGroup[]): void {
  const { regency } = recapsText(page.language)
  const read = groups.flatMap(({ agencies }) => agencies).filter(isRead)
  if (read.length === 0) return
  page.addBlank()
  page.addLine(regency.sources, 'footer')
  for (const { name, source } of read) {
    const line = regency.source({
      agency: name,
      ledger: ledgerAnchor(source),
      snapshot: source.snapshot.slice(0, SNAPSHOT_CHARACTERS),
      rules: source.rulesVersion,
    })
    page.addLine(line, 'footer')
  }
}

function asksOf({ facts, evaluation }: RegencyInput): Parameters<typeof monthStateOf>[1] {
  return { month: evaluation.month, asOf: evaluation.asOf, zone: facts.settings.zone }
}

function wordsIn({ language }: RecapPage): (state: MonthState) => string {
  return (state) => stateInWords(state, language)
}

function stateInWords(month: MonthState, language: AgencySettings['language']): string {
  const { states } = recapsText(language).regency
  switch (month.state) {
    case 'closed':
    case 'made':
    case 'late':
      return states[month.state](dateInDigits(month.on))
    case 'awaited':
      return states.awaited(dateInDigits(month.until))
    case 'running':
    case 'overdue':
      return states[month.state]
  }
}

/** As "05/08/2021 12.04", in the overseeing agency's zone. */
function inDigits(instant: Instant, zone: AgencySettings['zone']): string {
  const { date, minutes } = localTimeOf(instant, zone)
  return `${dateInDigits(date)} ${formatTimeOfDay(minutes).replace(':', '.')}`
}

function isRead(agency: OverseenAgency): agency is ReadAgency {
  return agency.kind === 'read'
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}

function span(
  value: RecapCell['value'],
  style: CellStyle,
  { from, to }: { readonly from: number; readonly to: number },
): RecapCell & { readonly from: number; readonly to: number } {
  return { value, style, from, to }
}
