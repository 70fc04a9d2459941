import { datesOfMonth, type CivilDate } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import { ROSTER_CODES } from '../../model/roster.ts'
import {
  proposeRoster,
  type ProposedDay,
  type RosterProposal,
} from '../../roster-proposal/propose-roster.ts'
import { monthInWords } from '../../text/date-in-words.ts'
import { ROSTER_COLOURS } from '../../workbook/sheet-colours.ts'
import { getPeopleTab } from '../../workbook/tabs.ts'
import { compileListedRecap } from '../listed-recap.ts'
import { officeDayRange, proposalNotes } from './proposal-notes.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapCell, RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitInScope, type ScopedInput } from '../scoped-input.ts'
import { addSignatureBlock } from '../signature-block.ts'
import { signedByHead } from '../unit-signatory.ts'
import { unitsInOrder } from '../units-in-order.ts'

const DAY_PX = 44
const SIGNATURE_COLUMNS = 10

/**
 * *Usulan Jadwal*: the roster that `proposeRoster` proposes, in the columns of *Jadwal* so that it can
 * be carried over: NIP, name, unit, then the days. Under it the people of each day and what could not be
 * kept. Narrowed to a unit it fits to what other units have in *Jadwal*.
 */
export function compileProposedRoster(input: ScopedInput): RecapContent {
  const { facts, evaluation, source } = input
  const { month } = evaluation
  const { settings } = facts
  const { language } = settings
  const text = recapsText(language)
  const unit = unitInScope(input)
  const proposal = proposeRoster(facts, month, unit?.code)
  const range = officeDayRange(proposal)
  const tab = getPeopleTab('roster')
  const dates = datesOfMonth(month)
  const people = unitsInOrder(facts)
    .flatMap(({ employees }) => employees)
    .filter(({ id, unitCode }) => proposal.codes.has(id) && (!unit || unitCode === unit.code))
  return compileListedRecap(
    { settings, source },
    {
      title: text.proposedRoster.title,
      headingLines: [
        text.month(monthInWords(month, language)),
        text.agency(settings.agencyName),
        unit ? text.proposedRoster.unit(unit.name) : '',
        text.proposedRoster.purpose,
      ],
      headers: [
        ...tab.columns.map(({ title }) => title[language]),
        ...dates.map((date) => Number(date.slice(8))),
      ],
      columnWidthsPx: [...tab.columns.map(({ widthPx }) => widthPx), ...dates.map(() => DAY_PX)],
      frozenColumns: tab.columns.length,
      addBody: (page) => addGrid(page, { people, dates, proposal }),
      legend: [
        ...proposalNotes(proposal, facts, language),
        ...(range ? [text.proposedRoster.shares(range.least, range.most)] : []),
        text.proposedRoster.codes,
        unit ? text.proposedRoster.meaningOfUnit : text.proposedRoster.meaning,
      ],
      addSignatures: (sheet) =>
        addSignatureBlock(sheet, {
          settings: signedByHead(facts, unit, dates[0]!),
          source,
          from: sheet.width - SIGNATURE_COLUMNS,
        }),
    },
  )
}

interface Grid {
  readonly people: readonly Employee[]
  readonly dates: readonly CivilDate[]
  readonly proposal: RosterProposal
}

function addGrid(page: RecapPage, { people, dates, proposal }: Grid): void {
  const firstRow = page.rowCount()
  for (const { id, name, unitCode } of people) {
    const codes = proposal.codes.get(id)
    page.addRow([
      cell(id, 'text'),
      cell(name, 'wrapped'),
      cell(unitCode, 'text'),
      ...dates.map((date) => cell(codes?.get(date) ?? null, 'code')),
    ])
  }
  const range = { row: firstRow, column: 3, rows: people.length, columns: dates.length }
  if (people.length > 0) {
    for (const code of ROSTER_CODES) page.colour(range, code, ROSTER_COLOURS[code])
  }
  const { officeCount, homeCount, officeAgainstLimit } = recapsText(page.language)
  addTotals(page, officeCount, proposal, ({ office }) => office)
  addTotals(page, homeCount, proposal, ({ home }) => home)
  addTotals(page, officeAgainstLimit, proposal, ({ quotaOffice, maxOffice }) =>
    maxOffice === null ? null : `${quotaOffice}/${maxOffice}`,
  )
}

/** People of the whole agency on each working day. */
function addTotals(
  page: RecapPage,
  label: string,
  { days }: RosterProposal,
  valueOf: (day: ProposedDay) => RecapCell['value'],
): void {
  page.addRow([
    cell(null, 'total-label'),
    cell(label, 'total-label'),
    cell(null, 'total-label'),
    ...days.map((day) => cell(day.workingDay ? valueOf(day) : null, 'total')),
  ])
}

function cell(value: RecapCell['value'], style: CellStyle): RecapCell {
  return { value, style }
}
