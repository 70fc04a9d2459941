import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { Configuration } from '../../model/facts.ts'
import { compileMonthlyList, type MonthlyInput } from '../monthly-list.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { addTallies, volumesByMeasure } from '../../evaluation/tally-performance.ts'
import type { PerformanceTally } from '../../evaluation/tally-performance.ts'
import { unitsInOrder } from '../units-in-order.ts'

const PERSON_PX = [36, 210, 160]
const COUNT_PX = 80
const COUNTS_BEFORE_VOLUME = 8
const VOLUME_PX = 240
const REVIEWS = ['above', 'as-expected', 'below', 'unrated', 'open'] as const
const COLUMN_WIDTHS_PX = [
  ...PERSON_PX,
  ...Array.from({ length: COUNTS_BEFORE_VOLUME }, () => COUNT_PX),
  VOLUME_PX,
  ...REVIEWS.map(() => COUNT_PX),
]
/** No and Nama stay in place while the counts scroll. */
const FROZEN_COLUMNS = 2
const SIGNATURE_COLUMNS = 4

/**
 * *Rekap Kinerja*: everyone employed in the month by unit, with the daily reports that were due, how
 * they came, volume against target and the reviews; a sum under each unit and under all.
 */
export function compilePerformance(input: MonthlyInput): RecapContent {
  const { facts, evaluation } = input
  const { settings } = facts
  const text = recapsText(settings.language)
  return compileMonthlyList(input, {
    title: text.performance.title,
    headingLines: [],
    headers: headersOf(settings),
    columnWidthsPx: COLUMN_WIDTHS_PX,
    frozenColumns: FROZEN_COLUMNS,
    addBody: (page) => addUnits(page, facts, evaluation),
    legend: text.performance.meaning,
    signatureColumns: SIGNATURE_COLUMNS,
  })
}

function headersOf({ language }: AgencySettings): string[] {
  const { number, name, id, performance } = recapsText(language)
  return [
    number,
    name,
    id,
    performance.due,
    performance.inTime,
    performance.late,
    performance.missing,
    performance.awaited,
    performance.extra,
    performance.activities,
    performance.measured,
    performance.volume,
    ...REVIEWS.map((review) => performance.reviews[review]),
  ]
}

function addUnits(
  page: RecapPage,
  facts: Configuration,
  { people, outcomes }: Pick<MonthEvaluation, 'people' | 'outcomes'>,
): void {
  const { performance } = recapsText(page.language)
  const employed = new Set(outcomes.map(({ employeeId }) => employeeId))
  const tallyOf = new Map(
    people
      .filter(({ employeeId }) => employed.has(employeeId))
      .map(({ employeeId, tally }) => [employeeId, tally]),
  )

  function addSum(label: string, tallies: readonly PerformanceTally[]): void {
    page.addRow([
      cell(null, 'total-label'),
      cell(label, 'total-label'),
      cell(null, 'total-label'),
      ...tallyCells(addTallies(tallies), page, 'total'),
    ])
  }

  let number = 0
  for (const { name, employees } of unitsInOrder(facts)) {
    const members = employees.flatMap((employee) => {
      const tally = tallyOf.get(employee.id)
      return tally ? [{ employee, tally }] : []
    })
    if (members.length === 0) continue
    for (const { employee, tally } of members) {
      page.addRow([
        cell((number += 1), 'number'),
        cell(employee.name, 'wrapped'),
        cell(employee.id, 'text'),
        ...tallyCells(tally, page, 'number'),
      ])
    }
    const tallies = members.map(({ tally }) => tally)
    addSum(performance.subtotal(name, members.length), tallies)
  }
  addSum(performance.total(number), [...tallyOf.values()])
}

function tallyCells(
  tally: PerformanceTally,
  { language }: RecapPage,
  style: 'number' | 'total',
): RecapCell[] {
  const { performance } = recapsText(language)
  const counts = [
    tally.due,
    tally.inTime,
    tally.late,
    tally.missing,
    tally.awaited,
    tally.extra,
    tally.activities,
    tally.measured,
  ]
  const volumes = volumesByMeasure(tally).map(({ volume, target, measure }) =>
    performance.volumeAgainstTarget(volume, target, measure),
  )
  return [
    ...counts.map((count) => cell(count, style)),
    cell(volumes.join('; '), 'wrapped'),
    ...REVIEWS.map((review) => cell(tally.reviews[review], style)),
  ]
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
