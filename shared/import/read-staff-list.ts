import { isNik } from '../identifiers/nik.ts'
import { isCutNip } from '../identifiers/nip.ts'
import type { EmployeeId, Unit } from '../model/employee.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { emailCell } from '../workbook/cells/email-cell.ts'
import { findHeaderRow } from '../workbook/header-row.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'
import { plainHeader } from './column-roles.ts'
import { findIdBesideName } from './person-line.ts'
import { SEPARATORS, findWholeText, splitLine } from './split-cells.ts'
import { countStaffHeaders, matchStaffColumns } from './staff-columns.ts'
import type { StaffColumn, StaffField } from './staff-columns.ts'
import { findStaffLines, headersOf } from './staff-lines.ts'
import type { StaffLine } from './staff-lines.ts'
import { plainName, positionClassOf, statusOf, unitCodeOf } from './staff-values.ts'

/** A person of a pasted list: cells of *Pegawai* by column key. */
export interface StaffRow {
  readonly id: EmployeeId
  readonly cells: Readonly<Record<string, string>>
}

/** Where a list says of a person what *Pegawai* says otherwise. */
export interface StaffDifference {
  readonly id: EmployeeId
  readonly name: string
  /** Column key of *Pegawai*. */
  readonly key: string
  readonly standing: string
  readonly pasted: string
}

/** What was read of a pasted staff list. `fresh`, `standing` and `refused` add up to `rows`. */
export interface StaffList {
  readonly columns: readonly StaffColumn[]
  readonly rows: number
  /** People whom *Pegawai* does not have. */
  readonly fresh: readonly StaffRow[]
  /** How many it has. */
  readonly standing: number
  readonly differences: readonly StaffDifference[]
  readonly refused: readonly {
    readonly line: number
    readonly reason: 'id' | 'name' | 'twice'
    readonly written: string
  }[]
  /** Names of units that *Unit Kerja* does not have. */
  readonly unknownUnits: readonly string[]
}

/** Titles may stand above the headers. */
const LINES_LOOKED_AT = 12

/**
 * Reads a staff list of another system: its columns matched with those of *Pegawai*, new people as rows,
 * and for people who stand there both values where they differ. Undefined where no line names an NIP or
 * NIK and a name.
 */
export function readStaffList(
  pasted: readonly (readonly CellValue[])[],
  {
    matches,
    employees,
    units,
  }: {
    /** What the agency matched: a column key by plain header. */
    readonly matches: Readonly<Record<string, string>>
    /** *Pegawai* as it stands, with its headers. */
    readonly employees: readonly (readonly CellValue[])[]
    readonly units: readonly Pick<Unit, 'code' | 'name'>[]
  },
): StaffList | undefined {
  const rows = partRows(pasted, matches)
  const header = findHeader(rows, matches)
  if (header < 0) return undefined
  const headers = headersOf(rows, header)
  const columns = matchStaffColumns(headers, matches)
  const lines = findStaffLines(rows, header, columns, units)
  const standing = standingRows(employees)
  const fresh = new Map<EmployeeId, StaffRow>()
  const seen = new Set<EmployeeId>()
  const differences: StaffDifference[] = []
  const refused: StaffList['refused'][number][] = []
  const unknownUnits = new Set<string>()
  const context = { columns, headers, units, unknownUnits }
  const read = lines.map((one) => ({ ...one, row: readRow(one, context) }))
  const idOfName = idsByName([
    ...[...standing].map(([id, cells]) => ({ id, name: cells['name'] ?? '' })),
    ...read.flatMap(({ row }) => (row ? [{ id: row.id, name: row.cells['name'] ?? '' }] : [])),
  ])
  for (const { line, cells, row: found } of read) {
    const row = found && withSuperior(found, idOfName)
    if (!row || seen.has(row.id) || !row.cells['name']) {
      const written = String(cells.find((cell) => !isEmpty(cell)) ?? '').slice(0, 40)
      const reason = row ? (seen.has(row.id) ? 'twice' : 'name') : 'id'
      refused.push({ line, reason, written: row?.id ?? written })
      continue
    }
    seen.add(row.id)
    const known = standing.get(row.id)
    if (known) differences.push(...differencesOf(row, known))
    else fresh.set(row.id, row)
  }
  return {
    columns,
    rows: lines.length,
    fresh: [...fresh.values()],
    standing: lines.length - fresh.size - refused.length,
    differences,
    refused,
    unknownUnits: [...unknownUnits],
  }
}

function partRows(
  pasted: readonly (readonly CellValue[])[],
  matches: Readonly<Record<string, string>>,
): (readonly CellValue[])[] {
  const separator = SEPARATORS.find((one) =>
    pasted.slice(0, LINES_LOOKED_AT).some((cells) => {
      const whole = findWholeText(cells)
      return whole !== undefined && countStaffHeaders(splitLine(whole, one), matches) > 0
    }),
  )
  if (!separator) return [...pasted]
  return pasted.map((cells) => {
    const whole = findWholeText(cells)
    return whole === undefined ? cells : splitLine(whole, separator)
  })
}

function findHeader(
  rows: readonly (readonly CellValue[])[],
  matches: Readonly<Record<string, string>>,
): number {
  const counts = rows.slice(0, LINES_LOOKED_AT).map((cells) => countStaffHeaders(cells, matches))
  const most = Math.max(0, ...counts)
  return most > 0 ? counts.indexOf(most) : -1
}

function readRow(
  { cells, unit: unitAbove }: StaffLine,
  context: {
    readonly columns: readonly StaffColumn[]
    readonly headers: readonly CellValue[]
    readonly units: readonly Pick<Unit, 'code' | 'name'>[]
    readonly unknownUnits: Set<string>
  },
): StaffRow | undefined {
  const { columns, headers, units, unknownUnits } = context
  function written(field: StaffField): string {
    const found = columns.find((one) => one.field === field)
    const cell = found ? String(cells[found.column] ?? '') : ''
    const text = cell.slice(0, 1000).trim()
    return /^[-–—]+$/.test(text) ? '' : text
  }
  const nik = headers.findIndex((header) => plainHeader(header) === 'nik')
  const id =
    readId(written('id')) ??
    (nik >= 0 ? readId(String(cells[nik] ?? '')) : undefined) ??
    readId(findIdBesideName(written('name')) ?? '')
  if (!id) return undefined
  const unit = written('unitCode') || unitAbove
  const code = unitCodeOf(unit, units)
  if (unit && code === undefined) unknownUnits.add(unit)
  const ownName = written('name').replace(NUMBER_BESIDE_NAME, ' ').trim()
  const name = [written('titleBefore'), ownName].filter(Boolean).join(' ')
  const email = emailCell(written('email'))
  const all = {
    id,
    name: [name, written('titleAfter')].filter(Boolean).join(', '),
    // What cannot be read is told by *Pegawai*, in its cell.
    status: statusOf(written('status')) ?? unknownStatus(written('status')),
    rank: written('rank'),
    post: written('post'),
    positionClass: positionClassOf(written('positionClass')) ?? '',
    unitCode: code ?? unit,
    superiorId: readId(written('superiorId')) ?? written('superiorId'),
    email: email.ok ? email.value : written('email'),
    phone: written('phone').replace(/^'/, ''),
    pin: written('pin'),
    groups: written('groups'),
  }
  return { id, cells: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) }
}

/** A word for a kind of employment that is not known; codes and whether somebody is active are none. */
function unknownStatus(written: string): string {
  return /\p{L}/u.test(written) && !/^(?:non\s?-?)?aktif|kawin|menikah/i.test(written)
    ? written
    : ''
}

/** "/ NIP. 19850502 201201 2 002" behind a name, or before it. */
const NUMBER_BESIDE_NAME =
  /[\s/,;(–-]{0,5}(?:\bni[pk](?:\s{0,2}(?:pppk|baru))?[\s.:]{0,3})?\d(?:\s{0,2}\d){15,17}[\s/,;)–-]{0,5}/i

/** Whose a name is; one that several have is nobody's. */
function idsByName(
  people: readonly { readonly id: EmployeeId; readonly name: string }[],
): ReadonlyMap<string, EmployeeId> {
  const owners = new Map<string, Set<EmployeeId>>()
  for (const { id, name } of people) {
    const plain = plainName(name)
    if (plain) owners.set(plain, (owners.get(plain) ?? new Set()).add(id))
  }
  return new Map(
    [...owners].flatMap(([name, ids]) =>
      ids.size === 1 ? [[name, [...ids][0] ?? ''] as const] : [],
    ),
  )
}

/** A superior by NIP where the list names one of those who stand in it or in *Pegawai*. */
function withSuperior(row: StaffRow, idOfName: ReadonlyMap<string, EmployeeId>): StaffRow {
  const written = row.cells['superiorId'] ?? ''
  const named = findIdBesideName(written) ?? idOfName.get(plainName(written))
  return named && !/^\d+$/.test(written)
    ? { ...row, cells: { ...row.cells, superiorId: named } }
    : row
}

function readId(written: string): EmployeeId | undefined {
  const reading = written ? employeeIdCell(written) : undefined
  if (!reading?.ok) return undefined
  const id = reading.value
  // An NIP that lost two digits has as many as an NIK.
  const isCut = isCutNip(id) || (id.length === 16 && !isNik(id))
  return isCut ? undefined : id
}

/** Cells of each person by column key, as they are shown. */
function standingRows(
  employees: readonly (readonly CellValue[])[],
): ReadonlyMap<EmployeeId, Readonly<Record<string, string>>> {
  const header = findHeaderRow(employees, getPeopleTab('employees').columns)
  const people = new Map<EmployeeId, Readonly<Record<string, string>>>()
  for (const [index, cells] of employees.entries()) {
    if (!header || index <= header.row) continue
    const row = Object.fromEntries(
      [...header.columnOf].map(([key, column]) => [key, String(cells[column] ?? '').trim()]),
    )
    const id = readId(row['id'] ?? '')
    if (id) people.set(id, row)
  }
  return people
}

function differencesOf(
  { id, cells }: StaffRow,
  known: Readonly<Record<string, string>>,
): StaffDifference[] {
  return Object.entries(cells).flatMap(([key, pasted]) => {
    const standing = known[key] ?? ''
    const isSame = key === 'id' || standing.toLowerCase() === pasted.toLowerCase()
    return isSame ? [] : [{ id, name: known['name'] || id, key, standing, pasted }]
  })
}
