import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Severity } from '../../model/finding.ts'
import type { Problem } from '../../model/problem.ts'
import { ruleTitle } from '../../rules/rule-title.ts'
import { monthInWords } from '../../text/date-in-words.ts'
import { COUNTED_CODES, WORKING_CODES, workingDaysOf } from '../attendance-counts.ts'
import { countsFromLine } from '../counts-from-line.ts'
import { addFooter } from '../footer.ts'
import { addHeading } from '../heading.ts'
import { addLetterhead } from '../letterhead.ts'
import { monthNotices } from './month-notices.ts'
import { presenceByDay } from './presence-by-day.ts'
import type { DayPresence } from './presence-by-day.ts'
import { createRecapPage } from '../recap-page.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { letterOf } from '../shown-code.ts'
import { addSignatureBlock } from '../signature-block.ts'
import { summarizeMonth } from './summarize-month.ts'
import type { MonthSummary } from './summarize-month.ts'
import { addSummaryCharts } from './summary-charts.ts'
import type { TableRows } from './summary-charts.ts'
import { SUMMARY_WORDS } from './words.ts'

/** Figures at the left; after a gap, the charts. */
const COLUMN_WIDTHS_PX = [320, 102, 102, 102, 102, 24, 640]
const FIGURE_COLUMNS = 5
const CHART_COLUMN = 6
const SEVERITIES = ['violation', 'warning', 'info'] as const

interface SummaryInput {
  readonly facts: Configuration
  readonly evaluation: MonthEvaluation
  readonly quarantined: number
  readonly formsBehind: readonly Problem[]
  readonly source: RecapSource
}

/**
 * *Ringkasan*: a month in key figures, which are the sums of the other recaps: staff, presence,
 * reports, days over the limit at the office, findings by rule and severity, what is still open, and
 * presence by day, with charts beside them.
 */
export function compileSummary(input: SummaryInput): RecapContent {
  const { facts, evaluation, source } = input
  const { settings } = facts
  const text = recapsText(settings.language)
  const words = SUMMARY_WORDS[settings.language]
  const { figure, count, share } = words
  const page = createRecapPage({
    language: settings.language,
    width: COLUMN_WIDTHS_PX.length,
    frozenColumns: 0,
  })

  addLetterhead(page, settings)
  addHeading(page, words.title, [
    text.month(monthInWords(evaluation.month, settings.language)),
    text.agency(settings.agencyName),
    countsFromLine(facts, evaluation.month),
  ])
  addNotices(page, input)
  // Not the first table's header: others follow, with headers of their own.
  const frozenRows = page.rowCount()
  page.addRow([figure, count, share].map((value) => cell(value, 'header')))

  const summary = summarizeMonth(facts, evaluation)
  addStaff(page, summary)
  addPresence(page, summary)
  addReports(page, summary)
  addQuota(page, summary)
  const findings = addFindings(page, summary)
  addOpen(page, summary, input)
  const presence = presenceByDay(evaluation, settings.zone)
  const daily = addDaily(page, presence)
  addSummaryCharts(page, {
    at: { row: frozenRows, column: CHART_COLUMN },
    daily,
    isLimited: presence.some(({ limit }) => limit !== null),
    findings,
  })
  page.addBlank()
  for (const line of words.meaning) page.addLine(line, 'legend')
  addSignatureBlock(page, {
    settings,
    source,
    from: CHART_COLUMN,
    widthsPx: COLUMN_WIDTHS_PX,
  })
  addFooter(page, source, settings)
  return page.build({
    columnWidthsPx: COLUMN_WIDTHS_PX,
    frozenRows,
  })
}

/** What is not in order, before any figure. */
function addNotices(page: RecapPage, { facts, evaluation, formsBehind }: SummaryInput): void {
  const notices = [
    ...monthNotices(facts, evaluation.month),
    ...formsBehind.filter(({ code }) => code === 'form-behind'),
  ]
  for (const { message } of notices) page.addLine(message[page.language], 'legend')
  if (notices.length > 0) page.addBlank()
}

function addStaff(page: RecapPage, { people, units }: MonthSummary): void {
  const summary = SUMMARY_WORDS[page.language]
  addSection(page, summary.sections.staff)
  addFigure(page, summary.people, people)
  addFigure(page, summary.units, units)
}

function addPresence(page: RecapPage, { attendance }: MonthSummary): void {
  const { codes } = recapsText(page.language)
  const summary = SUMMARY_WORDS[page.language]
  const { days, presentShare } = attendance
  const working = workingDaysOf(days)
  addSection(page, summary.sections.presence)
  addFigure(page, summary.workingDays(WORKING_CODES.map(letterOf).join(' + ')), working)
  addFigure(page, summary.present, days.H + days.WFH + days.DL, presentShare)
  for (const code of COUNTED_CODES) {
    const share = code === 'L' || code === 'unsure' ? undefined : shareOf(days[code], working)
    addFigure(page, `${letterOf(code)} ${codes[code]}`, days[code], share)
  }
}

function addReports(page: RecapPage, { reports }: MonthSummary): void {
  const summary = SUMMARY_WORDS[page.language]
  const { due, inTime, late, missing, awaited, extra, reviews } = reports
  const filed = inTime + late + extra
  addSection(page, summary.sections.reports)
  addFigure(page, summary.reportsDue, due)
  addFigure(page, summary.inTime, inTime, shareOf(inTime, due))
  addFigure(page, summary.late, late, shareOf(late, due))
  addFigure(page, summary.missing, missing, shareOf(missing, due))
  addFigure(page, summary.awaited, awaited, shareOf(awaited, due))
  addFigure(page, summary.reviewed, filed - reviews.open, shareOf(filed - reviews.open, filed))
}

function addQuota(page: RecapPage, { quotaDays, daysOver }: MonthSummary): void {
  const summary = SUMMARY_WORDS[page.language]
  addSection(page, summary.sections.quota)
  addFigure(page, summary.quotaDays, quotaDays)
  addFigure(page, summary.quotaDaysOver, daysOver.length, shareOf(daysOver.length, quotaDays))
  if (daysOver.length > 0) {
    page.addLine(summary.overOn(daysOver.map(dayAndMonth)), 'legend', { to: FIGURE_COLUMNS })
  }
}

/** Returns where the table stands, without its total; undefined where nothing was found. */
function addFindings(page: RecapPage, { findings }: MonthSummary): TableRows | undefined {
  const { rule, severities, none } = recapsText(page.language)
  const summary = SUMMARY_WORDS[page.language]
  addSection(page, summary.sections.findings)
  if (findings.length === 0) {
    page.addLine(none, 'code', { to: FIGURE_COLUMNS })
    return undefined
  }
  const table = { row: page.rowCount(), rows: findings.length + 1 }
  const header = [rule, ...SEVERITIES.map((severity) => severities[severity]), summary.total]
  page.addRow(header.map((value) => cell(value, 'header')))

  function addCounts(
    label: string,
    counts: Readonly<Record<Severity, number>>,
    styles: { readonly label: CellStyle; readonly count: CellStyle },
  ): void {
    const all = counts.violation + counts.warning + counts.info
    page.addRow([
      cell(label, styles.label),
      ...SEVERITIES.map((severity) => cell(counts[severity], styles.count)),
      cell(all, styles.count),
    ])
  }

  for (const counts of findings) {
    const label = ruleTitle(counts.rule)[page.language]
    addCounts(label, counts, { label: 'wrapped', count: 'number' })
  }
  const sum = (severity: Severity): number =>
    findings.reduce((total, counts) => total + counts[severity], 0)
  addCounts(
    summary.total,
    { violation: sum('violation'), warning: sum('warning'), info: sum('info') },
    { label: 'total-label', count: 'total' },
  )
  return table
}

function addOpen(
  page: RecapPage,
  { openDays, reports, permitsUndecided }: MonthSummary,
  { facts, quarantined, formsBehind }: SummaryInput,
): void {
  const summary = SUMMARY_WORDS[page.language]
  addSection(page, summary.sections.open)
  addFigure(page, summary.quarantined, quarantined)
  addFigure(page, summary.unreadableCells, facts.problems.length)
  addFigure(page, summary.formsBehind, formsBehind.length)
  addFigure(page, summary.reportsNotReviewed, reports.reviews.open)
  addFigure(page, summary.permitsUndecided, permitsUndecided)
  addFigure(page, summary.openDays, openDays)
}

/** What the charts read. */
function addDaily(page: RecapPage, presence: readonly DayPresence[]): TableRows {
  const { sections, day, atOffice, atHome, officeShare, limit } = SUMMARY_WORDS[page.language]
  addSection(page, sections.daily)
  const table = { row: page.rowCount(), rows: presence.length + 1 }
  page.addRow([day, atOffice, atHome, officeShare, limit].map((value) => cell(value, 'header')))
  for (const { date, office, home, share, limit: largest } of presence) {
    page.addRow([
      cell(dayAndMonth(date), 'text'),
      cell(office, 'number'),
      cell(home, 'number'),
      cell(share, 'percent'),
      cell(largest, 'percent'),
    ])
  }
  return table
}

function addSection(page: RecapPage, title: string): void {
  page.addLine(title, 'total-label', { to: FIGURE_COLUMNS })
}

function addFigure(page: RecapPage, label: string, count: number, share?: number): void {
  page.addRow([
    cell(label, 'text'),
    cell(count, 'number'),
    ...(share === undefined ? [] : [cell(share, 'percent')]),
  ])
}

function shareOf(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined
}

/** As "5/7" of 5 July. */
function dayAndMonth(date: CivilDate): string {
  return `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
