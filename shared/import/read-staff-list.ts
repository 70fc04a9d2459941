import { isNik } from '../identifiers/nik.ts'
import type { EmployeeId, Unit } from '../model/employee.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { emailCell } from '../workbook/cells/email-cell.ts'
import { findHeaderRow } from '../workbook/header-row.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'
import { plainHeader } from './column-roles.ts'
import { SEPARATORS, findWholeText, splitLine } from './split-cells.ts'
import { countStaffHeaders, matchStaffColumns } from './staff-columns.ts'
import type { StaffColumn, StaffField } from './staff-columns.ts'
import { positionClassOf, statusOf, unitCodeOf } from './staff-values.ts'

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
    readonly reason: 'id' | 'twice'
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
  const columns = matchStaffColumns(rows[header] ?? [], matches)
  const standing = standingRows(employees)
  const fresh = new Map<EmployeeId, StaffRow>()
  const seen = new Set<EmployeeId>()
  const differences: StaffDifference[] = []
  const refused: StaffList['refused'][number][] = []
  const unknownUnits = new Set<string>()
  let total = 0
  for (const [line, cells] of rows.entries()) {
    if (line <= header || cells.every(isEmpty) || isNumbering(cells)) continue
    total += 1
    const row = readRow(cells, { columns, units, unknownUnits, headers: rows[header] ?? [] })
    if (!row || seen.has(row.id)) {
      const written = String(cells.find((cell) => !isEmpty(cell)) ?? '').slice(0, 40)
      refused.push({ line, reason: row ? 'twice' : 'id', written: row?.id ?? written })
      continue
    }
    seen.add(row.id)
    const known = standing.get(row.id)
    if (known) differences.push(...differencesOf(row, known))
    else fresh.set(row.id, row)
  }
  return {
    columns,
    rows: total,
    fresh: [...fresh.values()],
    standing: total - fresh.size - refused.length,
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

/** Below the headers some lists number their columns. */
function isNumbering(cells: readonly CellValue[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  return filled.every((cell) => /^\(?\d{1,2}\)?$/.test(String(cell).slice(0, 8).trim()))
}

function readRow(
  cells: readonly CellValue[],
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
    return found
      ? String(cells[found.column] ?? '')
          .slice(0, 1000)
          .trim()
      : ''
  }
  const nik = headers.findIndex((header) => plainHeader(header) === 'nik')
  const id = readId(written('id')) ?? (nik >= 0 ? readId(String(cells[nik] ?? '')) : undefined)
  if (!id) return undefined
  const unit = written('unitCode')
  const code = unitCodeOf(unit, units)
  if (unit && code === undefined) unknownUnits.add(unit)
  const name = [written('titleBefore'), written('name')].filter(Boolean).join(' ')
  const email = emailCell(written('email'))
  const all = {
    id,
    name: [name, written('titleAfter')].filter(Boolean).join(', '),
    status: statusOf(written('status')) ?? '',
    rank: written('rank'),
    post: written('post'),
    positionClass: positionClassOf(written('positionClass')) ?? '',
    unitCode: code ?? unit,
    superiorId: readId(written('superiorId')) ?? '',
    email: email.ok ? email.value : '',
    phone: written('phone').replace(/^'/, ''),
    pin: written('pin'),
  }
  return { id, cells: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')) }
}

function readId(written: string): EmployeeId | undefined {
  const reading = written ? employeeIdCell(written) : undefined
  if (!reading?.ok) return undefined
  // An NIP that lost two digits has as many as an NIK.
  return reading.value.length === 16 && !isNik(reading.value) ? undefined : reading.value
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
