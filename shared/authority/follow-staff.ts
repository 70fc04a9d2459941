import type { EmployeeId } from '../model/employee.ts'
import type { Instant } from '../model/instant.ts'
import type { StaffIdentity } from '../workbook/read-identities.ts'
import type { AuthorityAct, IdentityChange } from './authority-act.ts'
import type { Identities } from './identities.ts'

type Staff = ReadonlyMap<EmployeeId, StaffIdentity>

/**
 * What a new version of *Pegawai* changes of whose which address is (G11). The address of a person who has
 * filings, and one that such a person has, changes hands only when confirmed: it is asked for, and waits.
 * What the tab says no more is asked for no more. The address of who leaves stays theirs.
 */
export function followStaff(
  { waiting, left }: Identities,
  {
    before,
    after,
    filers,
    at,
  }: {
    /** As the last version of the tab read. */
    readonly before: Staff
    readonly after: Staff
    /** Who filed something, or of whom something was filed. */
    readonly filers: ReadonlySet<EmployeeId>
    readonly at: Instant
  },
): AuthorityAct[] {
  function inForce(id: EmployeeId): string {
    return waiting.get(id)?.change.was ?? before.get(id)?.email ?? left.get(id) ?? ''
  }
  const ownersOf = Map.groupBy(
    [...filers].filter((id) => inForce(id) !== ''),
    inForce,
  )
  function mustWait({ employeeId, was, becomes }: IdentityChange): boolean {
    if (was === becomes) return false
    const others = (ownersOf.get(becomes) ?? []).filter((id) => id !== employeeId)
    return filers.has(employeeId) || others.length > 0
  }

  const wanted = [...after]
    .map(([employeeId, { name, email }]) => {
      return { employeeId, name, was: inForce(employeeId), becomes: email }
    })
    .filter(mustWait)
  const isWanted = ({ employeeId, becomes }: IdentityChange) =>
    wanted.some((change) => change.employeeId === employeeId && change.becomes === becomes)
  const withdrawn = [...waiting.values()]
    .map(({ change }) => change)
    .filter((change) => !isWanted(change))
  const requested = wanted.filter(
    ({ employeeId, becomes }) => waiting.get(employeeId)?.change.becomes !== becomes,
  )
  const gone = [...before.keys()].filter((id) => !after.has(id) && filers.has(id))
  const people = gone.map((employeeId) => ({ employeeId, email: inForce(employeeId) }))
  return [
    ...(people.length > 0 ? [{ act: 'identity-left' as const, people, at }] : []),
    ...(withdrawn.length > 0
      ? [{ act: 'identity-withdrawn' as const, changes: withdrawn, at }]
      : []),
    ...(requested.length > 0
      ? [{ act: 'identity-requested' as const, changes: requested, at }]
      : []),
  ]
}
