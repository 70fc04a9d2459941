import {
  addTallies,
  tallyPerformance,
  volumesByMeasure,
} from '../../evaluation/tally-performance.ts'
import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import { isBaseShift } from '../../model/roster.ts'
import type { FiledDay } from '../../outcome/filed-day.ts'
import type { ReportStanding } from '../../outcome/report-standing.ts'
import { ruleTitle } from '../../rules/rule-title.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import { evaluateDay, figuresOf, type EvaluatedDay, type EvaluatedPerson } from './evaluated-day.ts'
import { followUpsOf } from './follow-ups.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { OUTCOME_COLOURS } from '../outcome-colours.ts'
import type { RecapPage } from '../recap-page.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitInScope, type ScopedInput } from '../scoped-input.ts'
import { COUNTED_CODES } from '../attendance-counts.ts'
import { signedByHead } from '../unit-signatory.ts'
import { unitsInOrder } from '../units-in-order.ts'
import { PERFORMANCE_WORDS } from '../performance/words.ts'
import { DAILY_EVALUATION_WORDS } from './words.ts'

const SIGNATURE_COLUMNS = 2

type Row = EvaluatedPerson & { readonly number: number }

/**
 * *Evaluasi Harian* (U5, L8, L9, P4, K7): a day by unit, for its head: who was planned where and who
 * was present, the reports, what was done, what the rules found and what is to be done about it.
 */
export function compileDailyEvaluation(input: ScopedInput): RecapContent {
  const { facts, source } = input
  const { settings } = facts
  const { language } = settings
  const text = recapsText(language)
  const dailyEvaluation = DAILY_EVALUATION_WORDS[language]
  const unit = unitInScope(input)
  const day = evaluateDay(input)
  return compileTable(
    { settings, source },
    {
      title: dailyEvaluation.title,
      headingLines: [
        dailyEvaluation.day(dayInWords(day.date, language)),
        text.agency(settings.agencyName),
        unit ? dailyEvaluation.unit(unit.name) : '',
      ],
      columns: columnsOf(language, day),
      addBody: (table) => addUnits(table, day),
      legend: dailyEvaluation.meaning,
      signatureColumns: SIGNATURE_COLUMNS,
      signedBy: signedByHead(facts, unit, day.date),
    },
  )
}

function columnsOf(language: Language, { index }: EvaluatedDay): RecapColumn<Row>[] {
  const { number, name, id, codes } = recapsText(language)
  const text = DAILY_EVALUATION_WORDS[language]
  return [
    { header: number, widthPx: 36, style: 'number', value: (row) => row.number },
    { header: name, widthPx: 200, style: 'wrapped', value: ({ person }) => person.employee.name },
    { header: id, widthPx: 160, style: 'text', value: ({ person }) => person.employee.id },
    {
      header: text.planned,
      widthPx: 130,
      style: 'wrapped',
      value: ({ person }) => plannedOf(person, language) || null,
    },
    {
      header: text.presence,
      widthPx: 170,
      style: 'wrapped',
      value: ({ person }) => presenceOf(person, language) || null,
      colours: COUNTED_CODES.map((code) => [codes[code], OUTCOME_COLOURS[code]] as const),
    },
    {
      header: text.report,
      widthPx: 120,
      style: 'wrapped',
      value: ({ person, standing }) => text.reports[reportStateOf(person, standing)] || null,
    },
    {
      header: text.outputs,
      widthPx: 330,
      style: 'wrapped',
      value: ({ standing }) => outputsOf(standing) || null,
    },
    {
      header: text.findings,
      widthPx: 330,
      style: 'wrapped',
      value: ({ findings }) =>
        findings.map((finding) => inWords(finding, language)).join('\n') || null,
    },
    {
      header: text.followUp,
      widthPx: 230,
      style: 'wrapped',
      value: ({ person, standing }) =>
        followUpsOf(person, standing, index)
          .map((followUp) => text.followUps[followUp])
          .join('; ') || null,
    },
  ]
}

function addUnits(page: RecapTable<Row>, day: EvaluatedDay): void {
  const { facts, evaluation, scope } = day.input
  const text = DAILY_EVALUATION_WORDS[page.language]
  const isWorkingDay = evaluation.days.some(
    ({ date, workingDay }) => date === day.date && workingDay,
  )
  let number = 0
  for (const { name, code, employees } of unitsInOrder(facts)) {
    if (scope?.unitCode && code !== scope.unitCode) continue
    const people = employees
      .flatMap(({ id }) => day.people.get(id) ?? [])
      .filter(({ person }) => isWorkingDay || person.plan.kind !== 'off')
    if (people.length === 0) continue
    page.addLine(text.unitLine(name, people.length), 'total-label')
    page.addLine(text.figuresLine(figuresOf(people)), 'text')
    for (const each of people) page.addEntry({ number: (number += 1), ...each })
    addUnitLines(page, { code, people, day })
  }
  if (number === 0) page.addLine(text.dayOff, 'text')
  const ofAgency = day.findings.filter(({ subject }) => subject.kind === 'agency')
  if (!scope?.unitCode && ofAgency.length > 0) {
    page.addLine(text.agencyFindings, 'total-label')
    for (const finding of ofAgency) page.addLine(inWords(finding, page.language), 'wrapped')
  }
}

/** Under the people of a unit: what they made, what was found of it, what its head says of the day. */
function addUnitLines(
  page: RecapPage,
  {
    code,
    people,
    day,
  }: {
    readonly code: string
    readonly people: readonly EvaluatedPerson[]
    readonly day: EvaluatedDay
  },
): void {
  const performance = PERFORMANCE_WORDS[page.language]
  const text = DAILY_EVALUATION_WORDS[page.language]
  const tally = addTallies(people.map(({ person }) => tallyPerformance([person], day)))
  const { activities } = tally
  const measured = volumesByMeasure(tally).map(({ volume, target, measure }) =>
    performance.volumeAgainstTarget(volume, target, measure),
  )
  if (activities > 0) page.addLine(text.outputsLine(activities, measured), 'wrapped')
  for (const finding of day.findings) {
    const { subject } = finding
    if (subject.kind !== 'unit' || subject.unitCode !== code) continue
    page.addLine(text.unitFinding(inWords(finding, page.language)), 'wrapped')
  }
  const evaluations = day.index.evaluationsOn(code, day.date)
  for (const { evaluatedBy, evaluation } of evaluations ?? []) {
    page.addLine(text.evaluated(evaluatedBy, evaluation), 'wrapped')
  }
  const asked = people.some(({ person }) => isAskedOf(person))
  if (asked && evaluations?.length === 0) page.addLine(text.notEvaluated, 'wrapped')
}

function isAskedOf({ day, plan }: FiledDay): boolean {
  return plan.kind !== 'unasked' && day.policy?.clauses['unit-evaluation-missing'] !== undefined
}

function plannedOf({ plan }: FiledDay, language: Language): string {
  const { codes } = recapsText(language)
  const text = DAILY_EVALUATION_WORDS[language]
  if (plan.absence) return codes[plan.absence]
  if (plan.kind !== 'office') return text.plans[plan.kind === 'absent' ? 'off' : plan.kind]
  const { code, name } = plan
  const base = isBaseShift(code) ? text.plans[code] : text.plans.office
  const place = name === undefined ? base : `${name} (${code})`
  return [place, plan.summoned && text.summoned].filter(Boolean).join(', ')
}

function presenceOf({ outcome }: FiledDay, language: Language): string {
  const { codes } = recapsText(language)
  const text = DAILY_EVALUATION_WORDS[language]
  const { code, seen } = outcome
  const shown = code === 'unasked' ? seen : code
  const said = shown === 'open' ? text.open : shown && codes[shown]
  return [
    said,
    outcome.lateMinutes > 0 && text.late(outcome.lateMinutes),
    outcome.earlyMinutes > 0 && text.early(outcome.earlyMinutes),
    outcome.flags.includes('alternate-channel') && text.byAlternateChannel,
  ]
    .filter(Boolean)
    .join(', ')
}

function reportStateOf(
  { report }: FiledDay,
  standing: ReportStanding,
): ReportStanding['state'] | 'extra' | 'none' {
  if (report) return report.state
  return standing.state === 'in-time' || standing.state === 'late' ? 'extra' : 'none'
}

/** Activities of the report that counts, a line each. */
function outputsOf({ state, report }: ReportStanding): string {
  if (state === 'missing' || !report) return ''
  return report.fact.activities
    .map(({ activity, output, volume, target }, at) => {
      const measured = [volume, target].filter(Boolean).join(' / ')
      const made = [output, measured].filter(Boolean).join(', ')
      return `${at + 1}. ${activity}${made && `: ${made}`}`
    })
    .join('\n')
}

function inWords({ rule, arithmetic, clause }: Finding, language: Language): string {
  const cited = clause && ` (${clause})`
  return `${ruleTitle(rule)[language]}: ${arithmetic[language]}${cited}`
}
