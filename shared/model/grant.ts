export type AccessRole = 'hr' | 'kepala-unit' | 'pembaca'

/** A row of the tab *Akses*; `email` in lower case, `unitCode` empty where none is named. */
export interface AccessEntry {
  readonly email: string
  readonly role: AccessRole
  readonly unitCode: string
}

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

function plain(text: string): string {
  return text.trim().toLowerCase()
}
