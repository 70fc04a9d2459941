import type { AuthorityAct, Author } from '../../../shared/authority/authority-act.ts'
import type { Authority } from '../../../shared/authority/authority.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Confirmations } from '../../../shared/contract/index.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { actOnLedger } from './act-on-ledger.ts'
import { authorise } from './authorise.ts'
import { assertThere } from './headed-units.ts'
import {
  findObstacle,
  listRequests,
  requestId,
  requestInWords,
  type AuthorityRequest,
} from './authority-requests.ts'
import { authorityText } from './authority-text.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { changeInWords, listChanges } from './describe-authority.ts'
import { logActs } from './follow-access-tab.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'

const SHOWN_FOR_MS = 7 * 24 * 3_600_000

/** Whose word confirms: a person by their token, or whoever runs the worker, for a reason. */
export type Confirmer =
  | { readonly kind: 'person'; readonly by: Author }
  | { readonly kind: 'operator'; readonly reason: string }

/** What waits for somebody's word, with what keeps this caller from giving it, and what changed of late. */
export async function listConfirmations(
  context: Context,
  agency: Agency,
  confirmer: Confirmer,
): Promise<Confirmations> {
  const { language } = agency
  const text = authorityText(language)
  const { configuration } = await loadConfiguration(context, agency)
  const { zone } = configuration.settings
  const obstacleTo = obstacles(confirmer, agency, configuration)
  const authority = await loadAuthority(context, agency)
  const since = addMilliseconds(instantNow(context), -SHOWN_FOR_MS)
  const changes = await listChanges(context, agency, since)
  return {
    waiting: listRequests(authority).map((request) => ({
      id: requestId(request),
      what: requestInWords(request, text),
      since: momentInWords(request.since, zone, language),
      obstacle: obstacleTo(authority, request),
    })),
    changes: changes.toReversed().map((act) => changeInWords(act, { text, language, zone })),
  }
}

/**
 * Puts what waits in force by somebody's word: an entry of the ledger says whose. Nobody confirms what
 * raises themselves, or of themselves. A person must be `hr` already, and be it still at that instant. Throws `DomainError`: `confirmation-unknown`,
 * `not-allowed`; then nothing is confirmed.
 */
export async function confirmAuthority(
  context: Context,
  agency: Agency,
  { ids, confirmer }: { readonly ids: readonly string[]; readonly confirmer: Confirmer },
): Promise<void> {
  const acts = await actOnLedger(context, agency, async () => {
    const { configuration } = await loadConfiguration(context, agency)
    if (confirmer.kind === 'person') {
      await authorise(context, confirmer.by, agency.id, ['hr'])
      await assertThere(context, agency, confirmer.by, configuration)
    }
    const authority = await loadAuthority(context, agency)
    const obstacleTo = obstacles(confirmer, agency, configuration)
    const requests = findRequests(authority, agency, ids)
    for (const request of requests) {
      const obstacle = obstacleTo(authority, request)
      if (obstacle !== null) throw new DomainError('not-allowed', obstacle)
    }
    const grants = requests.flatMap((one) => (one.kind === 'grant' ? [one.grant] : []))
    const changes = requests.flatMap((one) => (one.kind === 'identity' ? [one.change] : []))
    const at = instantNow(context)
    const word = wordOf(confirmer, at)
    const found: AuthorityAct[] = [
      ...(grants.length > 0 ? [{ act: 'granted' as const, grants, ...word }] : []),
      ...replacing(authority, grants, at),
      ...(changes.length > 0 ? [{ act: 'identity-confirmed' as const, changes, ...word }] : []),
    ]
    return async (records) => {
      await records.authority.record(agency.id, found)
      await installNew(records, agency, { grants, at })
      // Protections, the column of states and Diagnostik follow with the next reading.
      await records.hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
      return found
    }
  })
  logActs(context, agency, acts)
}

/** Each once, however often it is named. */
function findRequests(
  authority: Authority,
  { language }: Agency,
  ids: readonly string[],
): AuthorityRequest[] {
  const requestOf = new Map(listRequests(authority).map((one) => [requestId(one), one]))
  return [...new Set(ids)].map((id) => {
    const request = requestOf.get(id)
    if (request) return request
    throw new DomainError('confirmation-unknown', authorityText(language).confirmationUnknown())
  })
}

/** Tells what keeps the confirmer from a request; whoever runs the worker nothing does. */
function obstacles(
  confirmer: Confirmer,
  { language }: Agency,
  { employees }: { readonly employees: readonly Employee[] },
): (authority: Authority, request: AuthorityRequest) => string | null {
  if (confirmer.kind === 'operator') return () => null
  const { by } = confirmer
  const text = authorityText(language)
  return (authority, request) => findObstacle(request, { authority, by, employees, text })
}

function wordOf(confirmer: Confirmer, at: Instant) {
  if (confirmer.kind === 'person') {
    return { basis: 'confirmed', by: confirmer.by, reason: '', at } as const
  }
  const by = { email: 'operator', sub: '' }
  return { basis: 'operator', by, reason: confirmer.reason, at } as const
}

/** One installer at a time: the new one takes the place of whoever was. */
function replacing(authority: Authority, grants: readonly Grant[], at: Instant): AuthorityAct[] {
  if (!grants.some(isInstaller)) return []
  const former = [...authority.held.values()].map(({ grant }) => grant).filter(isInstaller)
  return former.length === 0 ? [] : [{ act: 'lowered', grants: former, at }]
}

async function installNew(
  records: Records,
  { id }: Agency,
  { grants, at }: { readonly grants: readonly Grant[]; readonly at: Instant },
): Promise<void> {
  const installer = grants.find(isInstaller)
  if (installer) await records.agencies.replaceInstaller(id, installer.email, at)
}

function isInstaller({ role }: Grant): boolean {
  return role === 'installer'
}
