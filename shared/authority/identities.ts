import type { EmployeeId } from '../model/employee.ts'
import type { IdentitiesInForce } from '../model/identities-in-force.ts'
import type { Instant } from '../model/instant.ts'
import type { AuthorityAct, IdentityChange } from './authority-act.ts'

/** A change of who is who, and since when it waits. */
export interface WaitingIdentity {
  readonly change: IdentityChange
  readonly since: Instant
}

/** Who is who, where that is not what *Pegawai* says; after all acts so far. */
export interface Identities {
  /** What *Pegawai* says and does not hold before it is confirmed; by `identityKey`. */
  readonly waiting: ReadonlyMap<string, WaitingIdentity>
  /** The address, or none, that people had when they were last in *Pegawai*. */
  readonly left: ReadonlyMap<EmployeeId, string>
  /** The present number of who had another. */
  readonly numbers: ReadonlyMap<EmployeeId, EmployeeId>
}

export const NO_IDENTITIES: Identities = { waiting: new Map(), left: new Map(), numbers: new Map() }

type IdentityAct = Extract<AuthorityAct, { act: `identity-${string}` }>

/** A person has one wish of a kind at most. */
export function identityKey({
  kind,
  employeeId,
}: Pick<IdentityChange, 'kind' | 'employeeId'>): string {
  return `${kind}/${employeeId}`
}

/** What holds after one more act. */
export function applyIdentityAct(identities: Identities, act: IdentityAct): Identities {
  switch (act.act) {
    case 'identity-requested': {
      const added = act.changes.map(
        (change) => [identityKey(change), { change, since: act.at }] as const,
      )
      return { ...identities, waiting: new Map([...identities.waiting, ...added]) }
    }
    case 'identity-confirmed':
      return act.changes
        .filter(({ kind }) => kind === 'number')
        .reduce(renumber, withoutWaiting(identities, act.changes))
    case 'identity-withdrawn':
      return withoutWaiting(identities, act.changes)
    case 'identity-left': {
      const added = act.people.map(({ employeeId, email }) => [employeeId, email] as const)
      return { ...identities, left: new Map([...identities.left, ...added]) }
    }
    case 'identity-emptied': {
      const still = [...identities.left].filter(([id]) => !act.employeeIds.includes(id))
      return { ...identities, left: new Map(still) }
    }
  }
}

/** What the tabs are read with. */
export function identitiesInForce({ waiting, numbers }: Identities): IdentitiesInForce {
  const changes = [...waiting.values()].map(({ change }) => change)
  return {
    formerEmails: new Map(
      changes.flatMap(({ kind, employeeId, was }) => (kind === 'email' ? [[employeeId, was]] : [])),
    ),
    numbers,
    tabNumbers: new Map([
      ...numbers,
      ...changes.flatMap(({ kind, was, becomes }) =>
        kind === 'number' ? [[becomes, was] as const] : [],
      ),
    ]),
  }
}

/**
 * The same for what was made when these people stood in *Pegawai*: who got another number since reads
 * under the one that they had.
 */
export function identitiesAmong(
  identities: Identities,
  known: ReadonlySet<EmployeeId>,
): IdentitiesInForce {
  const { formerEmails, numbers, tabNumbers } = identitiesInForce(identities)
  const former = new Map(
    [...numbers].flatMap(([from, to]) => (known.has(from) && !known.has(to) ? [[to, from]] : [])),
  )
  const then = (id: EmployeeId) => former.get(id) ?? id
  const read = [...former, ...[...tabNumbers].map(([from, to]) => [from, then(to)] as const)]
  return {
    formerEmails: new Map([...formerEmails].map(([id, email]) => [then(id), email])),
    numbers: new Map([...numbers].map(([from, to]) => [from, then(to)])),
    tabNumbers: new Map(read),
  }
}

function withoutWaiting(identities: Identities, changes: readonly IdentityChange[]): Identities {
  const gone = new Set(changes.map(identityKey))
  const still = [...identities.waiting].filter(([key]) => !gone.has(key))
  return { ...identities, waiting: new Map(still) }
}

/** All that was known of the former number is known of the present one; also where it was once the former. */
function renumber(identities: Identities, { was, becomes }: IdentityChange): Identities {
  const now = (id: EmployeeId) => (id === was ? becomes : id)
  const numbers = [...identities.numbers]
    .map(([from, to]) => [from, now(to)] as const)
    .filter(([from]) => from !== becomes)
  const waiting = [...identities.waiting.values()].map(({ change, since }) => {
    const moved = { ...change, employeeId: now(change.employeeId) }
    return [identityKey(moved), { change: moved, since }] as const
  })
  return {
    waiting: new Map(waiting),
    left: new Map([...identities.left].map(([id, email]) => [now(id), email])),
    numbers: new Map([...numbers, [was, becomes]]),
  }
}
