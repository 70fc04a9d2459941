import type { Employee, EmployeeId } from '../model/employee.ts'
import type { CellReading, Unreadable } from '../workbook/cell-reading.ts'
import { quoteTyped, unreadable } from '../workbook/cell-reading.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import type { BlockRow } from './clock-in-blocks.ts'
import type { ClockInColumns } from './clock-in-header.ts'
import { findIdBesideName, plainId } from './person-line.ts'

/** Whom the agency knows. */
export interface KnownPeople {
  readonly employeeIds: ReadonlySet<string>
  /** By the number that the machine knows them by, as `plainPin` writes it. */
  readonly pins: ReadonlyMap<string, EmployeeId>
}

export type Who =
  | { readonly kind: 'known'; readonly employeeId: EmployeeId; readonly byPin: boolean }
  | {
      readonly kind: 'unknown'
      readonly column: number
      readonly written: string
      readonly byPin: boolean
    }
  | {
      readonly kind: 'unreadable'
      readonly column: number
      readonly written: string
      readonly problem: Unreadable
    }
  | { readonly kind: 'empty'; readonly column: number }

/** Whose a row is: by its NIP or NIK, else by the number of the machine, else by the line above. */
export function findWho(row: BlockRow, columns: ClockInColumns, people: KnownPeople): Who {
  const first = columns.who[0]?.column ?? row.person?.column ?? 0
  const written = columns.who
    .map(({ column, role }) => ({ column, value: row.cells[column] ?? '', isPin: role === 'pin' }))
    .filter(({ value }) => !isEmpty(value) && plainId(value) !== '')
  if (written.length === 0 && row.person) written.push({ ...row.person, isPin: false })
  if (written.length === 0) return { kind: 'empty', column: first }

  const second = findSecondPerson(written)
  if (second !== undefined) {
    const problem = unreadable('two-people', (text) => text.twoPeople())
    return { kind: 'unreadable', ...second, problem }
  }
  const read = written.map((one) => ({ ...one, id: readId(one.value) }))
  for (const { column, id } of read) {
    if (!id.ok) continue
    return people.employeeIds.has(id.value)
      ? { kind: 'known', employeeId: id.value, byPin: false }
      : { kind: 'unknown', column, written: id.value, byPin: false }
  }
  // A short number below "NIK" may be a card's: the machine's own number goes before it.
  for (const { value } of [...read.filter((one) => one.isPin), ...read]) {
    const employeeId = people.pins.get(plainPin(value))
    if (employeeId) return { kind: 'known', employeeId, byPin: true }
  }
  const [missed] = read
  if (!missed) return { kind: 'empty', column: first }
  const { column, value, isPin, id } = missed
  const pin = plainPin(value)
  const isNumber = isPin || people.pins.size > 0
  return isNumber && /^\d{1,10}$/.test(pin)
    ? { kind: 'unknown', column, written: pin, byPin: true }
    : { kind: 'unreadable', column, written: pin, problem: problemOf(id, value) }
}

/** Another NIP than in the column before: two tables side by side. */
function findSecondPerson(
  cells: readonly { readonly column: number; readonly value: CellValue; readonly isPin: boolean }[],
): { readonly column: number; readonly written: string } | undefined {
  const ids = cells.flatMap(({ column, value, isPin }) => {
    const id = readId(value)
    return !isPin && id.ok ? [{ column, written: id.value }] : []
  })
  return ids.find(({ written }) => written !== ids[0]?.written)
}

/** The number of a machine without the noughts before it: "00012" is 12. */
export function plainPin(value: CellValue): string {
  return plainId(value)
    .toUpperCase()
    .replace(/^0+(?=.)/, '')
}

/** Whose each machine number is; one that two people have is nobody's. */
export function pinsOf(
  employees: readonly Pick<Employee, 'id' | 'pin'>[],
): ReadonlyMap<string, EmployeeId> {
  const owners = new Map<string, Set<EmployeeId>>()
  for (const { id, pin } of employees) {
    if (!pin) continue
    const key = plainPin(pin)
    owners.set(key, (owners.get(key) ?? new Set()).add(id))
  }
  return new Map(
    [...owners].flatMap(([pin, ids]) =>
      ids.size === 1 ? [[pin, [...ids][0] ?? ''] as const] : [],
    ),
  )
}

function readId(value: CellValue): CellReading<EmployeeId> {
  const id = employeeIdCell(typeof value === 'string' ? plainId(value) : value)
  const beside = id.ok ? undefined : findIdBesideName(value)
  return beside ? employeeIdCell(beside) : id
}

function problemOf(id: CellReading<EmployeeId>, value: CellValue): Unreadable {
  return id.ok || plainId(value) === ''
    ? unreadable('id-not-digits', (text) => text.idNotDigits(quoteTyped(value)))
    : id
}
