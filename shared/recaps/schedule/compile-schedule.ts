import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { CivilDate, Month } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'
import type { DutyRecord } from '../../outcome/duty-day.ts'
import { dateInDigits } from '../../text/date-in-words.ts'
import { momentInWords } from '../../text/moment-in-words.ts'
import type { ScheduleRecapText } from '../../text/en/recap-schedule.ts'
import { OUTCOME_COLOURS } from '../outcome-colours.ts'
import { compileMonthlyList, type MonthlyInput } from '../monthly-list.ts'
import type { RecapPage } from '../recap-page.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitsInOrder } from '../units-in-order.ts'

const COLUMN_WIDTHS_PX = [44, 190, 280, 110, 200]
const REMARK_COLUMN = 4
const SIGNATURE_COLUMNS = 2

/**
 * *Rekap Jadwal* (U7), from which the SIHadir admin enters each remark: by unit, person and date,
 * because SIHadir is filled in one employee after the other. Everyone employed has every working day,
 * and what they are rostered for on days off; where the roster says nothing, the sheet says so.
 * What is planned, whatever came of it.
 */
export function compileSchedule(input: MonthlyInput): RecapContent {
  const { facts, evaluation } = input
  const { settings } = facts
  const text = recapsText(settings.language)
  return compileMonthlyList(input, {
    title: text.schedule.title,
    headingLines: [text.schedule.purpose],
    headers: [text.number, text.id, text.name, text.date, text.schedule.remark],
    columnWidthsPx: COLUMN_WIDTHS_PX,
    addBody: (page) => {
      const firstRow = page.rowCount()
      addUnits(page, facts, evaluation)
      colourRemarks(page, firstRow, text.schedule)
    },
    legend: [...text.schedule.meaning, readingLine(facts, evaluation.month)],
    signatureColumns: SIGNATURE_COLUMNS,
  })
}

/** When the roster was first read and last changed (L2, U3); who typed a cell is nowhere recorded. */
function readingLine({ settings, rosterReadings = [] }: Configuration, month: Month): string {
  const { language, zone } = settings
  const { schedule } = recapsText(language)
  const reading = rosterReadings.find((one) => one.month === month)
  if (!reading) return schedule.readUnknown
  return schedule.read({
    first: momentInWords(reading.firstReadAt, zone, language),
    last: momentInWords(reading.lastChangedAt, zone, language),
  })
}

function addUnits(
  page: RecapPage,
  facts: Configuration,
  { people, days }: Pick<MonthEvaluation, 'people' | 'days'>,
): void {
  const { schedule } = recapsText(page.language)
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
        .map(({ outcome: { date }, plan }) => ({
          employee,
          date,
          remark: remarkOf(plan, schedule),
        })),
    )
    if (rows.length > 0) page.addLine(name, 'total-label')
    for (const row of rows) addPersonDay(page, (number += 1), row)
  }
}

function addPersonDay(
  page: RecapPage,
  number: number,
  {
    employee,
    date,
    remark,
  }: { readonly employee: Employee; readonly date: CivilDate; readonly remark: string },
): void {
  page.addRow([
    { value: number, style: 'number' },
    { value: employee.id, style: 'text' },
    { value: employee.name, style: 'wrapped' },
    { value: dateInDigits(date), style: 'text' },
    { value: remark, style: 'text' },
  ])
}

function remarkOf(plan: DutyRecord['plan'], schedule: ScheduleRecapText): string {
  const { remarks } = schedule
  switch (plan.kind) {
    case 'unasked':
    case 'off':
      return remarks.L
    case 'absent':
      return remarks[plan.absence!]
    case 'home':
      return plan.code === 'WFA' ? remarks.WFA : remarks.WFH
    case 'office': {
      const { code } = plan
      if (code === 'PG' || code === 'SG' || code === 'PK') return remarks[code]
      if (plan.summoned && code !== 'WFO') return schedule.summoned
      return plan.rosterMissing ? schedule.notRostered : remarks.WFO
    }
  }
}

function colourRemarks(page: RecapPage, firstRow: number, schedule: ScheduleRecapText): void {
  const { remarks } = schedule
  const rows = page.rowCount() - firstRow
  if (rows === 0) return
  const range = { row: firstRow, column: REMARK_COLUMN, rows, columns: 1 }
  const colours: readonly (readonly [remark: string, colour: string])[] = [
    [remarks.WFH, OUTCOME_COLOURS.WFH],
    [remarks.C, OUTCOME_COLOURS.C],
    [remarks.SK, OUTCOME_COLOURS.SK],
    [remarks.I, OUTCOME_COLOURS.I],
    [remarks.DL, OUTCOME_COLOURS.DL],
    [remarks.L, OUTCOME_COLOURS.L],
    [schedule.notRostered, OUTCOME_COLOURS.TK],
  ]
  for (const [remark, colour] of colours) page.colour(range, remark, colour)
}
