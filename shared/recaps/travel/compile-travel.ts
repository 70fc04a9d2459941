import { chainOf } from '../../government/government-words.ts'
import { daysBetween } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import { TRAVEL_KINDS } from '../../model/submission.ts'
import { cutText } from '../../text/cut-text.ts'
import { dateInDigits } from '../../text/date-in-words.ts'
import type { Language } from '../../model/language.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { dueLines } from '../due-lines.ts'
import { monthLines } from '../heading.ts'
import type { MonthlyInput } from '../monthly-input.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { listJourneys, type ListedJourney } from './list-journeys.ts'
import { TRAVEL_WORDS } from './words.ts'

const SIGNATURE_COLUMNS = 3
/** What people type is long at times; a row of the recap is not. */
const LONGEST_TEXT = 300

const GROUPS = ['structural', 'staff', 'non-asn'] as const
type Group = (typeof GROUPS)[number]

type Row = ListedJourney & { readonly number: number }

interface Sum {
  readonly label: string
  readonly days: number
}

/**
 * *Rekap Perjalanan* (C8): every journey made that touches the month, by structural officials, JFU/JFT
 * and non-ASN, in each by kind with its subtotal; NIHIL where there was none. Requests that were rejected
 * or that something refutes are no journeys; those that nobody approved and nothing refutes stand apart,
 * in no total.
 */
export function compileTravel({ facts, evaluation, source }: MonthlyInput): RecapContent {
  const { settings } = facts
  const { none } = recapsText(settings.language)
  const travel = TRAVEL_WORDS[settings.language]
  const journeys = listJourneys(facts, evaluation)
  const due = dueLines(facts, 'travel', evaluation.month)
  const made = journeys.filter((journey) => journey.made)
  const unsure = journeys.filter((journey) => !journey.made)
  return compileTable<Row, Sum>(
    { settings, source },
    {
      title: travel.title,
      headingLines: [
        ...monthLines(settings, evaluation.month),
        ...(due.length > 0
          ? due
          : [travel.submittedTo(chainOf(settings.government, settings.language))]),
      ],
      columns: columnsOf(settings.language),
      addBody: (table) => {
        if (made.length === 0) table.addLine(none, 'code')
        else addJourneys(table, made)
        if (unsure.length > 0) table.addLine(travel.unsure, 'total-label')
        for (const [at, journey] of unsure.entries()) {
          table.addEntry({ number: made.length + at + 1, ...journey })
        }
      },
      legend: travel.meaning,
      signatureColumns: SIGNATURE_COLUMNS,
    },
  )
}

function columnsOf(language: Language): RecapColumn<Row, Sum>[] {
  const { number, name, id } = recapsText(language)
  const travel = TRAVEL_WORDS[language]
  const { decisions } = travel
  const short = (text: string): string => cutText(text, LONGEST_TEXT, language)
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
    {
      header: travel.grade,
      widthPx: 70,
      style: 'text',
      value: ({ employee }) => gradeOf(employee),
    },
    { header: travel.post, widthPx: 200, style: 'wrapped', value: ({ employee }) => employee.post },
    {
      header: travel.kind,
      widthPx: 80,
      style: 'wrapped',
      value: ({ kind }) => travel.kinds[kind],
    },
    {
      header: travel.destination,
      widthPx: 190,
      style: 'wrapped',
      value: ({ destination }) => short(destination),
    },
    { header: travel.from, widthPx: 90, style: 'text', value: ({ from }) => dateInDigits(from) },
    { header: travel.until, widthPx: 90, style: 'text', value: ({ until }) => dateInDigits(until) },
    {
      header: travel.days,
      widthPx: 56,
      style: 'number',
      value: lengthOf,
      sum: ({ days }) => ({ value: days, style: 'total' }),
    },
    {
      header: travel.purpose,
      widthPx: 260,
      style: 'wrapped',
      value: ({ purpose }) => short(purpose),
    },
    {
      header: travel.permit,
      widthPx: 170,
      style: 'wrapped',
      value: ({ letterNumber, approvedOn }) =>
        short([letterNumber, approvedOn && dateInDigits(approvedOn)].filter(Boolean).join('\n')),
    },
    {
      header: travel.approver,
      widthPx: 200,
      style: 'wrapped',
      value: ({ approver }) => approver?.name ?? '',
    },
    {
      header: travel.decision,
      widthPx: 130,
      style: 'code',
      value: ({ decision }) => decisions[decision],
      colours: [
        [decisions.returned, '#fff2cc'],
        [decisions.undecided, '#fff2cc'],
        [decisions.unasked, '#f4b6b6'],
        [decisions.located, '#f4b6b6'],
      ],
    },
  ]
}

function addJourneys(table: RecapTable<Row, Sum>, journeys: readonly ListedJourney[]): void {
  const { none } = recapsText(table.language)
  const travel = TRAVEL_WORDS[table.language]
  let number = 0
  for (const group of GROUPS) {
    const ofGroup = journeys.filter(({ employee }) => groupOf(employee) === group)
    table.addLine(travel.groups[group], 'total-label')
    if (ofGroup.length === 0) table.addLine(none, 'code')
    for (const kind of ofGroup.length === 0 ? [] : [...TRAVEL_KINDS, 'unstated' as const]) {
      const ofKind = ofGroup.filter((journey) => journey.kind === kind)
      if (kind === 'unstated' && ofKind.length === 0) continue
      for (const journey of ofKind) table.addEntry({ number: (number += 1), ...journey })
      const label = travel.subtotal(travel.kinds[kind], ofKind.length)
      table.addSum({ label, days: daysOf(ofKind) })
    }
  }
  table.addSum({ label: travel.total(journeys.length), days: daysOf(journeys) })
}

function daysOf(journeys: readonly ListedJourney[]): number {
  return journeys.reduce((sum, journey) => sum + lengthOf(journey), 0)
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
