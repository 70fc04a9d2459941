import { monthOf } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { machineFileOf } from '../../../shared/outcome/machine-file.ts'
import type { LoadedConfiguration } from '../ledger/load-agency-facts.ts'

/** Tabs in which a row is about one person. */
const OF_PEOPLE = /^(roster:|summonses$|clockIns$)/
/** Tabs that touch only what is made of the people together, or nobody's months. */
const OF_NOBODY: readonly string[] = ['access', 'evaluations', 'monthlyActivities']

/**
 * Whose months are other ones when the tabs read so instead: those whose home or rows differ, also where a row
 * only moved, as evidence names its cell, and those whose unit has a roster of a month or has none any
 * more; everybody's, where the machine's file came or reaches further. Everybody's, where another tab differs.
 */
export function touchedByTabs(
  before: LoadedConfiguration,
  after: LoadedConfiguration,
): EmployeeId[] | 'all' {
  const slots = changedSlots(before, after).filter((slot) => !OF_NOBODY.includes(slot))
  const moved = changedHomes(before, after)
  if (slots.length === 0) return moved
  if (slots.some((slot) => !OF_PEOPLE.test(slot))) return 'all'
  if (fileOf(before) !== fileOf(after)) return 'all'
  const [old, now] = [rowsByPerson(before.configuration), rowsByPerson(after.configuration)]
  const ids = new Set([...old.keys(), ...now.keys()])
  return [...new Set([...moved, ...[...ids].filter((id) => old.get(id) !== now.get(id))])]
}

function changedHomes(before: LoadedConfiguration, after: LoadedConfiguration): EmployeeId[] {
  if (before.homes === after.homes) return []
  const [old, now] = [homesIn(before), homesIn(after)]
  return [...now.keys()].filter((id) => old.get(id) !== now.get(id))
}

function homesIn({ configuration }: LoadedConfiguration): ReadonlyMap<EmployeeId, string> {
  const { employees } = configuration
  return new Map(employees.map(({ id, home }) => [id, JSON.stringify(home ?? null)]))
}

/** What decides whether the machine's file of a day is awaited, or does not count. */
function fileOf({ configuration }: LoadedConfiguration): string {
  const { months, dates, uncounted, matched } = machineFileOf(configuration)
  const lists = [months, dates, uncounted, matched]
  return lists.map((list) => [...list].sort().join(' ')).join('\n')
}

function changedSlots(before: LoadedConfiguration, after: LoadedConfiguration): string[] {
  const old = new Map(before.tabs.map(({ slot, digest }) => [slot, digest]))
  const now = new Map(after.tabs.map(({ slot, digest }) => [slot, digest]))
  const slots = [...new Set([...old.keys(), ...now.keys()])].filter(
    (slot) => old.get(slot) !== now.get(slot),
  )
  const isOtherwiseAccepted =
    [...before.acceptedImports].sort().join() !== [...after.acceptedImports].sort().join()
  return isOtherwiseAccepted ? [...slots, 'clockIns'] : slots
}

function rowsByPerson({
  roster,
  summonses,
  clockIns,
  employees,
}: Configuration): ReadonlyMap<EmployeeId, string> {
  const rows = Map.groupBy([...roster, ...summonses, ...clockIns], ({ employeeId }) => employeeId)
  const months = rosterMonths({ employees, roster })
  const ids = new Set([...rows.keys(), ...employees.map(({ id }) => id)])
  const unitOf = new Map(employees.map(({ id, unitCode }) => [id, unitCode]))
  return new Map(
    [...ids].map((id) => [
      id,
      [
        ...(rows.get(id) ?? []).map((row) => JSON.stringify(row)).sort(),
        ...(months.get(unitOf.get(id) ?? '') ?? []),
      ].join('\n'),
    ]),
  )
}

/** By unit, the months of which anybody there has a roster entry. */
function rosterMonths({
  employees,
  roster,
}: Pick<Configuration, 'employees' | 'roster'>): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(employees.map((employee) => [employee.id, employee]))
  const months = new Map<string, Set<string>>()
  for (const { employeeId, date } of roster) {
    const whole = byId.get(employeeId)
    const unit = (whole && (employeeOn(whole, date) ?? whole))?.unitCode ?? ''
    months.set(unit, (months.get(unit) ?? new Set()).add(monthOf(date)))
  }
  return new Map([...months].map(([unit, its]) => [unit, [...its].sort()]))
}
