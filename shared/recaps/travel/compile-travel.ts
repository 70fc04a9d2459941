import { daysBetween } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { AgencySettings } from '../../model/agency.ts'
import { TRAVEL_KINDS } from '../../model/submission.ts'
import { cutText } from '../../text/cut-text.ts'
import { dateInDigits } from '../../text/date-in-words.ts'
import { listJourneys } from './list-journeys.ts'
import type { ListedJourney } from './list-journeys.ts'
import { compileMonthlyList, type MonthlyInput } from '../monthly-list.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'

const COLUMN_WIDTHS_PX = [36, 210, 160, 70, 200, 80, 190, 90, 90, 56, 260, 170, 200, 130]
const DAYS_COLUMN = 9
const DECISION_COLUMN = 13
const SIGNATURE_COLUMNS = 3
/** What people type is long at times; a row of the recap is not. */
const LONGEST_TEXT = 300
const DECISION_COLOURS = {
  returned: '#fff2cc',
  undecided: '#fff2cc',
  unasked: '#f4b6b6',
  located: '#f4b6b6',
} as const

const GROUPS = ['structural', 'staff', 'non-asn'] as const
type Group = (typeof GROUPS)[number]

/**
 * *Rekap Perjalanan* (C8): every journey made that touches the month, by structural officials, JFU/JFT
 * and non-ASN, in each by kind with its subtotal; NIHIL where there was none. Requests that were rejected
 * or that something refutes are no journeys; those that nobody approved and nothing refutes stand apart,
 * in no total.
 */
export function compileTravel(input: MonthlyInput): RecapContent {
  const { facts, evaluation } = input
  const { settings } = facts
  const text = recapsText(settings.language)
  return compileMonthlyList(input, {
    title: text.travel.title,
    headingLines: [text.travel.submittedTo(settings.assistant, settings.regencyName)],
    headers: headersOf(settings),
    columnWidthsPx: COLUMN_WIDTHS_PX,
    addBody: (page) => {
      const journeys = listJourneys(facts, evaluation)
      const made = journeys.filter((journey) => journey.made)
      const firstRow = page.rowCount()
      if (made.length === 0) page.addLine(text.none, 'code')
      else addJourneys(page, made)
      addUnsure(
        page,
        journeys.filter((journey) => !journey.made),
        made.length,
      )
      colourDecisions(page, firstRow)
    },
    legend: text.travel.meaning,
    signatureColumns: SIGNATURE_COLUMNS,
  })
}

function headersOf({ language }: AgencySettings): string[] {
  const { number, name, id, travel } = recapsText(language)
  return [
    number,
    name,
    id,
    travel.grade,
    travel.post,
    travel.kind,
    travel.destination,
    travel.from,
    travel.until,
    travel.days,
    travel.purpose,
    travel.permit,
    travel.approver,
    travel.decision,
  ]
}

function addJourneys(page: RecapPage, journeys: readonly ListedJourney[]): void {
  const { none, travel } = recapsText(page.language)
  let number = 0
  for (const group of GROUPS) {
    const ofGroup = journeys.filter(({ employee }) => groupOf(employee) === group)
    page.addLine(travel.groups[group], 'total-label')
    if (ofGroup.length === 0) page.addLine(none, 'code')
    for (const kind of ofGroup.length === 0 ? [] : [...TRAVEL_KINDS, 'unstated' as const]) {
      const ofKind = ofGroup.filter((journey) => journey.kind === kind)
      if (kind === 'unstated' && ofKind.length === 0) continue
      for (const journey of ofKind) page.addRow(journeyCells((number += 1), journey, page))
      addSum(page, travel.subtotal(travel.kinds[kind], ofKind.length), ofKind)
    }
  }
  addSum(page, travel.total(journeys.length), journeys)
}

/** Asked for, not approved, not refuted: neither made nor not. */
function addUnsure(
  page: RecapPage,
  journeys: readonly ListedJourney[],
  numberBefore: number,
): void {
  if (journeys.length === 0) return
  page.addLine(recapsText(page.language).travel.unsure, 'total-label')
  for (const [at, journey] of journeys.entries()) {
    page.addRow(journeyCells(numberBefore + at + 1, journey, page))
  }
}

function colourDecisions(page: RecapPage, firstRow: number): void {
  const { travel } = recapsText(page.language)
  const rows = page.rowCount() - firstRow
  const range = { row: firstRow, column: DECISION_COLUMN, rows, columns: 1 }
  for (const decision of ['returned', 'undecided', 'unasked', 'located'] as const) {
    page.colour(range, travel.decisions[decision], DECISION_COLOURS[decision])
  }
}

function journeyCells(
  number: number,
  journey: ListedJourney,
  { language }: RecapPage,
): RecapCell[] {
  const { travel } = recapsText(language)
  const { employee, approvedOn, approver } = journey
  const permit = [journey.letterNumber, approvedOn && dateInDigits(approvedOn)]
  const short = (value: string): string => cutText(value, LONGEST_TEXT, language)
  return [
    cell(number, 'number'),
    cell(employee.name, 'wrapped'),
    cell(employee.id, 'text'),
    cell(gradeOf(employee), 'text'),
    cell(employee.post, 'wrapped'),
    cell(travel.kinds[journey.kind], 'wrapped'),
    cell(short(journey.destination), 'wrapped'),
    cell(dateInDigits(journey.from), 'text'),
    cell(dateInDigits(journey.until), 'text'),
    cell(lengthOf(journey), 'number'),
    cell(short(journey.purpose), 'wrapped'),
    cell(short(permit.filter(Boolean).join('\n')), 'wrapped'),
    cell(approver?.name ?? '', 'wrapped'),
    cell(travel.decisions[journey.decision], 'code'),
  ]
}

/** A row of the days of these journeys, labelled in the name's column. */
function addSum(page: RecapPage, label: string, journeys: readonly ListedJourney[]): void {
  const days = journeys.reduce((sum, journey) => sum + lengthOf(journey), 0)
  page.addRow(
    COLUMN_WIDTHS_PX.map((_, column) => {
      if (column === DAYS_COLUMN) return cell(days, 'total')
      return cell(column === 1 ? label : null, 'total-label')
    }),
  )
}

/** PTT and other contract staff are non-ASN, whatever class their row says. */
function groupOf({ status, positionClass }: Employee): Group {
  if (status === 'PTT' || status === 'Non-ASN') return 'non-asn'
  switch (positionClass) {
    case 'jpt':
    case 'administrator':
    case 'pengawas':
      return 'structural'
    case 'fungsional':
    case 'pelaksana':
      return 'staff'
    case 'non-asn':
      return 'non-asn'
  }
}

/** The *golongan* within a rank, as "III/a" of "Penata Muda / III-a"; else the rank as written. */
function gradeOf({ rank }: Employee): string {
  const [, grade, room] = /\b(IV|I{1,3})\s*(?:[/.-]\s*)?([a-e])\b/.exec(rank) ?? []
  return grade && room ? `${grade}/${room}` : rank
}

function lengthOf({ from, until }: ListedJourney): number {
  return daysBetween(from, until) + 1
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
