import { formatTimeOfDay, localTimeOfMs } from '../calendar/zones.ts'
import { evaluatePeople } from '../evaluation/evaluate-people.ts'
import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { AgencySettings } from '../model/agency.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { epochMsOf } from '../model/instant.ts'
import { dateInDigits, dateInWords } from '../text/date-in-words.ts'
import { listOfficePresence } from './list-office-presence.ts'
import type { OfficePresence } from './list-office-presence.ts'
import { compileMonthlyList, type MonthlyInput } from './monthly-list.ts'
import type { RecapPage } from './recap-page.ts'
import type { CellStyle, RecapCell, RecapSheet } from './recap-sheet.ts'
import { recapsText } from './recaps-text.ts'
import { unitsInOrder } from './units-in-order.ts'

const COLUMN_WIDTHS_PX = [44, 100, 120, 200, 220, 160, 110, 110, 210, 260]
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
 * on what basis, for contact tracing. Every working day that has begun; NIHIL where nobody was there.
 */
export function compileOfficePresence(input: MonthlyInput): RecapSheet {
  const { facts, evaluation } = input
  const { settings } = facts
  const text = recapsText(settings.language)
  return compileMonthlyList(input, {
    key: 'office-presence',
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
  ]
}

function addDays(
  page: RecapPage,
  facts: AgencyFacts,
  { month, asOf }: Pick<MonthEvaluation, 'month' | 'asOf'>,
): void {
  const { none, officePresence } = recapsText(page.language)
  const firstRow = page.rowCount()
  const { contexts, personDays } = evaluatePeople(facts, { month, asOf })
  const dayOf = new Map(
    personDays.map((person) => [`${person.employee.id} ${person.day.date}`, person]),
  )
  const units = unitsInOrder(facts)
  const unitOf = new Map(
    units.flatMap(({ name, employees }) => employees.map(({ id }) => [id, name])),
  )
  const ids = [...unitOf.keys()]

  let number = 0
  for (const { date, workingDay, calendarDay } of contexts) {
    if (calendarDay.startMs > epochMsOf(asOf)) continue
    const present = listOfficePresence(ids.flatMap((id) => dayOf.get(`${id} ${date}`) ?? []))
    if (!workingDay && present.length === 0) continue
    page.addLine(
      officePresence.day(dateInWords(date, page.language), present.length),
      'total-label',
    )
    for (const presence of present) {
      const unit = unitOf.get(presence.person.employee.id) ?? ''
      page.addRow(presenceCells((number += 1), presence, { unit, page }))
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
  { person, shift, basis, seen, evidence }: OfficePresence,
  { unit, page }: { readonly unit: string; readonly page: RecapPage },
): RecapCell[] {
  const { officePresence } = recapsText(page.language)
  const { employee, day } = person
  const once = seen?.firstMs === seen?.lastMs
  function clock(ms: number | undefined): string {
    return ms === undefined ? '' : clockOn(day.date, localTimeOfMs(ms, day.zone), page)
  }
  return [
    cell(number, 'number'),
    cell(dateInDigits(day.date), 'text'),
    cell(officePresence.shifts[shift], 'text'),
    cell(unit, 'wrapped'),
    cell(employee.name, 'text'),
    cell(employee.id, 'text'),
    cell(clock(seen?.firstMs), 'text'),
    cell(once ? '' : clock(seen?.lastMs), 'text'),
    cell(officePresence.bases[basis], 'wrapped'),
    cell(evidence.join('\n'), 'wrapped'),
  ]
}

/** As "07.25"; with its date where a night's duty ends on the next day. */
function clockOn(
  date: CivilDate,
  local: { readonly date: CivilDate; readonly minutes: number },
  { language }: RecapPage,
): string {
  const time = formatTimeOfDay(local.minutes).replace(':', language === 'id' ? '.' : ':')
  return local.date === date ? time : `${dateInDigits(local.date)} ${time}`
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
