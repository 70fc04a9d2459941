import type { AuthorityAct } from '../../../shared/authority/authority-act.ts'
import { applyAct, NO_AUTHORITY, type Authority } from '../../../shared/authority/authority.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { readAccess } from '../../../shared/configuration/read-access.ts'
import type { RecordedAct } from '../../ports/authority-records.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency, Records, Store } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'

interface Known {
  readonly authority: Authority
  /** Of the last act. */
  readonly sequence: number
  /** Of the ledger's end, where it was told when that was asked. */
  readonly hash?: string | undefined
}

/** Followed from act to act; whatever is newer is asked of the ledger each time. */
const knownOf = new WeakMap<object, Map<string, Known>>()

/**
 * Who may do what in the agency, by the acts of its ledger. Where none was ever recorded, what holds
 * today is, once: the last version of *Akses* that names somebody as `hr`, else who enrolled it. Nothing is asked where
 * the ledger ends as it did when that was asked last.
 */
export async function loadAuthority(
  context: Pick<Context, 'store' | 'clock'>,
  agency: Agency,
  head?: LedgerHead,
): Promise<Authority> {
  const { store } = context
  const all = knownOf.get(store) ?? new Map<string, Known>()
  knownOf.set(store, all)
  const known = all.get(agency.id) ?? { authority: NO_AUTHORITY, sequence: 0 }
  if (head && head.hash === known.hash) return known.authority
  const followed = await follow(store, agency.id, known)
  if (followed.sequence === 0) {
    await recordStanding(context, agency)
    return loadAuthority(context, agency)
  }
  all.set(agency.id, { ...followed, hash: head?.hash })
  return followed.authority
}

/** The same as of entry `through`; inside a transaction too. */
export async function readAuthority(
  records: Pick<Records, 'authority'>,
  agencyId: string,
  through?: number,
): Promise<Authority> {
  const acts = await records.authority.list(agencyId, through === undefined ? {} : { through })
  return authorityAfter(acts)
}

/** Who may do what after these acts, the first ones of the ledger. */
export function authorityAfter(acts: readonly RecordedAct[]): Authority {
  return acts.reduce((authority, { act }) => applyAct(authority, act), NO_AUTHORITY)
}

async function follow(
  records: Pick<Records, 'authority'>,
  agencyId: string,
  known: Known,
): Promise<Known> {
  const acts = await records.authority.list(agencyId, { after: known.sequence })
  return acts.reduce(
    ({ authority }, { sequence, act }) => ({ authority: applyAct(authority, act), sequence }),
    known,
  )
}

/** As of now: what was decided before was decided under other rules. */
async function recordStanding(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  agency: Agency,
): Promise<void> {
  const grants = await findStanding(store, agency)
  const installer: Grant = { email: agency.installer, role: 'installer', unitCode: '' }
  const act: AuthorityAct = {
    act: 'granted',
    grants: [...grants, installer],
    basis: 'standing',
    by: null,
    reason: '',
    at: instantNow({ clock }),
  }
  await store.transaction(async (records) => {
    const acts = await records.authority.list(agency.id)
    if (acts.length === 0) await records.authority.record(agency.id, [act])
  })
}

async function findStanding(
  store: Store,
  agency: Agency,
  before?: number,
): Promise<readonly Grant[]> {
  const bounds = before === undefined ? {} : { before }
  const tab = await store.ledger.findTab(agency.id, 'access', bounds)
  if (!tab) return [{ email: agency.installer, role: 'hr', unitCode: '' }]
  const { entries } = tab.gone ? { entries: [] } : readAccess(tab)
  if (entries.some(({ role }) => role === 'hr')) return entries
  return findStanding(store, agency, tab.sequence)
}
