import type { FileEditors } from '../model/file-editors.ts'
import type { Instant } from '../model/instant.ts'
import type { AuthorityAct, IdentityChange } from './authority-act.ts'
import { grantKey, type Grant } from '../model/grant.ts'
import { applyIdentityAct, NO_IDENTITIES, type Identities } from './identities.ts'

/** A grant, and since when it holds or is asked for. */
export interface DatedGrant {
  readonly grant: Grant
  readonly since: Instant
}

/** Who may do what after all acts so far. */
export interface Authority {
  /** By key. */
  readonly held: ReadonlyMap<string, DatedGrant>
  /** Asked for, and waiting for somebody's confirmation; by key. */
  readonly requested: ReadonlyMap<string, DatedGrant>
  /** The account behind an address, by address in lower case. */
  readonly accountOf: ReadonlyMap<string, string>
  /** Addresses and the people of *Pegawai* whose they were seen to be: `email/NIP`. */
  readonly identified: ReadonlySet<string>
  readonly identities: Identities
  /** Who can change the spreadsheet by Google's last word; undefined where it was never heard. */
  readonly editors: FileEditors | undefined
  /** When somebody last got or lost a role. */
  readonly changedAt: Instant | undefined
}

export const NO_AUTHORITY: Authority = {
  held: new Map(),
  requested: new Map(),
  accountOf: new Map(),
  identified: new Set(),
  identities: NO_IDENTITIES,
  editors: undefined,
  changedAt: undefined,
}

/** What holds after one more act. Acts must come in the order in which they were recorded. */
export function applyAct(authority: Authority, act: AuthorityAct): Authority {
  switch (act.act) {
    case 'requested':
      return { ...authority, requested: withGrants(authority.requested, act) }
    case 'granted':
      return {
        ...authority,
        held: withGrants(authority.held, act),
        requested: withoutGrants(authority.requested, act),
        changedAt: act.at,
      }
    case 'lowered': {
      const held = withoutGrants(authority.held, act)
      const isHeld = held.size < authority.held.size
      return {
        ...authority,
        held,
        requested: withoutGrants(authority.requested, act),
        accountOf: withoutOrphans(authority.accountOf, held),
        changedAt: isHeld ? act.at : authority.changedAt,
      }
    }
    case 'identified': {
      const key = `${act.email}/${act.employeeId}`
      return { ...authority, identified: new Set([...authority.identified, key]) }
    }
    case 'shared':
      return { ...authority, editors: act.editors }
    case 'bound':
      return { ...authority, accountOf: new Map(authority.accountOf).set(act.email, act.sub) }
    case 'identity-confirmed':
      return {
        ...authority,
        identified: withNumbers(authority.identified, act.changes),
        identities: applyIdentityAct(authority.identities, act),
      }
    case 'identity-requested':
    case 'identity-withdrawn':
    case 'identity-left':
    case 'identity-emptied':
      return { ...authority, identities: applyIdentityAct(authority.identities, act) }
  }
}

/** The grants that hold, in the order in which they came. */
export function listHeld({ held }: Pick<Authority, 'held'>): Grant[] {
  return [...held.values()].map(({ grant }) => grant)
}

/** Who was known under a former number is under the present one too. */
function withNumbers(
  identified: ReadonlySet<string>,
  changes: readonly IdentityChange[],
): ReadonlySet<string> {
  const added = changes
    .filter(({ kind }) => kind === 'number')
    .flatMap(({ was, becomes }) =>
      [...identified]
        .filter((key) => key.endsWith(`/${was}`))
        .map((key) => key.replace(`/${was}`, `/${becomes}`)),
    )
  return new Set([...identified, ...added])
}

function withGrants(
  known: ReadonlyMap<string, DatedGrant>,
  { grants, at }: { readonly grants: readonly Grant[]; readonly at: Instant },
): ReadonlyMap<string, DatedGrant> {
  const added = grants
    .filter((grant) => !known.has(grantKey(grant)))
    .map((grant) => [grantKey(grant), { grant, since: at }] as const)
  return new Map([...known, ...added])
}

function withoutGrants(
  known: ReadonlyMap<string, DatedGrant>,
  { grants }: { readonly grants: readonly Grant[] },
): ReadonlyMap<string, DatedGrant> {
  const gone = new Set(grants.map(grantKey))
  return new Map([...known].filter(([key]) => !gone.has(key)))
}

/** Who lost every role is bound no more: the address may be somebody else's when it returns. */
function withoutOrphans(
  accountOf: ReadonlyMap<string, string>,
  held: ReadonlyMap<string, DatedGrant>,
): ReadonlyMap<string, string> {
  const emails = new Set([...held.values()].map(({ grant }) => grant.email))
  return new Map([...accountOf].filter(([email]) => emails.has(email)))
}
