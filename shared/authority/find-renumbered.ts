import type { EmployeeId } from '../model/employee.ts'
import type { StaffIdentity } from '../configuration/read-identities.ts'
import type { IdentityChange } from './authority-act.ts'

export type Staff = ReadonlyMap<EmployeeId, StaffIdentity>

/**
 * People who have filings and whose number went while one appeared that may be theirs: with the address
 * that counts as theirs, or with their name in one and the same edit. Nothing where it may be several.
 */
export function findRenumbered({
  before,
  after,
  standing,
  mayBeGone,
  mayBeFresh,
  addressOf,
}: {
  /** As the last version of the tab read, people whose number waits under the former one. */
  readonly before: Staff
  readonly after: Staff
  /** What waits already and is still so. */
  readonly standing: readonly IdentityChange[]
  readonly mayBeGone: readonly EmployeeId[]
  readonly mayBeFresh: readonly EmployeeId[]
  readonly addressOf: (id: EmployeeId) => string
}): IdentityChange[] {
  const taken = new Set(standing.flatMap(({ was, becomes }) => [was, becomes]))
  const fresh = mayBeFresh.filter((id) => !taken.has(id))
  function isLike(gone: EmployeeId, id: EmployeeId): boolean {
    const [left, right] = [before.get(gone), after.get(id)]
    const address = addressOf(gone)
    if (address !== '' && right?.email === address) return true
    return plain(left?.name) !== '' && plain(left?.name) === plain(right?.name)
  }
  const found = mayBeGone
    .filter((id) => !taken.has(id))
    .flatMap((was) => {
      const [becomes, ...others] = fresh.filter((id) => isLike(was, id))
      if (becomes === undefined || others.length > 0) return []
      const name = after.get(becomes)?.name ?? becomes
      return [{ kind: 'number' as const, employeeId: was, name, was, becomes }]
    })
  return [
    ...standing,
    ...found.filter(({ becomes }) => found.filter((one) => one.becomes === becomes).length === 1),
  ]
}

function plain(name = ''): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
