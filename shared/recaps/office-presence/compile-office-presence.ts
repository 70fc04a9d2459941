import { localTimeOf } from '../../calendar/zones.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import { findReviewer } from '../../intake/find-reviewer.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { Configuration } from '../../model/facts.ts'
import { dateInDigits, dateInWords } from '../../text/date-in-words.ts'
import { clockOn } from '../clock-on.ts'
import { listOfficePresence } from './list-office-presence.ts'
import type { ListedPresence } from './list-office-presence.ts'
import { compileMonthlyList, type MonthlyInput } from '../monthly-list.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'

const COLUMN_WIDTHS_PX = [44, 100, 100, 180, 200, 160, 90, 90, 180, 190, 200, 110]
const BASIS_COLUMN = 8
const SIGNATURE_COLUMNS = 3
const BASIS_COLOURS = {
  'no-permit': '#f4b6b6',
  'not-rostered': '#fff2cc',
  off: '#fff2cc',
  absent: '#fff2cc',
} as const

/**
 * *Daftar Hadir Kantor* (C9): who was at the office, by day, shift and unit, from when until when and
 * on what basis, for contact tracing, each line with the direct superior who is to sign for having seen
 * it. Every working day that has begun; NIHIL where nobody was there.
 */
export function compileOfficePresence(input: MonthlyInput): RecapContent {
  const { facts, evaluation } = input
  const { settings } = facts
  const text = recapsText(settings.language)
  return compileMonthlyList(input, {
    title: text.officePresence.title,
    headingLines: [text.officePresence.purpose],
    headers: headersOf(settings),
    columnWidthsPx: COLUMN_WIDTHS_PX,
    addBody: (page) => addDays(page, facts, evaluation),
    legend: text.officePresence.meaning,
    signatureColumns: SIGNATURE_COLUMNS,
  })
}

function headersOf({ language }: AgencySettings): string[] {
  const { number, date, name, id, officePresence } = recapsText(language)
  return [
    number,
    date,
    officePresence.shift,
    officePresence.unit,
    name,
    id,
    officePresence.firstSeen,
    officePresence.lastSeen,
    officePresence.basis,
    officePresence.evidence,
    officePresence.superior,
    officePresence.initials,
  ]
}

function addDays(page: RecapPage, facts: Configuration, evaluation: MonthEvaluation): void {
  const { none, officePresence } = recapsText(page.language)
  const firstRow = page.rowCount()
  const presentOn = listOfficePresence(facts, evaluation)
  const today = localTimeOf(evaluation.asOf, facts.settings.zone).date

  let number = 0
  for (const { date, workingDay } of evaluation.days) {
    if (date > today) continue
    const present = presentOn.get(date) ?? []
    if (!workingDay && present.length === 0) continue
    page.addLine(
      officePresence.day(dateInWords(date, page.language), present.length),
      'total-label',
    )
    for (const presence of present) {
      page.addRow(presenceCells((number += 1), presence, { facts, page }))
    }
  }
  const rows = page.rowCount() - firstRow
  if (rows === 0) return page.addLine(none, 'code')
  const range = { row: firstRow, column: BASIS_COLUMN, rows, columns: 1 }
  for (const basis of ['no-permit', 'not-rostered', 'off', 'absent'] as const) {
    page.colour(range, officePresence.bases[basis], BASIS_COLOURS[basis])
  }
}

function presenceCells(
  number: number,
  { employee, unitName, date, shift, basis, seen, evidence }: ListedPresence,
  { facts, page }: { readonly facts: Configuration; readonly page: RecapPage },
): RecapCell[] {
  const { officePresence } = recapsText(page.language)
  const once = seen?.firstMs === seen?.lastMs
  function clock(ms: number | undefined): string {
    return ms === undefined
      ? ''
      : clockOn(date, ms, { zone: facts.settings.zone, language: page.language })
  }
  return [
    cell(number, 'number'),
    cell(dateInDigits(date), 'text'),
    cell(officePresence.shifts[shift], 'text'),
    cell(unitName, 'wrapped'),
    cell(employee.name, 'wrapped'),
    cell(employee.id, 'text'),
    cell(clock(seen?.firstMs), 'text'),
    cell(once ? '' : clock(seen?.lastMs), 'text'),
    cell(officePresence.bases[basis], 'wrapped'),
    cell(evidence.join('\n'), 'wrapped'),
    cell(findReviewer(employee, facts, date)?.name ?? '', 'wrapped'),
    cell('', 'text'),
  ]
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
