import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { CivilDate, Month } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'
import { isBaseShift } from '../../model/roster.ts'
import type { PersonDay } from '../../outcome/person-day.ts'
import { dateInDigits } from '../../text/date-in-words.ts'
import type { Language } from '../../model/language.ts'
import { momentInWords } from '../../text/moment-in-words.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { dueLines } from '../due-lines.ts'
import { monthLines } from '../heading.ts'
import type { MonthlyInput } from '../monthly-input.ts'
import { OUTCOME_COLOURS } from '../outcome-colours.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitsInOrder } from '../units-in-order.ts'
import type { ScheduleRecapText } from './words-en.ts'
import { SCHEDULE_WORDS } from './words.ts'

const SIGNATURE_COLUMNS = 2

interface Row {
  readonly number: number
  readonly employee: Employee
  readonly date: CivilDate
  readonly plan: PersonDay['plan']
}

/**
 * *Rekap Jadwal* (U7), from which the SIHadir admin enters each remark: by unit, person and date,
 * because SIHadir is filled in one employee after the other. Everyone employed has every working day,
 * and what they are rostered for on days off; where the roster says nothing, the sheet says so.
 * What is planned, whatever came of it.
 */
export function compileSchedule({ facts, evaluation, source }: MonthlyInput): RecapContent {
  const { settings } = facts
  const schedule = SCHEDULE_WORDS[settings.language]
  return compileTable(
    { settings, source },
    {
      title: schedule.title,
      headingLines: [
        ...monthLines(settings, evaluation.month),
        schedule.purpose,
        ...dueLines(facts, 'schedule', evaluation.month),
      ],
      columns: columnsOf(settings.language),
      addBody: (table) => addUnits(table, facts, evaluation),
      legend: [...schedule.meaning, readingLine(facts, evaluation.month)],
      signatureColumns: SIGNATURE_COLUMNS,
    },
  )
}

function columnsOf(language: Language): RecapColumn<Row>[] {
  const { number, id, name, date } = recapsText(language)
  const schedule = SCHEDULE_WORDS[language]
  const { remarks } = schedule
  return [
    { header: number, widthPx: 44, style: 'number', value: (row) => row.number },
    { header: id, widthPx: 190, style: 'text', value: ({ employee }) => employee.id },
    { header: name, widthPx: 280, style: 'wrapped', value: ({ employee }) => employee.name },
    { header: date, widthPx: 110, style: 'text', value: (row) => dateInDigits(row.date) },
    {
      header: schedule.remark,
      widthPx: 200,
      style: 'text',
      value: ({ plan }) => remarkOf(plan, schedule),
      colours: [
        [remarks.WFH, OUTCOME_COLOURS.WFH],
        [remarks.C, OUTCOME_COLOURS.C],
        [remarks.SK, OUTCOME_COLOURS.SK],
        [remarks.I, OUTCOME_COLOURS.I],
        [remarks.DL, OUTCOME_COLOURS.DL],
        [remarks.L, OUTCOME_COLOURS.L],
        [schedule.notRostered, OUTCOME_COLOURS.TK],
      ],
    },
  ]
}

/** When the roster was first read and last changed (L2, U3); who typed a cell is nowhere recorded. */
function readingLine({ settings, rosterReadings = [] }: Configuration, month: Month): string {
  const { language, zone } = settings
  const schedule = SCHEDULE_WORDS[language]
  const reading = rosterReadings.find((one) => one.month === month)
  if (!reading) return schedule.readUnknown
  return schedule.read({
    first: momentInWords(reading.firstReadAt, zone, language),
    last: momentInWords(reading.lastChangedAt, zone, language),
  })
}

function addUnits(
  table: RecapTable<Row>,
  facts: Configuration,
  { people, days }: Pick<MonthEvaluation, 'people' | 'days'>,
): void {
  const workingDays = new Set(days.flatMap(({ date, workingDay }) => (workingDay ? [date] : [])))
  const recordsOf = new Map(people.map(({ employeeId, records }) => [employeeId, records]))
  let number = 0
  for (const { name, employees } of unitsInOrder(facts)) {
    const rows = employees.flatMap((employee) =>
      (recordsOf.get(employee.id) ?? [])
        .filter(
          ({ outcome, plan }) =>
            plan.kind !== 'unasked' && (workingDays.has(outcome.date) || plan.kind !== 'off'),
        )
        .map(({ outcome: { date }, plan }) => ({ employee, date, plan })),
    )
    if (rows.length > 0) table.addLine(name, 'total-label')
    for (const row of rows) table.addEntry({ number: (number += 1), ...row })
  }
}

function remarkOf(plan: PersonDay['plan'], schedule: ScheduleRecapText): string {
  const { remarks } = schedule
  switch (plan.kind) {
    case 'unasked':
    case 'off':
      return remarks.L
    case 'absent':
      return remarks[plan.absence!]
    case 'home':
      return plan.name ?? (plan.elsewhere ? remarks.WFA : remarks.WFH)
    case 'office': {
      const { code, name } = plan
      if (name !== undefined && !plan.summoned) return name
      if (isBaseShift(code)) return remarks[code]
      if (plan.summoned && code !== 'WFO') return schedule.summoned
      return plan.rosterMissing ? schedule.notRostered : remarks.WFO
    }
  }
}
