import { AGENCIES_OF_GOVERNMENT } from '../../government/agencies-of-government.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { AgencyFacts } from '../../model/facts.ts'
import { cutText } from '../../text/cut-text.ts'
import { dateInWords } from '../../text/date-in-words.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { monthLines } from '../heading.ts'
import { ledgerAnchor } from '../ledger-anchor.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { sumFigures } from './agency-figures.ts'
import { agenciesOf, groupByBody, type Body } from './group-by-body.ts'
import { listOverdue } from './list-overdue.ts'
import { isRead, monthStateOf, recapDueOn, type OverseenAgency } from './overseen-agency.ts'
import {
  regencyColumns,
  stateInWords,
  type RegencyRow,
  type RegencySum,
} from './regency-columns.ts'
import { WORK_RESULTS_WORDS } from '../work-results/words.ts'
import { REGENCY_WORDS } from './words.ts'

/** No and name stay in place. */
const FROZEN_COLUMNS = 2
const SIGNATURE_COLUMNS = 6
const SNAPSHOT_CHARACTERS = 12
/** Of one person; the others stand in the agency's own *Rekap Hasil Kerja*. */
const WORKS_LISTED = 12
const LONGEST_WORK = 200

interface RegencyInput {
  readonly facts: Pick<AgencyFacts, 'settings'>
  readonly evaluation: Pick<MonthEvaluation, 'month' | 'asOf'>
  readonly source: RecapSource
  readonly overseen: readonly OverseenAgency[]
}

/**
 * *Rekap Gabungan*: a row for each agency that this one oversees, by the bodies that stand between them
 * and by name, with a subtotal for each body on each level and a grand total; below, those overdue (C8) or
 * incomplete, and what each person did where a clause wants it (K7); in the footer, what each agency's figures were made of. An agency that could not be read
 * stands there with its reason and counts in no sum.
 */
export function compileRegency(input: RegencyInput): RecapContent {
  const { overseen, source } = input
  const { settings } = input.facts
  const { month } = input.evaluation
  const regency = REGENCY_WORDS[settings.language]
  const called = AGENCIES_OF_GOVERNMENT[settings.government.kind]
  const several = called.several[settings.language]
  const bodies = groupByBody(overseen, settings.language)
  const rows = overseen.map((agency) => rowOf(agency, input))
  const dueOn = dateInWords(recapDueOn(month), settings.language)
  return compileTable<RegencyRow, RegencySum>(
    { settings, source },
    {
      title: called.rollUp[settings.language],
      headingLines: monthLines(settings, month),
      columns: regencyColumns(settings, closedStates(rows, settings.language)),
      frozenColumns: FROZEN_COLUMNS,
      addBody: (table) => addAgencies(table, bodies, input),
      none: regency.noAgencies(several),
      addBelow: (table) => {
        addOverdue(table, bodies, input)
        addResults(table, bodies)
      },
      legend: regency.meaning(dueOn, several),
      signatureColumns: SIGNATURE_COLUMNS,
      addClosing: (page) => addSources(page, bodies),
    },
  )
}

function rowOf(agency: OverseenAgency, input: RegencyInput): Omit<RegencyRow, 'number'> {
  return { agency, state: monthStateOf(agency, asksOf(input)) }
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
  bodies: readonly Body[],
  input: RegencyInput,
): void {
  const { subtotal, subtotalOf, total, counted } = REGENCY_WORDS[table.language]
  const { one, several } = AGENCIES_OF_GOVERNMENT[input.facts.settings.government.kind]
  const nouns = { one: one[table.language], many: several[table.language] }
  let number = 0

  function addSum(its: readonly OverseenAgency[], labelOf: (counted: string) => string): void {
    const read = its.filter(isRead)
    const figures = read.length === 0 ? null : sumFigures(read.map((one) => one.figures))
    table.addSum({ label: labelOf(counted(read.length, its.length, nouns)), figures })
  }
  function addBody(body: Body): void {
    addGroup(table, body.title)
    for (const one of body.agencies) table.addEntry({ number: (number += 1), ...rowOf(one, input) })
    for (const lower of body.below) addBody(lower)
    const isLast = body.below.length === 0
    addSum(agenciesOf(body), isLast ? subtotal : (count) => subtotalOf(body.title, count))
  }

  for (const body of bodies) addBody(body)
  if (bodies.length > 0) addSum(bodies.flatMap(agenciesOf), total)
}

/** Over all columns: the title over those that stay in place. */
function addGroup(page: RecapPage, title: string, beside: string | null = null): void {
  const { frozenColumns, width } = page
  page.addSpans([
    span(title, 'total-label', { from: 0, to: frozenColumns }),
    span(beside, 'total-label', { from: frozenColumns, to: width }),
  ])
}

/** Who is overdue or lacks something, by body, with every reason; NIHIL where nobody does. */
function addOverdue(page: RecapPage, bodies: readonly Body[], input: RegencyInput): void {
  const regency = REGENCY_WORDS[page.language]
  page.addBlank()
  const { several } = AGENCIES_OF_GOVERNMENT[input.facts.settings.government.kind]
  page.addCentred(regency.overdueSection(several[page.language]), 'subtitle')
  const overdue = listOverdue(bodies, { ...asksOf(input), language: page.language })
  if (overdue.length === 0) page.addLine(regency.noneOverdue, 'code')
  let number = 0
  for (const { title, listed } of overdue) {
    addGroup(page, title)
    for (const { agency, reasons } of listed) {
      addNumbered(page, { number: (number += 1), name: agency.name, lines: reasons })
    }
  }
}

/** What each person did, of the agencies whose regulation wants it sent up (K7); nothing where none does. */
function addResults(page: RecapPage, bodies: readonly Body[]): void {
  const regency = REGENCY_WORDS[page.language]
  const { activity, nothing } = WORK_RESULTS_WORDS[page.language]
  const agencies = bodies.flatMap(agenciesOf).filter(isRead)
  const asked = agencies.flatMap(({ name, results }) => (results ? [{ name, ...results }] : []))
  if (asked.length === 0) return
  page.addBlank()
  page.addCentred(regency.resultsSection, 'subtitle')
  for (const { name: agency, clause, people } of asked) {
    addGroup(page, regency.resultsOf(agency, people.length), clause)
    for (const [at, { name, id, works, days }] of people.entries()) {
      const more = works.length - WORKS_LISTED
      const lines = works
        .slice(0, WORKS_LISTED)
        .map((work) => cutText(activity(work), LONGEST_WORK, page.language))
      const all = more > 0 ? [...lines, regency.moreWork(more)] : lines
      addNumbered(page, {
        number: at + 1,
        name: `${name}, ${id}`,
        lines: all.length > 0 ? all : [days === 0 ? nothing : ''],
      })
    }
  }
}

/** A line a row, under the number and name of whom they are about. */
function addNumbered(
  page: RecapPage,
  {
    number,
    name,
    lines,
  }: { readonly number: number; readonly name: string; readonly lines: readonly string[] },
): void {
  for (const [index, line] of lines.entries()) {
    page.addSpans([
      span(index === 0 ? number : null, 'number', { from: 0, to: 1 }),
      span(index === 0 ? name : null, 'wrapped', { from: 1, to: 2 }),
      span(line, 'text', { from: FROZEN_COLUMNS, to: page.width }),
    ])
  }
}

/** So that each agency's row can be recomputed from its own ledger. */
function addSources(page: RecapPage, bodies: readonly Body[]): void {
  const regency = REGENCY_WORDS[page.language]
  const read = bodies.flatMap(agenciesOf).filter(isRead)
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
