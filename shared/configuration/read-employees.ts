import { findIdentifierWarning, statusOfIdentifier } from '../identifiers/identifier-warning.ts'
import { isCutNip } from '../identifiers/nip.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { Employee, EmploymentStatus, PositionClass, Unit } from '../model/employee.ts'
import { positionClassOf, statusOf } from '../import/staff-values.ts'
import { plainPin } from '../import/who-of-row.ts'
import { doOverlap, joinPeriods } from '../model/employment.ts'
import { findUnit } from '../model/find-unit.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { cellName } from '../workbook/cell-name.ts'
import { coordinatesCell } from '../workbook/cells/coordinates-cell.ts'
import { choiceCell } from '../workbook/cells/choice-cell.ts'
import { dateCell } from '../workbook/cells/date-cell.ts'
import { emailCell } from '../workbook/cells/email-cell.ts'
import { groupsCell, saysWhy } from '../workbook/cells/groups-cell.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { textCell } from '../workbook/cells/text-cell.ts'
import { yesNoCell } from '../workbook/cells/yes-no-cell.ts'
import { findTooLong, LONGEST_WORD, quoteTyped } from '../workbook/cell-reading.ts'
import type { CellReading, ReadCell } from '../workbook/cell-reading.ts'
import { EMPLOYMENT_STATUS, POSITION_CLASS, SPECIAL_POST } from '../workbook/choices.ts'
import { HOME_COLUMN } from '../workbook/home-column.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { reportMovedSuperiors } from './report-moved-superiors.ts'
import { NO, NON_ASN_CLASS, STAFF } from './stand-ins.ts'
import type { StandIn } from './stand-ins.ts'
import { isEmpty, readTable } from '../workbook/table.ts'
import type { Table, TableRow } from '../workbook/table.ts'
import { withoutDashes } from '../workbook/tab-rows.ts'
import type { CellValue, TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/**
 * Reads the tab *Pegawai*. A person whose NIP can be read is always there, whatever else of the row
 * cannot. Several rows of one NIP are periods of one person, told where they overlap or leave open where one ends.
 */
export function readEmployees(
  tab: TabRows,
  units: readonly Unit[],
  problems: ProblemList,
): Employee[] {
  const declared = getPeopleTab('employees')
  const known = { ...declared, columns: [...declared.columns, HOME_COLUMN] }
  const table = readTable(withoutDashes(tab), known, problems)
  reportHomeColumn(tab, table, problems)
  const listed: EmployeeRow[] = []
  const firstOf = new Map<string, string>()
  for (const row of table?.rows ?? []) {
    const id = row.read('id', employeeIdCell)
    if (!id) continue
    const first = firstOf.get(id)
    const isPeriod = !isEmpty(row.raw('employedFrom')) || !isEmpty(row.raw('employedUntil'))
    const follows = listed.some(({ employee }) => employee.id === id && employee.employedUntil)
    if (first && !isPeriod && !follows) {
      row.report('id', 'id-duplicate', (text) => text.idDuplicate(id, first))
      continue
    }
    if (!first) firstOf.set(id, row.where('id'))
    listed.push({ row, employee: readEmployee(row, id, units) })
  }
  const found = adjoin(listed)
  reportOverlaps(found)
  reportSharedEmails(found)
  reportSharedPins(found)
  const people = found.map(({ row, employee }) => withKnownSuperior(row, employee, firstOf))
  const joined = [...Map.groupBy(people, ({ id }) => id).values()].flatMap(([one, ...more]) =>
    one ? joinPeriods([one, ...more]) : [],
  )
  reportMovedSuperiors(found, { people: joined, units })
  return joined
}

interface EmployeeRow {
  readonly row: TableRow
  readonly employee: Employee
}

/** Of a person's rows one end is left open where the next one says it, or the one before: that is told. */
function adjoin(rows: readonly EmployeeRow[]): EmployeeRow[] {
  return rows.map(({ row, employee }, at) => {
    const isOwn = (one: EmployeeRow): boolean => one.employee.id === employee.id
    const { employedFrom, employedUntil } = employee
    const next = rows.slice(at + 1).find(isOwn)?.employee.employedFrom
    if (next && !employedUntil && (!employedFrom || employedFrom < next)) {
      row.report('employedUntil', 'employment-assumed', (text, language) =>
        text.employmentUntilAssumed(dateInWords(next, language)),
      )
      return { row, employee: { ...employee, employedUntil: addDays(next, -1) } }
    }
    const before = rows.slice(0, at).findLast(isOwn)?.employee.employedUntil
    if (!before || employedFrom || !isEmpty(row.raw('employedFrom'))) return { row, employee }
    const from = addDays(before, 1)
    if (employedUntil && employedUntil < from) return { row, employee }
    row.report('employedFrom', 'employment-assumed', (text, language) =>
      text.employmentFromAssumed(dateInWords(from, language)),
    )
    return { row, employee: { ...employee, employedFrom: from } }
  })
}

/** Until HR deletes it, every reader of the spreadsheet sees what is typed there. */
function reportHomeColumn(tab: TabRows, table: Table | undefined, problems: ProblemList): void {
  const column = table?.header.columnOf.get(HOME_COLUMN.key)
  if (!table || column === undefined) return
  const where = cellName(tab.title, table.header.row, column)
  problems.addAt(where, 'home-column', (text) => text.homeColumn())
}

function readEmployee(row: TableRow, id: string, units: readonly Unit[]): Employee {
  const likely = statusOfIdentifier(id)
  const status: EmploymentStatus = row.readOr('status', statusCell, {
    value: likely,
    title: () => likely,
  })
  reportIdentifier(row, id, status)

  const standIn: StandIn<PositionClass> = status === 'Non-ASN' ? NON_ASN_CLASS : STAFF
  const specialPost = row.read('specialPost', choiceCell(SPECIAL_POST))
  const superiorId = row.read('superiorId', employeeIdCell)
  const email = row.read('email', emailCell)
  const phone = row.read('phone', textCell)
  const pin = row.read('pin', textCell)
  const groups = readGroups(row)
  const home = row.read('home', coordinatesCell)
  const employedFrom = row.read('employedFrom', firstDateCell)
  const employedUntil = isStillEmployed(row.raw('employedUntil'))
    ? undefined
    : row.read('employedUntil', lastDateCell)
  if (employedFrom && employedUntil && employedUntil < employedFrom) {
    row.report('employedUntil', 'date-order', (text) => text.dateOrder(employedFrom, employedUntil))
  }
  return {
    id,
    name: row.read('name', textCell) ?? id,
    status,
    rank: row.read('rank', textCell) ?? '',
    post: row.read('post', textCell) ?? '',
    positionClass: row.readOr<PositionClass>('positionClass', positionClassCell, standIn),
    unitCode: readUnitCode(row, units),
    internetAtHome: row.readOr('internetAtHome', yesNoCell, NO),
    ...(specialPost && { specialPost }),
    ...(superiorId && { superiorId }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(pin && { pin }),
    ...(groups.length > 0 && { groups }),
    ...(home && { home }),
    ...(employedFrom && { employedFrom }),
    ...(employedUntil && { employedUntil }),
  }
}

/** As other systems write it, too: "P3K", "Honorer". */
const statusCell: ReadCell<EmploymentStatus> = (value) =>
  inOtherWords(value, choiceCell(EMPLOYMENT_STATUS), statusOf)

/** As other systems write it, too: "JFT", "Eselon III.a". */
const positionClassCell: ReadCell<PositionClass> = (value) =>
  inOtherWords(value, choiceCell(POSITION_CLASS), positionClassOf)

function inOtherWords<T>(
  value: CellValue,
  readCell: ReadCell<T>,
  titleOf: (written: string) => string | undefined,
): CellReading<T> {
  const reading = readCell(value)
  const title = reading.ok || findTooLong(value) ? undefined : titleOf(String(value))
  return title === undefined ? reading : readCell(title)
}

/** A date, also behind what says that it is the first one, or the last. */
function dateBehind(words: RegExp): ReadCell<CivilDate> {
  return (value) => {
    const reading = dateCell(value)
    if (reading.ok || typeof value !== 'string' || findTooLong(value)) return reading
    const bare = dateCell(value.replace(words, ''))
    return bare.ok ? bare : reading
  }
}

const firstDateCell = dateBehind(/^\s{0,3}(?:tmt|sejak|mulai|per|since|as of)[\s.:]{1,3}/i)
const lastDateCell = dateBehind(
  /^\s{0,3}(?:s\.?\/?d\.?|sampai(?: dengan)?|hingga|until)[\s.:]{1,3}/i,
)

function isStillEmployed(value: CellValue): boolean {
  return /^\s{0,3}(?:s\.?\/?d\.?\s)?(?:sekarang|saat ini|kini|now|present)\.?\s{0,3}$/i.test(
    String(value).slice(0, LONGEST_WORD),
  )
}

/** A group that says why its people are in it counts, and is told. */
function readGroups(row: TableRow): readonly string[] {
  const groups = row.read('groups', groupsCell) ?? []
  const reason = groups.find(saysWhy)
  if (reason !== undefined) {
    row.report('groups', 'group-says-why', (text) => text.groupSaysWhy(quoteTyped(reason)))
  }
  return groups
}

function reportIdentifier(row: TableRow, id: string, status: EmploymentStatus): void {
  if (isCutNip(id)) row.report('id', 'id-lost-digits', (text) => text.idLostDigits())
  const warning = findIdentifierWarning(id, status)
  if (!warning) return
  row.report('id', `id-${warning.kind}`, (text) => {
    switch (warning.kind) {
      case 'birth-date':
        return text.nipBirthDate(id)
      case 'appointment':
        return text.nipAppointment(id)
      case 'sex':
        return text.nipSex(id)
      case 'nik-birth-date':
        return text.nikBirthDate(id)
      case 'against-status':
        return text.idAgainstStatus(id, warning.form, status)
    }
  })
}

/** The unit's code as *Unit Kerja* writes it, also where it is called by name; as typed, and reported, where it is not there. */
function readUnitCode(row: TableRow, units: readonly Unit[]): string {
  const typed = row.read('unitCode', textCell)
  if (!typed) return ''
  const code = findUnit(units, typed)?.code
  if (!code) row.report('unitCode', 'unit-unknown', (text) => text.unitUnknown(quoteTyped(typed)))
  return code ?? typed
}

function withKnownSuperior(
  row: TableRow,
  employee: Employee,
  known: ReadonlyMap<string, string>,
): Employee {
  const { superiorId, ...rest } = employee
  if (!superiorId || known.has(superiorId)) return employee
  row.report('superiorId', 'superior-unknown', (text) => text.superiorUnknown(superiorId))
  return rest
}

function reportOverlaps(found: readonly EmployeeRow[]): void {
  for (const [index, { row, employee }] of found.entries()) {
    const other = found
      .slice(0, index)
      .find((one) => one.employee.id === employee.id && doOverlap(one.employee, employee))
    if (!other) continue
    const where = other.row.where('id')
    row.report('employedFrom', 'employment-overlap', (text) => text.employmentOverlap(where))
  }
}

function reportSharedEmails(found: readonly EmployeeRow[]): void {
  const firstOf = new Map<string, { readonly id: string; readonly where: string }>()
  for (const { row, employee } of found) {
    if (!employee.email) continue
    const { email } = employee
    const first = firstOf.get(email)
    if (!first) firstOf.set(email, { id: employee.id, where: row.where('email') })
    else if (first.id !== employee.id) {
      row.report('email', 'email-duplicate', (text) => text.emailDuplicate(email, first.where))
    }
  }
}

function reportSharedPins(found: readonly EmployeeRow[]): void {
  const firstOf = new Map<string, { readonly id: string; readonly where: string }>()
  for (const { row, employee } of found) {
    if (!employee.pin) continue
    const pin = plainPin(employee.pin)
    const first = firstOf.get(pin)
    if (!first) firstOf.set(pin, { id: employee.id, where: row.where('pin') })
    else if (first.id !== employee.id) {
      row.report('pin', 'pin-duplicate', (text) => text.pinDuplicate(pin, first.where))
    }
  }
}
