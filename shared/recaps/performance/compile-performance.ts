import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import {
  addTallies,
  tallyOfPerson,
  volumesByMeasure,
  type PerformanceTally,
} from '../../evaluation/tally-performance.ts'
import type { Employee } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Language } from '../../model/language.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { dueLines } from '../due-lines.ts'
import { monthLines, sentToLine } from '../heading.ts'
import type { MonthlyInput } from '../monthly-input.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitsInOrder } from '../units-in-order.ts'
import type { PerformanceRecapText } from './words-en.ts'
import { PERFORMANCE_WORDS } from './words.ts'

const COUNT_PX = 80
const COUNTS = [
  'due',
  'inTime',
  'late',
  'missing',
  'awaited',
  'extra',
  'activities',
  'measured',
] as const
const REVIEWS = ['above', 'as-expected', 'below', 'unrated', 'open'] as const
/** No and Nama stay in place while the counts scroll. */
const FROZEN_COLUMNS = 2
const SIGNATURE_COLUMNS = 4

interface Row {
  readonly number: number
  readonly employee: Employee
  readonly tally: PerformanceTally
}

interface Sum {
  readonly label: string
  readonly tally: PerformanceTally
}

/**
 * *Rekap Kinerja*: everyone employed in the month by unit, with the daily reports that were due, how
 * they came, volume against target and the reviews; a sum under each unit and under all.
 */
export function compilePerformance({ facts, evaluation, source }: MonthlyInput): RecapContent {
  const { settings } = facts
  const performance = PERFORMANCE_WORDS[settings.language]
  return compileTable<Row, Sum>(
    { settings, source },
    {
      title: performance.title,
      headingLines: [
        ...monthLines(settings, evaluation.month),
        sentToLine(settings),
        ...dueLines(facts, 'performance', evaluation.month),
      ],
      columns: columnsOf(settings.language),
      frozenColumns: FROZEN_COLUMNS,
      addBody: (table) => addUnits(table, facts, evaluation),
      legend: performance.meaning,
      signatureColumns: SIGNATURE_COLUMNS,
    },
  )
}

function columnsOf(language: Language): RecapColumn<Row, Sum>[] {
  const { number, name, id } = recapsText(language)
  const performance = PERFORMANCE_WORDS[language]
  return [
    { header: number, widthPx: 36, style: 'number', value: (row) => row.number },
    {
      header: name,
      widthPx: 210,
      style: 'wrapped',
      value: ({ employee }) => employee.name,
      sum: ({ label }) => ({ value: label, style: 'total-label' }),
    },
    { header: id, widthPx: 160, style: 'text', value: ({ employee }) => employee.id },
    ...COUNTS.map((count) => countColumn(performance[count], (tally) => tally[count])),
    {
      header: performance.volume,
      widthPx: 240,
      style: 'wrapped',
      value: ({ tally }) => volumesIn(tally, performance),
      sum: ({ tally }) => ({ value: volumesIn(tally, performance), style: 'wrapped' }),
    },
    ...REVIEWS.map((review) =>
      countColumn(performance.reviews[review], ({ reviews }) => reviews[review]),
    ),
  ]
}

function countColumn(
  header: string,
  countOf: (tally: PerformanceTally) => number,
): RecapColumn<Row, Sum> {
  return {
    header,
    widthPx: COUNT_PX,
    style: 'number',
    value: ({ tally }) => countOf(tally),
    sum: ({ tally }) => ({ value: countOf(tally), style: 'total' }),
  }
}

function volumesIn(tally: PerformanceTally, performance: PerformanceRecapText): string {
  return volumesByMeasure(tally)
    .map(({ volume, target, measure }) => performance.volumeAgainstTarget(volume, target, measure))
    .join('; ')
}

function addUnits(
  table: RecapTable<Row, Sum>,
  facts: Configuration,
  { people, outcomes }: Pick<MonthEvaluation, 'people' | 'outcomes'>,
): void {
  const performance = PERFORMANCE_WORDS[table.language]
  const employed = new Set(outcomes.map(({ employeeId }) => employeeId))
  const tallyOf = new Map(
    people
      .filter(({ employeeId }) => employed.has(employeeId))
      .map((person) => [person.employeeId, tallyOfPerson(person)]),
  )
  let number = 0
  for (const { name, employees } of unitsInOrder(facts)) {
    const members = employees.flatMap((employee) => {
      const tally = tallyOf.get(employee.id)
      return tally ? [{ employee, tally }] : []
    })
    if (members.length === 0) continue
    for (const member of members) table.addEntry({ number: (number += 1), ...member })
    const tallies = members.map(({ tally }) => tally)
    const label = performance.subtotal(name, members.length)
    table.addSum({ label, tally: addTallies(tallies) })
  }
  table.addSum({ label: performance.total(number), tally: addTallies([...tallyOf.values()]) })
}
