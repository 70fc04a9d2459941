import type { EmployeeId } from '../model/employee.ts'
import type { Instant } from '../model/instant.ts'
import type { AuthorityAct, IdentityChange } from './authority-act.ts'

/** A change of whose an address is, and since when it waits. */
export interface WaitingIdentity {
  readonly change: IdentityChange
  readonly since: Instant
}

/** Whose which address is, where that is not what *Pegawai* says; after all acts so far. */
export interface Identities {
  /** What *Pegawai* says and does not hold before it is confirmed, by person. */
  readonly waiting: ReadonlyMap<EmployeeId, WaitingIdentity>
  /** The address, or none, that people had when they were last in *Pegawai*. */
  readonly left: ReadonlyMap<EmployeeId, string>
}

export const NO_IDENTITIES: Identities = { waiting: new Map(), left: new Map() }

type IdentityAct = Extract<AuthorityAct, { act: `identity-${string}` }>

/** What holds after one more act. */
export function applyIdentityAct(identities: Identities, act: IdentityAct): Identities {
  switch (act.act) {
    case 'identity-requested': {
      const added = act.changes.map(
        (change) => [change.employeeId, { change, since: act.at }] as const,
      )
      return { ...identities, waiting: new Map([...identities.waiting, ...added]) }
    }
    case 'identity-confirmed':
    case 'identity-withdrawn': {
      const gone = new Set(act.changes.map(({ employeeId }) => employeeId))
      const still = [...identities.waiting].filter(([id]) => !gone.has(id))
      return { ...identities, waiting: new Map(still) }
    }
    case 'identity-left': {
      const added = act.people.map(({ employeeId, email }) => [employeeId, email] as const)
      return { ...identities, left: new Map([...identities.left, ...added]) }
    }
  }
}

/** The addresses that count in place of what *Pegawai* says; empty where none does. */
export function formerEmailsOf({ waiting }: Identities): ReadonlyMap<EmployeeId, string> {
  return new Map([...waiting].map(([id, { change }]) => [id, change.was]))
}
