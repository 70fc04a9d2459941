import type { AccessEntry, AccessRole } from '../workbook/read-access.ts'

/** `installer` is who enrolled the agency: triggers run as this person, and nothing else is allowed by it. */
export type AuthorityRole = AccessRole | 'installer'

/** A role that somebody has; `email` in lower case, `unitCode` empty where none is named. */
export interface Grant extends Omit<AccessEntry, 'role'> {
  readonly role: AuthorityRole
}

/** What a grant is known by: the same for the same person, role and unit. */
export function grantKey({ email, role, unitCode }: Grant): string {
  return [email, role, plain(unitCode)].join('/')
}

/**
 * Whether who has `held` may do all that `wanted` would allow: `hr` may do everything, a head of a unit
 * also what a head without a unit may. Neither reads as widely as a reader but `hr`.
 *
 * @example covers({ email: 'a@b.id', role: 'hr', unitCode: '' }, { email: 'a@b.id', role: 'pembaca', unitCode: '' }) // true
 */
export function covers(held: Grant, wanted: Grant): boolean {
  if (held.email !== wanted.email || wanted.role === 'installer') return false
  if (held.role === 'hr' || grantKey(held) === grantKey(wanted)) return true
  return held.role === wanted.role && wanted.unitCode === ''
}

/**
 * The mailbox behind an address: without what follows a plus, and for Gmail without dots, which its
 * owner may write at will. Two addresses of one mailbox are one person.
 */
export function mailboxOf(email: string): string {
  const [local = '', domain = ''] = email.trim().toLowerCase().split('@')
  const [name = ''] = local.split('+')
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com'
  return isGmail ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}
