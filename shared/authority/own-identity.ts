import type { Employee, EmployeeId } from '../model/employee.ts'
import { mailboxOf } from '../model/mailbox.ts'
import type { Author } from './authority-act.ts'
import type { Authority } from './authority.ts'

type Known = Pick<Authority, 'accountOf' | 'identified' | 'identities'>

/** Who an account is, as far as that is known. */
export interface OwnIdentity {
  /** Of its address, and of every address that it was bound to. */
  readonly mailboxes: ReadonlySet<string>
  /** The people of *Pegawai* whose those addresses were seen to be, or wait to be, whatever stands there now. */
  readonly employeeIds: ReadonlySet<EmployeeId>
}

/** Who the account is by the acts of the ledger; an edit of *Pegawai* takes nothing from it. */
export function ownIdentity(
  { accountOf, identified, identities }: Known,
  { email, sub }: Author,
): OwnIdentity {
  const bound = [...accountOf].filter(([, account]) => account === sub).map(([address]) => address)
  const mailboxes = new Set([email, ...bound].map(mailboxOf))
  const seen = [...identified].map((key) => key.split('/') as [string, EmployeeId])
  // What waits is not in force, but it is said of them.
  const said = [...identities.waiting.values()].flatMap(({ change }) =>
    change.kind === 'email'
      ? [change.was, change.becomes].map((one) => [one, change.employeeId] as const)
      : [],
  )
  const own = [...seen, ...said].filter(([address]) => mailboxes.has(mailboxOf(address)))
  return { mailboxes, employeeIds: new Set(own.map(([, id]) => id)) }
}

/**
 * Whether an address is the account's own as far as that is known: another of one mailbox, or one that is
 * or was seen to be of the same person of *Pegawai*.
 */
export function isOwnAddress(
  authority: Known,
  by: Author,
  { email, employees }: { readonly email: string; readonly employees: readonly Employee[] },
): boolean {
  const { mailboxes, employeeIds } = ownIdentity(authority, by)
  const mailbox = mailboxOf(email)
  if (mailboxes.has(mailbox)) return true
  const now = employees.flatMap((one) =>
    one.email && mailboxOf(one.email) === mailbox ? [one.id] : [],
  )
  const seen = ownIdentity(authority, { email, sub: authority.accountOf.get(email) ?? '' })
  return [...now, ...seen.employeeIds].some((id) => employeeIds.has(id))
}
