import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Configuration } from '../../shared/model/facts.ts'
import type { LoadedConfiguration } from './load-agency-facts.ts'

/** Tabs in which a row is about one person. */
const OF_PEOPLE = /^(roster:|summonses$|clockIns$)/
/** Tabs that touch only what is made of the people together, or nobody's months. */
const OF_NOBODY: readonly string[] = ['access', 'evaluations', 'monthlyActivities']

/**
 * Whose months are other ones when the tabs read so instead: those whose rows differ, also where a row
 * only moved, as evidence names its cell. Everybody's, where another tab differs.
 */
export function touchedByTabs(
  before: LoadedConfiguration,
  after: LoadedConfiguration,
): EmployeeId[] | 'all' {
  const slots = changedSlots(before, after).filter((slot) => !OF_NOBODY.includes(slot))
  if (slots.length === 0) return []
  if (slots.some((slot) => !OF_PEOPLE.test(slot))) return 'all'
  const [old, now] = [rowsByPerson(before.configuration), rowsByPerson(after.configuration)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id))
}

function changedSlots(before: LoadedConfiguration, after: LoadedConfiguration): string[] {
  const old = new Map(before.tabs.map(({ slot, digest }) => [slot, digest]))
  const now = new Map(after.tabs.map(({ slot, digest }) => [slot, digest]))
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (slot) => old.get(slot) !== now.get(slot),
  )
}

function rowsByPerson({
  roster,
  summonses,
  clockIns,
}: Configuration): ReadonlyMap<EmployeeId, string> {
  const rows = Map.groupBy([...roster, ...summonses, ...clockIns], ({ employeeId }) => employeeId)
  return new Map(
    [...rows].map(([id, its]) => [
      id,
      its
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n'),
    ]),
  )
}
