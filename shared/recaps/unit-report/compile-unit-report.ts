import { mondayOf } from '../../calendar/week.ts'
import { chainOf } from '../../government/government-words.ts'
import type { DayRecord } from '../../evaluation/day-record-of.ts'
import {
  tallyWork,
  volumesByMeasure,
  type PerformanceTally,
} from '../../evaluation/tally-performance.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import type { Language } from '../../model/language.ts'
import type { UnitReportTerm, PolicyTerm } from '../../model/policy-term.ts'
import { dayContext } from '../../outcome/day-context.ts'
import { indexFacts, type FactsIndex } from '../../outcome/index-facts.ts'
import { withRevisions } from '../../policy/with-revisions.ts'
import { weekTargets } from '../../rules/week-plan.ts'
import { cutText } from '../../text/cut-text.ts'
import { dateInDigits, dateInWords } from '../../text/date-in-words.ts'
import { countAttendance, type AttendanceCounts } from '../attendance-counts.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { PERFORMANCE_WORDS } from '../performance/words.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapPage } from '../recap-page.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitInScope, type ScopedInput } from '../scoped-input.ts'
import { letterOf } from '../shown-code.ts'
import { signedByHead } from '../unit-signatory.ts'
import { unitsInOrder } from '../units-in-order.ts'
import { daysOfUnits } from './days-of-units.ts'
import { factsOfPeriod } from './facts-of-period.ts'
import { periodOf, regulationPeriod, type ReportPeriod } from './report-period.ts'
import { UNIT_REPORT_WORDS } from './words.ts'

const SIGNATURE_COLUMNS = 6
const CODES = ['H', 'WFH', 'DL'] as const
const REVIEWS = ['above', 'as-expected', 'below', 'unrated', 'open'] as const
/** What people write is long at times, and a month has many days. */
const LONGEST_TEXT = 400
const LISTED = 40

/** A part of the period of one unit, or all of it. */
interface Row {
  readonly label: string
  readonly people: number
  readonly counts: AttendanceCounts
  readonly tally: PerformanceTally
}

interface Given extends ScopedInput {
  readonly period: ReportPeriod
  readonly index: FactsIndex
}

/** *Laporan Unit* (L10, U5): of a month by weeks, or of the week in which the day of `scope` lies by days. */
export function compileUnitReport(input: ScopedInput): RecapContent {
  const { evaluation, scope = {} } = input
  return compileReport(input, periodOf(scope, evaluation.month))
}

/** *Laporan Masa Aturan* (L10): of all days of a regulation that ends. */
export function compileRegulationReport(input: ScopedInput): RecapContent {
  return compileReport(input, regulationPeriod(input.facts, input.evaluation.month))
}

function compileReport(input: ScopedInput, period: ReportPeriod): RecapContent {
  const { facts, source } = input
  const { settings } = facts
  const { language } = settings
  const words = UNIT_REPORT_WORDS[language]
  const unit = unitInScope(input)
  const [from, until] = [period.dates[0]!, period.dates.at(-1)!]
  const given = { ...input, period, index: indexFacts(factsOfPeriod(input)) }
  return compileTable<Row, Row>(
    { settings, source },
    {
      title: words.title,
      headingLines: [
        words.period(dateInWords(from, language), dateInWords(until, language)),
        recapsText(language).agency(settings.agencyName),
        unit ? words.unit(unit.name) : '',
        period.policy ? words.regulation(period.policy.citation) : '',
        ...recipientLines(given),
      ],
      columns: columnsOf(language),
      addBody: (table) => addUnits(table, given),
      none: recapsText(language).none,
      legend: words.meaning,
      signatureColumns: SIGNATURE_COLUMNS,
      signedBy: signedByHead(facts, unit, until),
    },
  )
}

/** To whom clauses in force on a day of the period want it, each once. */
function recipientLines({ facts, period: { dates } }: Given): string[] {
  const { settings } = facts
  const words = UNIT_REPORT_WORDS[settings.language]
  const [head = ''] = chainOf(settings.government, settings.language)
  const policies = withRevisions(facts.policies)
  const lines = dates
    .flatMap((date) => dayContext(date, { ...facts, policies }).policy?.terms ?? [])
    .filter(isUnitReport)
    .map(({ to, every, clause }) => words.to(to || head, every, clause))
  return [...new Set(lines)]
}

function isUnitReport(term: PolicyTerm): term is PolicyTerm & UnitReportTerm {
  return term.kind === 'unit-report'
}

function addUnits(table: RecapTable<Row, Row>, given: Given): void {
  const { facts, scope, period } = given
  const { dates, parts } = period
  const words = UNIT_REPORT_WORDS[table.language]
  const daysOf = daysOfUnits(given, dates)
  const names = new Map(unitsInOrder(facts).map(({ code, name }) => [code, name]))
  // A unit of an earlier month may be none any more.
  for (const code of new Set([...names.keys(), ...daysOf.keys()])) {
    const name = names.get(code) ?? code
    if (scope?.unitCode && code !== scope.unitCode) continue
    const own = daysOf.get(code) ?? []
    if (own.length === 0) continue
    const onDate = Map.groupBy(own, ({ outcome }) => outcome.date)
    table.addLine(words.unitLine(name, countPeople(own)), 'total-label')
    for (const part of parts) {
      const its = part.flatMap((date) => onDate.get(date) ?? [])
      if (its.some(isToTell)) table.addEntry(rowOf(partTitle(part), its))
    }
    table.addSum(rowOf(words.total, own))
    addTargets(table, code, given)
    addEvaluations(table, code, given)
  }
}

/** A day off on which nobody did anything is no row. */
function isToTell({ outcome: { code } }: DayRecord): boolean {
  return code !== 'L' && code !== 'unasked'
}

function rowOf(label: string, days: readonly DayRecord[]): Row {
  return {
    label,
    people: countPeople(days),
    counts: countAttendance(days.map(({ outcome }) => outcome)),
    tally: tallyWork(days),
  }
}

function countPeople(days: readonly DayRecord[]): number {
  return new Set(days.map(({ outcome }) => outcome.employeeId)).size
}

function partTitle(dates: readonly CivilDate[]): string {
  const [from, until] = [dates[0]!, dates.at(-1)!]
  return from === until ? dateInDigits(from) : `${dateInDigits(from)} – ${dateInDigits(until)}`
}

function addTargets(page: RecapPage, code: string, { index, period }: Given): void {
  const words = UNIT_REPORT_WORDS[page.language]
  const targets = period.dates
    .filter((date, at, all) => at === 0 || weekStarts(date, all[at - 1]!))
    .flatMap((date) =>
      weekTargets(code, date, { index }).map(({ target, volume }) =>
        words.target({
          week: dateInDigits(date),
          words: short([target, volume].filter(Boolean).join(', '), page.language),
        }),
      ),
    )
  addList(page, words.targets, targets.length > 0 ? targets : [words.noTargets])
}

function weekStarts(date: CivilDate, before: CivilDate): boolean {
  return mondayOf(date) !== mondayOf(before)
}

/** What its head wrote of days and parts of the period (L10, U5). */
function addEvaluations(page: RecapPage, code: string, { index, period }: Given): void {
  const words = UNIT_REPORT_WORDS[page.language]
  const rows = period.dates.flatMap((date) => index.evaluationsOn(code, date) ?? [])
  const lines = rows.map(({ date, evaluatedBy, evaluation }) =>
    words.evaluated(dateInDigits(date), evaluatedBy, short(evaluation, page.language)),
  )
  addList(page, words.said, lines.length > 0 ? lines : [words.nothingSaid])
}

function addList(page: RecapPage, title: string, lines: readonly string[]): void {
  const { more } = UNIT_REPORT_WORDS[page.language]
  page.addLine(title, 'subtitle')
  for (const line of lines.slice(0, LISTED)) page.addLine(line, 'wrapped')
  if (lines.length > LISTED) page.addLine(more(lines.length - LISTED), 'wrapped')
}

function short(text: string, language: Language): string {
  return cutText(text, LONGEST_TEXT, language)
}

function columnsOf(language: Language): RecapColumn<Row, Row>[] {
  const words = UNIT_REPORT_WORDS[language]
  const performance = PERFORMANCE_WORDS[language]
  const { attendance, reports, results, assessment } = words
  const volumes = ({ tally }: Row): string =>
    volumesByMeasure(tally)
      .map((one) => performance.volumeAgainstTarget(one.volume, one.target, one.measure))
      .join('; ')
  return [
    {
      header: words.part,
      group: null,
      widthPx: 180,
      style: 'text',
      value: ({ label }) => label,
      sum: ({ label }) => ({ value: label, style: 'total-label' }),
    },
    count(words.people, null, ({ people }) => people),
    ...CODES.map((code) => count(letterOf(code), attendance, ({ counts }) => counts.days[code])),
    count(words.away, attendance, ({ counts: { days } }) => days.C + days.SK + days.I),
    count('TK', attendance, ({ counts }) => counts.days.TK),
    count('?', attendance, ({ counts }) => counts.days.unsure),
    count(words.due, reports, ({ tally }) => tally.due),
    count(words.filed, reports, ({ tally }) => tally.inTime + tally.late),
    count(words.late, reports, ({ tally }) => tally.late),
    count(words.missing, reports, ({ tally }) => tally.missing),
    count(words.activities, results, ({ tally }) => tally.activities),
    {
      header: words.volume,
      group: results,
      widthPx: 220,
      style: 'wrapped',
      value: (row) => volumes(row) || null,
      sum: (row) => ({ value: volumes(row) || null, style: 'wrapped' }),
    },
    ...REVIEWS.map((review) =>
      count(performance.reviews[review], assessment, ({ tally }) => tally.reviews[review]),
    ),
  ]
}

function count(
  header: string,
  group: string | null,
  countOf: (row: Row) => number,
): RecapColumn<Row, Row> {
  return {
    header,
    group,
    widthPx: 74,
    style: 'number',
    value: countOf,
    sum: (row) => ({ value: countOf(row), style: 'total' }),
  }
}
