import type { Author } from '../../../shared/authority/authority-act.ts'
import type { Authority, DatedGrant } from '../../../shared/authority/authority.ts'
import { grantKey } from '../../../shared/model/grant.ts'
import type { WaitingIdentity } from '../../../shared/authority/identities.ts'
import { isOwnAddress, ownIdentity } from '../../../shared/authority/own-identity.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { AuthorityText } from '../../../shared/text/en/authority.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import { changesInWords, grantsInWords } from './authority-text.ts'

/** What a tab asks for and waits for somebody's word: a role, or another address or number of a person. */
export type AuthorityRequest =
  | (DatedGrant & { readonly kind: 'grant' })
  | (WaitingIdentity & { readonly kind: 'identity' })

const ID_CHARACTERS = 16

/** All that waits, roles first. */
export function listRequests({ requested, identities }: Authority): AuthorityRequest[] {
  return [
    ...[...requested.values()].map((one) => ({ kind: 'grant' as const, ...one })),
    ...[...identities.waiting.values()].map((one) => ({ kind: 'identity' as const, ...one })),
  ]
}

/** The same for the same wish. */
export function requestId(request: AuthorityRequest): string {
  return sha256(keyOf(request)).slice(0, ID_CHARACTERS)
}

export function requestInWords(request: AuthorityRequest, text: AuthorityText): string {
  return request.kind === 'grant'
    ? grantsInWords([request.grant], text)
    : changesInWords([request.change], text)
}

/** Why this account may not confirm it: it is the person raised, or one of those whose address it is. */
export function findObstacle(
  request: AuthorityRequest,
  {
    authority,
    by,
    employees,
    text,
  }: {
    readonly authority: Authority
    readonly by: Author
    readonly employees: readonly Employee[]
    readonly text: AuthorityText
  },
): string | null {
  const isOwn = (email: string) => isOwnAddress(authority, by, { email, employees })
  if (request.kind === 'grant') return isOwn(request.grant.email) ? text.ownRole() : null
  const { kind, employeeId, was, becomes } = request.change
  const { employeeIds } = ownIdentity(authority, by)
  const standing = employees.find(({ id }) => id === employeeId)?.email ?? ''
  const concerned = kind === 'number' ? [standing] : [standing, was, becomes]
  const isConcerned =
    [employeeId, becomes].some((id) => employeeIds.has(id)) ||
    concerned.some((email) => email !== '' && isOwn(email))
  return isConcerned ? text.ownIdentity() : null
}

function keyOf(request: AuthorityRequest): string {
  if (request.kind === 'grant') return grantKey(request.grant)
  const { kind, employeeId, was, becomes } = request.change
  return [kind, employeeId, was, becomes].join('/')
}
