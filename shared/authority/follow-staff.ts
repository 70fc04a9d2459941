import type { EmployeeId } from '../model/employee.ts'
import type { Instant } from '../model/instant.ts'
import type { AuthorityAct, IdentityChange } from './authority-act.ts'
import { findRenumbered, type Staff } from './find-renumbered.ts'
import { identityKey, type Identities } from './identities.ts'

/**
 * What a new version of *Pegawai* changes of who is who (G11). The address of a person who has filings, one
 * that such a person has, and their number change only when confirmed: it is asked for, and waits. What
 * the tab says no more is asked for no more. The address of who leaves stays theirs.
 */
export function followStaff(
  identities: Identities,
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
  const { waiting, left, numbers } = identities
  const asked = [...waiting.values()].map(({ change }) => change)
  const askedNumbers = asked.filter(({ kind }) => kind === 'number')
  const known = withNumbers(before, askedNumbers)
  const own = new Set([...filers].map((id) => numbers.get(id) ?? id))
  function addressOf(id: EmployeeId): string {
    const address = waiting.get(identityKey({ kind: 'email', employeeId: id }))?.change.was
    return address ?? known.get(id)?.email ?? left.get(id) ?? ''
  }

  const renumbered = findRenumbered({
    before: known,
    after,
    standing: askedNumbers.filter(({ was, becomes }) => !after.has(was) && after.has(becomes)),
    mayBeGone: [...new Set([...known.keys(), ...left.keys()])].filter(
      (id) => own.has(id) && !after.has(id),
    ),
    mayBeFresh: [...after.keys()].filter((id) => !before.has(id) && !own.has(id)),
    addressOf,
  })
  const now = withNumbers(after, renumbered)
  const wanted = [...renumbered, ...findAddresses({ now, own, addressOf })]
  const withdrawn = asked.filter((change) => !includes(wanted, change))
  const requested = wanted.filter((change) => !includes(asked, change))
  const people = [...known.keys()]
    .filter((id) => own.has(id) && !now.has(id))
    .map((employeeId) => ({ employeeId, email: addressOf(employeeId) }))
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

/** Addresses that are other ones than those that count, of people who have filings, or taken from one. */
function findAddresses({
  now,
  own,
  addressOf,
}: {
  readonly now: Staff
  readonly own: ReadonlySet<EmployeeId>
  readonly addressOf: (id: EmployeeId) => string
}): IdentityChange[] {
  const holders = Map.groupBy(own, addressOf)
  return [...now].flatMap(([employeeId, { name, email }]) => {
    const was = addressOf(employeeId)
    const others = email === '' ? [] : (holders.get(email) ?? [])
    const isTaken = others.some((id) => id !== employeeId)
    if (was === email || !(own.has(employeeId) || isTaken)) return []
    return [{ kind: 'email' as const, employeeId, name, was, becomes: email }]
  })
}

/** People whose number waits, under the former one. */
function withNumbers(staff: Staff, changes: readonly IdentityChange[]): Staff {
  const former = new Map(changes.map(({ was, becomes }) => [becomes, was]))
  return new Map([...staff].map(([id, one]) => [former.get(id) ?? id, one]))
}

function includes(changes: readonly IdentityChange[], change: IdentityChange): boolean {
  const key = identityKey(change)
  return changes.some((one) => identityKey(one) === key && one.becomes === change.becomes)
}
