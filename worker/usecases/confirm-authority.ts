import type { AuthorityAct, Author } from '../../shared/authority/authority-act.ts'
import type { Authority } from '../../shared/authority/authority.ts'
import { grantKey, type Grant } from '../../shared/authority/grant.ts'
import { isOwnAddress } from '../../shared/authority/own-identity.ts'
import type { Confirmations } from '../../shared/contract/index.ts'
import type { Employee } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { momentInWords } from '../../shared/text/moment-in-words.ts'
import { DomainError } from '../ports/domain-error.ts'
import { sha256 } from '../ports/ledger-hash.ts'
import type { Agency, Records } from '../ports/store.ts'
import { authorityText, grantsInWords } from './authority-text.ts'
import { addMilliseconds, instantNow, type Context } from './context.ts'
import { changeInWords, listChanges } from './describe-authority.ts'
import { logActs } from './follow-access-tab.ts'
import { loadAuthority, readAuthority } from './load-authority.ts'
import { loadConfiguration } from './load-agency-facts.ts'

const SHOWN_FOR_MS = 7 * 24 * 3_600_000
const ID_CHARACTERS = 16

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
  const isOwn = ownTest(confirmer, configuration)
  const authority = await loadAuthority(context, agency)
  const since = addMilliseconds(instantNow(context), -SHOWN_FOR_MS)
  const changes = await listChanges(context, agency, since)
  return {
    waiting: [...authority.requested.values()].map((request) => ({
      id: idOf(request.grant),
      what: grantsInWords([request.grant], text),
      since: momentInWords(request.since, zone, language),
      obstacle: isOwn(authority, request.grant) ? text.ownRole() : null,
    })),
    changes: changes.toReversed().map((act) => changeInWords(act, { text, language, zone })),
  }
}

/**
 * Puts what waits in force by somebody's word: an entry of the ledger says whose. Nobody confirms what
 * raises themselves. The caller must be `hr` already. Throws `DomainError`: `confirmation-unknown`,
 * `not-allowed`; then nothing is confirmed.
 */
export async function confirmAuthority(
  context: Context,
  agency: Agency,
  { ids, confirmer }: { readonly ids: readonly string[]; readonly confirmer: Confirmer },
): Promise<void> {
  await loadAuthority(context, agency)
  const isOwn = ownTest(confirmer, (await loadConfiguration(context, agency)).configuration)
  const at = instantNow(context)
  const acts = await context.store.transaction(async (records) => {
    const authority = await readAuthority(records, agency.id)
    const grants = findRequests(authority, agency, ids)
    const text = authorityText(agency.language)
    if (grants.some((grant) => isOwn(authority, grant))) {
      throw new DomainError('not-allowed', text.ownRole())
    }
    const found = [granted(grants, confirmer, at), ...replacing(authority, grants, at)]
    await records.authority.record(agency.id, found)
    await installNew(records, agency, { grants, at })
    // Protections, the column of states and Diagnostik follow with the next reading.
    await records.hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
    return found
  })
  logActs(context, agency, acts)
}

function idOf(grant: Grant): string {
  return sha256(grantKey(grant)).slice(0, ID_CHARACTERS)
}

/** Each once, however often it is named. */
function findRequests(
  { requested }: Authority,
  { language }: Agency,
  ids: readonly string[],
): Grant[] {
  const grantOf = new Map([...requested.values()].map(({ grant }) => [idOf(grant), grant]))
  return [...new Set(ids)].map((id) => {
    const grant = grantOf.get(id)
    if (grant) return grant
    throw new DomainError('confirmation-unknown', authorityText(language).confirmationUnknown())
  })
}

/** Whether it would be the confirmer who is raised, by whatever address is known to be theirs. */
function ownTest(
  confirmer: Confirmer,
  { employees }: { readonly employees: readonly Employee[] },
): (authority: Authority, grant: Grant) => boolean {
  if (confirmer.kind === 'operator') return () => false
  const { by } = confirmer
  return (authority, { email }) => isOwnAddress(authority, by, { email, employees })
}

function granted(grants: readonly Grant[], confirmer: Confirmer, at: Instant): AuthorityAct {
  const basis = confirmer.kind === 'operator' ? 'operator' : 'confirmed'
  const by = confirmer.kind === 'operator' ? { email: 'operator', sub: '' } : confirmer.by
  const reason = confirmer.kind === 'operator' ? confirmer.reason : ''
  return { act: 'granted', grants, basis, by, reason, at }
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
