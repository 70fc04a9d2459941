import type { Employee, Unit } from '../model/employee.ts'
import { findUnit } from '../model/find-unit.ts'
import { groupsOf } from '../model/groups-of.ts'
import { isSameGroup } from '../model/is-same-group.ts'
import type { Clause, Who, WhoPart } from '../model/regulation.ts'
import { findProvision } from '../regulations/catalogue.ts'
import { EACH_WORKING_DAY, EVERYONE } from '../regulations/everyone.ts'
import type { Provision } from '../regulations/provision.ts'
import type { Reading } from '../regulations/reading.ts'
import { parseWhen } from '../regulations/when/parse-when.ts'
import { parseWho } from '../regulations/who/parse-who.ts'
import { findTooLong, quoteTyped } from '../workbook/cell-reading.ts'
import type { CellReading } from '../workbook/cell-reading.ts'
import { choiceCell } from '../workbook/cells/choice-cell.ts'
import { longTextCell, textCell } from '../workbook/cells/text-cell.ts'
import { yesNoCell } from '../workbook/cells/yes-no-cell.ts'
import { SEVERITY } from '../workbook/choices.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { PROVISION_CHOICES } from '../workbook/regulation-notes.ts'
import { isEmpty, readTable } from '../workbook/table.ts'
import type { TableRow } from '../workbook/table.ts'
import type { CellValue, TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

const LONGEST_PARAMETERS = 5000

/** A row of *Pasal*. */
export interface ClauseRow {
  readonly row: TableRow
  /** The number of its regulation, as typed. */
  readonly regulation: string
  /** Undefined where what it asks cannot be read: it does not count, and its cell says why. */
  readonly clause: Clause | undefined
}

/** Whom clauses can name. */
interface KnownStaff {
  readonly units: readonly Unit[]
  readonly employees: readonly Employee[]
}

/** Reads *Pasal*, naming each cell that cannot be read and what it may hold. */
export function readClauses(tab: TabRows, staff: KnownStaff, problems: ProblemList): ClauseRow[] {
  const table = readTable(tab, getPeopleTab('clauses'), problems)
  return (table?.rows ?? []).flatMap((row) => {
    const regulation = row.read('regulation', textCell)
    return regulation ? [{ row, regulation, clause: readClause(row, staff) }] : []
  })
}

function readClause(row: TableRow, staff: KnownStaff): Clause | undefined {
  const number = row.read('number', textCell)
  const name = row.read('provision', choiceCell(PROVISION_CHOICES))
  const provision = name === undefined ? undefined : findProvision(name)
  const who = readWords(row, 'who', parseWho)
  const when = readWords(row, 'when', parseWhen)
  const parameters = readParameters(row, provision)
  const severity = row.read('severity', choiceCell(SEVERITY))
  const isOn = row.read('isOn', yesNoCell)
  const unread = isUnread(row, 'provision', name) || isUnread(row, 'isOn', isOn)
  if (!number || !who || !when || !parameters || unread) return undefined
  return {
    number,
    text: row.read('text', longTextCell) ?? '',
    provision: provision?.name ?? null,
    who: who === 'empty' ? EVERYONE : heardWho(knownWho(row, who, staff), provision),
    when: when === 'empty' ? EACH_WORKING_DAY : when,
    parameters,
    ...(severity && { severity }),
    reportedTo: row.read('reportedTo', textCell) ?? '',
    isOn: isOn ?? true,
    reason: row.read('reason', longTextCell) ?? '',
  }
}

function isUnread(row: TableRow, key: string, value: unknown): boolean {
  return value === undefined && !isEmpty(row.raw(key))
}

function readWords<T>(
  row: TableRow,
  key: string,
  parse: (text: string) => Reading<T>,
): T | 'empty' | undefined {
  const text = row.read(key, textCell)
  if (text === undefined) return isEmpty(row.raw(key)) ? 'empty' : undefined
  const reading = parse(text)
  if (reading.ok) return reading.value
  row.report(key, `${key}-unreadable`, (_, language) => reading.problem[language])
  return undefined
}

/** A parameter that cannot be read sets nothing, so that the clause cannot ask for less than was meant. */
function readParameters(
  row: TableRow,
  provision: Provision | undefined,
): Clause['parameters'] | undefined {
  const text = row.read('parameters', parametersCell)
  if (text === undefined) return isEmpty(row.raw('parameters')) ? {} : undefined
  if (!provision) {
    if (isEmpty(row.raw('provision'))) {
      row.report('parameters', 'parameters-without-provision', (words) =>
        words.parametersWithoutProvision(),
      )
    }
    return {}
  }
  const { parameters, problems } = provision.readParameters(text)
  for (const problem of problems) {
    row.report('parameters', 'parameter-unreadable', (_, language) => problem[language])
  }
  return problems.length > 0 ? undefined : parameters
}

/** Units by their codes, also those that are called by name; one that is not there is told, and a group in which nobody is. */
function knownWho(row: TableRow, who: Who, { units, employees }: KnownStaff): Who {
  const known = (part: WhoPart): WhoPart => {
    if (part.kind === 'group' && !groupsOf(employees).some((one) => isSameGroup(one, part.name))) {
      row.report('who', 'group-unknown', (text) => text.groupUnknown(quoteTyped(part.name)))
    }
    if (part.kind !== 'unit') return part
    const unit = findUnit(units, part.code)
    if (!unit) row.report('who', 'unit-unknown', (text) => text.unitUnknown(quoteTyped(part.code)))
    return unit ? { kind: 'unit', code: unit.code } : part
  }
  return { ...who, of: who.of.map(known), except: who.except.map(known) }
}

/** What asks something of each person asks it of each unit's, too. */
function heardWho({ each, ...who }: Who, provision: Provision | undefined): Who {
  return each && provision?.isCounted ? { ...who, each } : who
}

function parametersCell(value: CellValue): CellReading<string> {
  return findTooLong(value, LONGEST_PARAMETERS) ?? longTextCell(value)
}
