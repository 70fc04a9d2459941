import type { Author } from './authority-act.ts'
import type { Authority } from './authority.ts'
import { mailboxOf } from './grant.ts'

/** The mailboxes of an account: of its address, and of every address it was bound to before. */
export function ownMailboxes(
  { accountOf }: Pick<Authority, 'accountOf'>,
  { email, sub }: Author,
): ReadonlySet<string> {
  const bound = [...accountOf].filter(([, account]) => account === sub).map(([address]) => address)
  return new Set([email, ...bound].map(mailboxOf))
}
