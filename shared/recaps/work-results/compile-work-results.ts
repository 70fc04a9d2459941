import type { Employee } from '../../model/employee.ts'
import type { Language } from '../../model/language.ts'
import { cutText } from '../../text/cut-text.ts'
import { compileTable } from '../compile-table.ts'
import { monthLines, sentToLine } from '../heading.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitInScope, type ScopedInput } from '../scoped-input.ts'
import { unitsInOrder } from '../units-in-order.ts'
import { resultsOf, type WorkResults } from './results-of.ts'
import { WORK_RESULTS_WORDS } from './words.ts'

const SIGNATURE_COLUMNS = 2
/** A cell of more is read by nobody. */
const LONGEST_TEXT = 2_000

interface Row extends WorkResults {
  readonly number: number
  readonly employee: Employee
  readonly month: string
}

/** *Rekap Hasil Kerja* (K7, P2): what each person employed in the month did, by unit, by their reports. */
export function compileWorkResults(input: ScopedInput): RecapContent {
  const { facts, evaluation, source, scope } = input
  const { settings } = facts
  const words = WORK_RESULTS_WORDS[settings.language]
  const unit = unitInScope(input)
  const units = unitsInOrder(facts).filter(
    ({ code }) => !scope?.unitCode || code === scope.unitCode,
  )
  const reported = resultsOf(evaluation.people, facts.submissions)
  return compileTable<Row>(
    { settings, source },
    {
      title: words.title,
      headingLines: [
        ...monthLines(settings, evaluation.month),
        unit ? words.unit(unit.name) : '',
        sentToLine(settings),
      ],
      columns: columnsOf(settings.language),
      addBody: (table) => {
        let number = 0
        for (const { name, employees } of units) {
          const people = employees.filter(({ id }) => reported.has(id))
          if (people.length === 0) continue
          table.addLine(words.unitLine(name, people.length), 'total-label')
          for (const employee of people) {
            const { month } = evaluation
            table.addEntry({
              number: (number += 1),
              employee,
              month,
              ...reported.get(employee.id)!,
            })
          }
        }
      },
      none: recapsText(settings.language).none,
      legend: words.meaning,
      signatureColumns: SIGNATURE_COLUMNS,
    },
  )
}

function columnsOf(language: Language): RecapColumn<Row>[] {
  const { number, name, id } = recapsText(language)
  const words = WORK_RESULTS_WORDS[language]
  return [
    { header: number, widthPx: 36, style: 'number', value: (row) => row.number },
    { header: name, widthPx: 220, style: 'wrapped', value: ({ employee }) => employee.name },
    { header: id, widthPx: 160, style: 'text', value: ({ employee }) => employee.id },
    { header: words.month, widthPx: 80, style: 'text', value: ({ month }) => month },
    {
      header: words.activities,
      widthPx: 560,
      style: 'wrapped',
      value: ({ works, days }) => {
        if (days === 0) return words.nothing
        return cutText(works.map(words.activity).join('\n'), LONGEST_TEXT, language)
      },
    },
    { header: words.days, widthPx: 90, style: 'number', value: ({ days }) => days },
  ]
}
