import { AGENCY_HEAD, ALL_STAFF, ALL_UNITS } from '../../../shared/evaluation/watch-index.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { agencyHeadsOf, isAgencyHead } from '../../../shared/model/review-chain.ts'
import type { KeptPersonMonth, Touch } from '../../ports/projection-records.ts'

/** Who somebody is and how to reach them, in any of their rows: no rule reads it, and what it changes of whose filings and decisions count is told apart. */
const UNREAD: readonly string[] = [
  'name',
  'rank',
  'phone',
  'email',
  'pin',
] satisfies (keyof Employee)[]

/** Whose months rest on rows of *Pegawai* and *Unit Kerja* that differ: their own, their unit's, others'. */
export function touchedByStaff(
  old: Configuration,
  now: Configuration,
  leaning: readonly Pick<KeptPersonMonth, 'employeeId' | 'leansOn'>[],
): readonly Touch['employeeId'][] {
  if (actingIn(old) !== actingIn(now)) return [null]
  const rows = changedKeys(readRows(old), readRows(now))
  const units = changedKeys(rowsBy(old.units, codeOf), rowsBy(now.units, codeOf))
  const others = new Set<string>([
    ...rows,
    ...(rows.size > 0 ? [ALL_STAFF] : []),
    ...(units.size > 0 ? [ALL_UNITS] : []),
    ...(headsIn(old) === headsIn(now) ? [] : [AGENCY_HEAD]),
  ])
  return [
    ...rows,
    ...now.employees
      .filter((employee) => unitCodesOf(employee).some((code) => units.has(code)))
      .map(({ id }) => id),
    ...leaning
      .filter(({ leansOn }) => leansOn.some((one) => others.has(one)))
      .map(({ employeeId }) => employeeId),
  ]
}

/** Of the units in which a person is or was. */
export function unitCodesOf(employee: Employee): readonly string[] {
  return [employee, ...(employee.periods ?? [])].map(({ unitCode }) => unitCode)
}

/** What of a row of *Pegawai* anybody's days and findings rest on, and when it was first read. */
function readRows({ employees, beginning }: Configuration): ReadonlyMap<string, string> {
  const rows = employees.map((row) => ({
    ...row,
    firstReadOn: beginning?.firstReadOn[row.id] ?? null,
  }))
  return rowsBy(rows, idOf, (key, value) => (UNREAD.includes(key) ? undefined : value))
}

function actingIn({ units }: Configuration): string {
  const acted = units.filter(({ acting }) => acting !== undefined)
  return JSON.stringify(acted.map(({ code, headId, acting }) => [code, headId ?? null, acting]))
}

function headsIn({ employees }: Configuration): string {
  const heads = agencyHeadsOf(employees).map(({ id, ...head }) => ({
    id,
    rows: [head, ...(head.periods ?? [])].map((row) => [
      isAgencyHead(row),
      row.employedFrom ?? null,
      row.employedUntil ?? null,
    ]),
  }))
  return JSON.stringify(heads)
}

function idOf({ id }: { readonly id: EmployeeId }): string {
  return id
}

function codeOf({ code }: { readonly code: string }): string {
  return code
}

/** Of several rows under one key, all. */
function rowsBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  read?: (key: string, value: unknown) => unknown,
): ReadonlyMap<string, string> {
  const groups = Map.groupBy(rows, keyOf)
  return new Map([...groups].map(([key, its]) => [key, JSON.stringify(its, read)]))
}

function changedKeys(
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const keys = [...old.keys(), ...now.keys()]
  return new Set(keys.filter((key) => old.get(key) !== now.get(key)))
}
