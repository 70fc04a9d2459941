import {
  addTallies,
  tallyPerformance,
  volumesByMeasure,
} from '../../evaluation/tally-performance.ts'
import type { Finding } from '../../model/finding.ts'
import type { PersonDay } from '../../outcome/person-day.ts'
import type { ReportStanding } from '../../outcome/report-standing.ts'
import { ruleTitle } from '../../rules/in-both-languages.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import { evaluateDay, figuresOf, type EvaluatedDay, type EvaluatedPerson } from './evaluated-day.ts'
import { followUpsOf } from './follow-ups.ts'
import { compileListedRecap } from '../listed-recap.ts'
import { OUTCOME_COLOURS } from '../outcome-colours.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitInScope, type ScopedInput } from '../scoped-input.ts'
import { COUNTED_CODES } from '../attendance-counts.ts'
import { addSignatureBlock } from '../signature-block.ts'
import { signedByHead } from '../unit-signatory.ts'
import { unitsInOrder } from '../units-in-order.ts'

const COLUMN_WIDTHS_PX = [36, 200, 160, 130, 170, 120, 330, 330, 230]
const PRESENCE_COLUMN = 4
const SIGNATURE_COLUMNS = 2

/**
 * *Evaluasi Harian* (U5, L8, L9, P4, K7): a day by unit, for its head: who was planned where and who
 * was present, the reports, what was done, what the rules found and what is to be done about it.
 */
export function compileDailyEvaluation(input: ScopedInput): RecapContent {
  const { facts, source } = input
  const { settings } = facts
  const { language } = settings
  const text = recapsText(language)
  const unit = unitInScope(input)
  const day = evaluateDay(input)
  return compileListedRecap(
    { settings, source },
    {
      title: text.dailyEvaluation.title,
      headingLines: [
        text.dailyEvaluation.day(dayInWords(day.date, language)),
        text.agency(settings.agencyName),
        unit ? text.dailyEvaluation.unit(unit.name) : '',
      ],
      headers: [
        text.number,
        text.name,
        text.id,
        text.dailyEvaluation.planned,
        text.dailyEvaluation.presence,
        text.dailyEvaluation.report,
        text.dailyEvaluation.outputs,
        text.dailyEvaluation.findings,
        text.dailyEvaluation.followUp,
      ],
      columnWidthsPx: COLUMN_WIDTHS_PX,
      addBody: (page) => {
        const firstRow = page.rowCount()
        addUnits(page, day)
        colourPresence(page, firstRow)
      },
      legend: text.dailyEvaluation.meaning,
      addSignatures: (page) =>
        addSignatureBlock(page, {
          settings: signedByHead(facts, unit, day.date),
          source,
          from: page.width - SIGNATURE_COLUMNS,
        }),
    },
  )
}

function addUnits(page: RecapPage, day: EvaluatedDay): void {
  const { facts, evaluation, scope } = day.input
  const { dailyEvaluation: text } = recapsText(page.language)
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
    for (const each of people) page.addRow(personCells((number += 1), each, { page, day }))
    addUnitLines(page, { code, people, day })
  }
  if (number === 0) page.addLine(text.dayOff, 'text')
  const ofAgency = day.findings.filter(({ subject }) => subject.kind === 'agency')
  if (!scope?.unitCode && ofAgency.length > 0) {
    page.addLine(text.agencyFindings, 'total-label')
    for (const finding of ofAgency) page.addLine(inWords(finding, page), 'wrapped')
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
  const { performance, dailyEvaluation: text } = recapsText(page.language)
  const tally = addTallies(people.map(({ person }) => tallyPerformance([person], day)))
  const { activities } = tally
  const measured = volumesByMeasure(tally).map(({ volume, target, measure }) =>
    performance.volumeAgainstTarget(volume, target, measure),
  )
  if (activities > 0) page.addLine(text.outputsLine(activities, measured), 'wrapped')
  for (const finding of day.findings) {
    const { subject } = finding
    if (subject.kind !== 'unit' || subject.unitCode !== code) continue
    page.addLine(text.unitFinding(inWords(finding, page)), 'wrapped')
  }
  const evaluations = day.index.evaluationsOn(code, day.date)
  for (const { evaluatedBy, evaluation } of evaluations ?? []) {
    page.addLine(text.evaluated(evaluatedBy, evaluation), 'wrapped')
  }
  const asked = people.some(({ person }) => isAskedOf(person))
  if (asked && evaluations?.length === 0) page.addLine(text.notEvaluated, 'wrapped')
}

function isAskedOf({ day, plan }: PersonDay): boolean {
  return plan.kind !== 'unasked' && day.policy?.clauses['unit-evaluation-missing'] !== undefined
}

function personCells(
  number: number,
  evaluated: EvaluatedPerson,
  { page, day }: { readonly page: RecapPage; readonly day: EvaluatedDay },
): RecapCell[] {
  const { person, standing, findings } = evaluated
  const { dailyEvaluation: text } = recapsText(page.language)
  const followUps = followUpsOf(person, standing, day.index)
  return [
    cell(number, 'number'),
    cell(person.employee.name, 'wrapped'),
    cell(person.employee.id, 'text'),
    cell(plannedOf(person, page), 'wrapped'),
    cell(presenceOf(person, page), 'wrapped'),
    cell(text.reports[reportStateOf(person, standing)], 'wrapped'),
    cell(outputsOf(standing), 'wrapped'),
    cell(findings.map((finding) => inWords(finding, page)).join('\n'), 'wrapped'),
    cell(followUps.map((followUp) => text.followUps[followUp]).join('; '), 'wrapped'),
  ]
}

function plannedOf({ plan }: PersonDay, { language }: RecapPage): string {
  const { codes, dailyEvaluation: text } = recapsText(language)
  if (plan.absence) return codes[plan.absence]
  if (plan.kind !== 'office') return text.plans[plan.kind === 'absent' ? 'off' : plan.kind]
  const code = plan.entries[0]?.code
  const place =
    code === 'PG' || code === 'SG' || code === 'PK' ? text.plans[code] : text.plans.office
  return [place, plan.summonses.length > 0 && text.summoned].filter(Boolean).join(', ')
}

function presenceOf({ outcome }: PersonDay, { language }: RecapPage): string {
  const { codes, dailyEvaluation: text } = recapsText(language)
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
  { report }: PersonDay,
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

function inWords({ rule, arithmetic, clause }: Finding, { language }: RecapPage): string {
  const cited = clause && ` (${clause})`
  return `${ruleTitle(rule)[language]}: ${arithmetic[language]}${cited}`
}

function colourPresence(page: RecapPage, firstRow: number): void {
  const { codes } = recapsText(page.language)
  const rows = page.rowCount() - firstRow
  const range = { row: firstRow, column: PRESENCE_COLUMN, rows, columns: 1 }
  for (const code of COUNTED_CODES) {
    page.colour(range, codes[code], OUTCOME_COLOURS[code])
  }
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value: value === '' ? null : value, style }
}
