import type { EmployeeId } from '../model/employee.ts'
import type { FileEditors } from '../model/file-editors.ts'
import type { Instant } from '../model/instant.ts'
import type { Grant } from '../model/grant.ts'

/** Whose word it was, by a verified token; the account's number stays when the address changes. */
export interface Author {
  readonly email: string
  /** Google's number of the account, `sub` of its tokens; empty for the operator. */
  readonly sub: string
}

/**
 * Why a role holds. `standing`: it held before acts were recorded. `set-up`: it stood in *Akses* when
 * the agency was enrolled. `covered`: the person might do as much already. `confirmed`: somebody else
 * confirmed it. `operator`: whoever runs the worker did, for a reason.
 */
export type GrantBasis = 'standing' | 'set-up' | 'covered' | 'confirmed' | 'operator'

/** *Pegawai* gives a person another address, empty where there is none, or another number. */
export interface IdentityChange {
  readonly kind: 'email' | 'number'
  /** Under the number that counts. */
  readonly employeeId: EmployeeId
  readonly name: string
  readonly was: string
  readonly becomes: string
}

/** What happened to who may do what, and to who is who; an entry of the ledger each. */
export type AuthorityAct =
  | {
      /** *Akses*, or an enrolment, asks for it; it waits. */
      readonly act: 'requested'
      readonly grants: readonly Grant[]
      readonly at: Instant
    }
  | {
      readonly act: 'granted'
      readonly grants: readonly Grant[]
      readonly basis: GrantBasis
      /** Null where nobody had to say so. */
      readonly by: Author | null
      readonly reason: string
      readonly at: Instant
    }
  | {
      /** *Akses* says it no more: taken away, or asked for no longer. */
      readonly act: 'lowered'
      readonly grants: readonly Grant[]
      readonly at: Instant
    }
  | {
      /** An address that has a role was seen to be a person's of *Pegawai*; a later edit does not undo it. */
      readonly act: 'identified'
      readonly email: string
      readonly employeeId: EmployeeId
      readonly at: Instant
    }
  | {
      /** Who can change the spreadsheet by Google's word, where that is not what it last was. */
      readonly act: 'shared'
      readonly editors: FileEditors
      readonly at: Instant
    }
  | {
      /** The first sign-in under an address that has a role: from now on it is this account's. */
      readonly act: 'bound'
      readonly email: string
      readonly sub: string
      readonly at: Instant
    }
  | {
      /** *Pegawai* asks for it; what was counts until it is confirmed. */
      readonly act: 'identity-requested'
      readonly changes: readonly IdentityChange[]
      readonly at: Instant
    }
  | {
      readonly act: 'identity-confirmed'
      readonly changes: readonly IdentityChange[]
      readonly basis: Extract<GrantBasis, 'confirmed' | 'operator'>
      readonly by: Author
      readonly reason: string
      readonly at: Instant
    }
  | {
      /** *Pegawai* says it no more. */
      readonly act: 'identity-withdrawn'
      readonly changes: readonly IdentityChange[]
      readonly at: Instant
    }
  | {
      /** They have filings and stand in *Pegawai* no more; their address, or none, stays theirs. */
      readonly act: 'identity-left'
      readonly people: readonly { readonly employeeId: EmployeeId; readonly email: string }[]
      readonly at: Instant
    }
  | {
      /** All that was theirs was given to others: a deleted row of theirs is none any more. */
      readonly act: 'identity-emptied'
      readonly employeeIds: readonly EmployeeId[]
      readonly at: Instant
    }
