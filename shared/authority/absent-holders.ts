import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import { grantKey, type Grant } from '../model/grant.ts'
import { mailboxOf } from '../model/mailbox.ts'
import { listHeld, type Authority } from './authority.ts'

/** A role that the ledger gives to somebody of whom *Pegawai* says that they have left, or are still to come. */
export interface AbsentHolder {
  readonly grant: Grant
  readonly name: string
  /** False where nobody else is `hr`, so that no office is locked out; and for who installed Pantau. */
  readonly lapses: boolean
}

/**
 * The roles whose holders are not employed on a date. Who stands in no row of *Pegawai* is nobody's to judge; of
 * several people with one address, or addresses of one account, all must be gone.
 */
export function listAbsentHolders(
  authority: Pick<Authority, 'held' | 'accountOf'>,
  { employees, date }: { readonly employees: readonly Employee[]; readonly date: CivilDate },
): AbsentHolder[] {
  const { accountOf } = authority
  const peopleAt = byMailbox(employees)
  const addressesOf = Map.groupBy(accountOf.keys(), (address) => accountOf.get(address)!)
  const held = listHeld(authority)
  const absent = held.flatMap((grant) => {
    const bound = addressesOf.get(accountOf.get(grant.email) ?? '') ?? []
    const mailboxes = new Set([grant.email, ...bound].map(mailboxOf))
    const people = [...mailboxes].flatMap((mailbox) => peopleAt.get(mailbox) ?? [])
    const [first] = people
    const isGone = people.every((one) => !employeeOn(one, date))
    return first && isGone ? [{ grant, name: first.name }] : []
  })
  const gone = new Set(absent.map(({ grant }) => grantKey(grant)))
  const isHrThere = held.some((grant) => grant.role === 'hr' && !gone.has(grantKey(grant)))
  return absent.map(({ grant, name }) => {
    const { role } = grant
    return { grant, name, lapses: role === 'hr' ? isHrThere : role !== 'installer' }
  })
}

const known = new WeakMap<readonly Employee[], ReadonlyMap<string, readonly Employee[]>>()

function byMailbox(employees: readonly Employee[]): ReadonlyMap<string, readonly Employee[]> {
  const made =
    known.get(employees) ??
    Map.groupBy(
      employees.filter(({ email }) => email),
      ({ email = '' }) => mailboxOf(email),
    )
  known.set(employees, made)
  return made
}
