import { localTimeOf } from '../../calendar/zones.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import { findReviewer } from '../../intake/find-reviewer.ts'
import type { Configuration } from '../../model/facts.ts'
import { dateInDigits, dateInWords } from '../../text/date-in-words.ts'
import { clockOn } from '../clock-on.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { monthLines } from '../heading.ts'
import type { MonthlyInput } from '../monthly-input.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { listOfficePresence, shiftInWords, type ListedPresence } from './list-office-presence.ts'
import { OFFICE_PRESENCE_WORDS } from './words.ts'

const SIGNATURE_COLUMNS = 3

type Row = ListedPresence & { readonly number: number }

/**
 * *Daftar Hadir Kantor* (C9): who was at the office, by day, shift and unit, from when until when and
 * on what basis, for contact tracing, each line with the direct superior who is to sign for having seen
 * it. Every working day that has begun; NIHIL where nobody was there.
 */
export function compileOfficePresence({ facts, evaluation, source }: MonthlyInput): RecapContent {
  const { settings } = facts
  const { none } = recapsText(settings.language)
  const officePresence = OFFICE_PRESENCE_WORDS[settings.language]
  return compileTable(
    { settings, source },
    {
      title: officePresence.title,
      headingLines: [...monthLines(settings, evaluation.month), officePresence.purpose],
      columns: columnsOf(facts),
      addBody: (table) => addDays(table, facts, evaluation),
      none,
      legend: officePresence.meaning,
      signatureColumns: SIGNATURE_COLUMNS,
    },
  )
}

function columnsOf(facts: Configuration): RecapColumn<Row>[] {
  const { zone, language } = facts.settings
  const { number, date, name, id } = recapsText(language)
  const officePresence = OFFICE_PRESENCE_WORDS[language]
  const { bases } = officePresence
  const clock = (row: Row, ms: number | undefined): string =>
    ms === undefined ? '' : clockOn(row.date, ms, { zone, language })
  return [
    { header: number, widthPx: 44, style: 'number', value: (row) => row.number },
    { header: date, widthPx: 100, style: 'text', value: (row) => dateInDigits(row.date) },
    {
      header: officePresence.shift,
      widthPx: 100,
      style: 'text',
      value: (row) => shiftInWords(row, officePresence),
    },
    {
      header: officePresence.unit,
      widthPx: 180,
      style: 'wrapped',
      value: ({ unitName }) => unitName,
    },
    { header: name, widthPx: 200, style: 'wrapped', value: ({ employee }) => employee.name },
    { header: id, widthPx: 160, style: 'text', value: ({ employee }) => employee.id },
    {
      header: officePresence.firstSeen,
      widthPx: 90,
      style: 'text',
      value: (row) => clock(row, row.seen?.firstMs),
    },
    {
      header: officePresence.lastSeen,
      widthPx: 90,
      style: 'text',
      value: (row) => (row.seen?.firstMs === row.seen?.lastMs ? '' : clock(row, row.seen?.lastMs)),
    },
    {
      header: officePresence.basis,
      widthPx: 180,
      style: 'wrapped',
      value: ({ basis }) => bases[basis],
      colours: [
        [bases['no-permit'], '#f4b6b6'],
        [bases['not-rostered'], '#fff2cc'],
        [bases.off, '#fff2cc'],
        [bases.absent, '#fff2cc'],
      ],
    },
    {
      header: officePresence.evidence,
      widthPx: 190,
      style: 'wrapped',
      value: ({ evidence }) => evidence.join('\n'),
    },
    {
      header: officePresence.superior,
      widthPx: 200,
      style: 'wrapped',
      value: (row) => findReviewer(row.employee, facts, row.date)?.name ?? '',
    },
    { header: officePresence.initials, widthPx: 110, style: 'text', value: () => '' },
  ]
}

function addDays(table: RecapTable<Row>, facts: Configuration, evaluation: MonthEvaluation): void {
  const officePresence = OFFICE_PRESENCE_WORDS[table.language]
  const presentOn = listOfficePresence(facts, evaluation)
  const today = localTimeOf(evaluation.asOf, facts.settings.zone).date
  let number = 0
  for (const { date, workingDay } of evaluation.days) {
    if (date > today) continue
    const present = presentOn.get(date) ?? []
    if (!workingDay && present.length === 0) continue
    const day = officePresence.day(dateInWords(date, table.language), present.length)
    table.addLine(day, 'total-label')
    for (const presence of present) table.addEntry({ number: (number += 1), ...presence })
  }
}
