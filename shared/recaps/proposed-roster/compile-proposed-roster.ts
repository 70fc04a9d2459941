import { datesOfMonth, type CivilDate } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Language } from '../../model/language.ts'
import type { RosterCode } from '../../model/roster.ts'
import { namedCodesIn } from '../../policy/codes-in-month.ts'
import {
  proposeRoster,
  type ProposedDay,
  type RosterProposal,
} from '../../roster-proposal/propose-roster.ts'
import { monthInWords } from '../../text/date-in-words.ts'
import { rosterColours } from '../../workbook/roster-colours.ts'
import { getPeopleTab } from '../../workbook/tabs.ts'
import type { TabDeclaration } from '../../workbook/tab-declaration.ts'
import { compileTable, type RecapTable } from '../compile-table.ts'
import { officeDayRange, proposalNotes } from './proposal-notes.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { RecapCell, RecapContent } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { unitInScope, type ScopedInput } from '../scoped-input.ts'
import { signedByHead } from '../unit-signatory.ts'
import { unitsInOrder } from '../units-in-order.ts'
import { PROPOSED_ROSTER_WORDS } from './words.ts'

const DAY_PX = 44
const SIGNATURE_COLUMNS = 10

interface Row {
  readonly employee: Employee
  readonly codes: ReadonlyMap<CivilDate, RosterCode> | undefined
}

type Colours = ReturnType<typeof rosterColours>

interface Sum {
  readonly label: string
  readonly days: readonly ProposedDay[]
  readonly valueOf: (day: ProposedDay) => RecapCell['value']
}

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
  const proposedRoster = PROPOSED_ROSTER_WORDS[language]
  const unit = unitInScope(input)
  const proposal = proposeRoster(facts, month, unit && { unitCode: unit.code })
  const range = officeDayRange(proposal)
  const tab = getPeopleTab('roster')
  const dates = datesOfMonth(month)
  const named = namedCodesIn(facts.policies, month)
  const colours = rosterColours(named)
  const people = unitsInOrder(facts)
    .flatMap(({ employees }) => employees)
    .filter(({ id, unitCode }) => proposal.codes.has(id) && (!unit || unitCode === unit.code))
  return compileTable<Row, Sum>(
    { settings, source },
    {
      title: proposedRoster.title,
      headingLines: [
        text.month(monthInWords(month, language)),
        text.agency(settings.agencyName),
        unit ? proposedRoster.unit(unit.name) : '',
        proposedRoster.purpose,
      ],
      columns: [...personColumns(tab, language), ...dates.map((date) => dayColumn(date, colours))],
      frozenColumns: tab.columns.length,
      addBody: (table) => {
        for (const employee of people) {
          table.addEntry({ employee, codes: proposal.codes.get(employee.id) })
        }
      },
      addBelow: (table) => addTotals(table, proposal),
      legend: [
        ...proposalNotes(proposal, facts, language),
        ...(range ? [proposedRoster.shares(range.least, range.most)] : []),
        proposedRoster.codes,
        ...(named.length > 0
          ? [`${named.map(({ code, name }) => `${code} ${name}`).join(', ')}.`]
          : []),
        unit ? proposedRoster.meaningOfUnit : proposedRoster.meaning,
      ],
      signatureColumns: SIGNATURE_COLUMNS,
      signedBy: signedByHead(facts, unit, dates[0]!),
    },
  )
}

/** The columns of *Jadwal*, by their keys. */
function personColumns({ columns }: TabDeclaration, language: Language): RecapColumn<Row, Sum>[] {
  return columns.map(({ key, title, widthPx }) => ({
    header: title[language],
    widthPx,
    ...getPersonColumn(key),
  }))
}

function getPersonColumn(key: string): Pick<RecapColumn<Row, Sum>, 'style' | 'value' | 'sum'> {
  switch (key) {
    case 'id':
      return { style: 'text', value: ({ employee }) => employee.id }
    case 'name':
      return {
        style: 'wrapped',
        value: ({ employee }) => employee.name,
        sum: ({ label }) => ({ value: label, style: 'total-label' }),
      }
    case 'unitCode':
      return { style: 'text', value: ({ employee }) => employee.unitCode }
    default:
      throw new RangeError(`No column of *Usulan Jadwal* fills "${key}"`)
  }
}

function dayColumn(date: CivilDate, colours: Colours): RecapColumn<Row, Sum> {
  return {
    header: Number(date.slice(8)),
    widthPx: DAY_PX,
    style: 'code',
    value: ({ codes }) => codes?.get(date) ?? null,
    sum: ({ days, valueOf }) => {
      const day = days.find((one) => one.date === date)
      return { value: day?.workingDay ? valueOf(day) : null, style: 'total' }
    },
    colours,
  }
}

/** People of the whole agency on each working day. */
function addTotals(table: RecapTable<Row, Sum>, { days }: RosterProposal): void {
  const { officeCount, homeCount, officeAgainstLimit } = recapsText(table.language)
  table.addSum({ label: officeCount, days, valueOf: ({ office }) => office })
  table.addSum({ label: homeCount, days, valueOf: ({ home }) => home })
  table.addSum({
    label: officeAgainstLimit,
    days,
    valueOf: ({ quotaOffice, maxOffice }) =>
      maxOffice === null ? null : `${quotaOffice}/${maxOffice}`,
  })
}
