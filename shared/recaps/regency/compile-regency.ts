import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { AgencyFacts } from '../../model/facts.ts'
import { dateInWords } from '../../text/date-in-words.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { monthLines } from '../heading.ts'
import { ledgerAnchor } from '../ledger-anchor.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { sumFigures } from './agency-figures.ts'
import { groupByAssistant, type AssistantGroup } from './group-by-assistant.ts'
import { listOverdue } from './list-overdue.ts'
import {
  isRead,
  monthStateOf,
  recapDueOn,
  type OverseenAgency,
  type ReadAgency,
} from './overseen-agency.ts'
import {
  regencyColumns,
  stateInWords,
  type RegencyRow,
  type RegencySum,
} from './regency-columns.ts'
import { REGENCY_WORDS } from './words.ts'

/** No and name stay in place. */
const FROZEN_COLUMNS = 2
const SIGNATURE_COLUMNS = 6
const SNAPSHOT_CHARACTERS = 12

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
  const regency = REGENCY_WORDS[settings.language]
  const groups = groupByAssistant(overseen, settings.language)
  const rows = groups.flatMap(({ agencies }) => agencies.map((agency) => rowOf(agency, input)))
  const dueOn = dateInWords(recapDueOn(month), settings.language)
  return compileTable<RegencyRow, RegencySum>(
    { settings, source },
    {
      title: regency.title,
      headingLines: monthLines(settings, month),
      columns: regencyColumns(settings, closedStates(rows, settings.language)),
      frozenColumns: FROZEN_COLUMNS,
      addBody: (table) => addAgencies(table, groups, input),
      none: regency.noAgencies,
      addBelow: (table) => addOverdue(table, groups, input),
      legend: regency.meaning(dueOn),
      signatureColumns: SIGNATURE_COLUMNS,
      addClosing: (page) => addSources(page, groups),
    },
  )
}

function rowOf(agency: OverseenAgency, input: RegencyInput): Omit<RegencyRow, 'number'> {
  return { agency, state: monthStateOf(agency.standing, asksOf(input)) }
}

function closedStates(
  rows: readonly Pick<RegencyRow, 'state'>[],
  language: AgencySettings['language'],
): string[] {
  const closed = rows.filter(({ state: { state } }) => state === 'closed')
  return [...new Set(closed.map(({ state }) => stateInWords(state, language)))]
}

function addAgencies(
  table: RecapTable<RegencyRow, RegencySum>,
  groups: readonly AssistantGroup[],
  input: RegencyInput,
): void {
  const regency = REGENCY_WORDS[table.language]
  const all = groups.flatMap(({ agencies }) => agencies)
  let number = 0
  for (const { title, agencies } of groups) {
    addGroup(table, title)
    for (const agency of agencies)
      table.addEntry({ number: (number += 1), ...rowOf(agency, input) })
    const read = agencies.filter(isRead)
    table.addSum(sumOf(regency.subtotal(read.length, agencies.length), read))
  }
  if (all.length === 0) return
  const read = all.filter(isRead)
  table.addSum(sumOf(regency.total(read.length, all.length), read))
}

function sumOf(label: string, agencies: readonly ReadAgency[]): RegencySum {
  return { label, figures: sumFigures(agencies.map(({ figures }) => figures)) }
}

/** Over all columns: the title over those that stay in place. */
function addGroup(page: RecapPage, title: string): void {
  const { frozenColumns, width } = page
  page.addSpans([
    span(title, 'total-label', { from: 0, to: frozenColumns }),
    span(null, 'total-label', { from: frozenColumns, to: width }),
  ])
}

/** Who is overdue or lacks something, by *Asisten*, with every reason; NIHIL where nobody does. */
function addOverdue(page: RecapPage, groups: readonly AssistantGroup[], input: RegencyInput): void {
  const regency = REGENCY_WORDS[page.language]
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
          span(reason, 'text', { from: FROZEN_COLUMNS, to: page.width }),
        ])
      }
    }
  }
}

/** So that each agency's row can be recomputed from its own ledger. */
function addSources(page: RecapPage, groups: readonly AssistantGroup[]): void {
  const regency = REGENCY_WORDS[page.language]
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

function span(
  value: RecapCell['value'],
  style: CellStyle,
  { from, to }: { readonly from: number; readonly to: number },
): RecapCell & { readonly from: number; readonly to: number } {
  return { value, style, from, to }
}
