import { madeUpText } from '../../../shared/made-up/made-up-text.ts'
import type { Oversight } from '../../ports/operator.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'

/** The ids of those that the agency oversees. Throws `DomainError` `not-allowed` for none (G8). */
export async function getMembers(
  context: Pick<Context, 'store'>,
  agency: Agency,
): Promise<ReadonlySet<string>> {
  const members = await context.store.oversight.listMembers(agency.id)
  if (members.length > 0) return new Set(members.map(({ memberId }) => memberId))
  throw new DomainError('not-allowed', workerText(agency.language).overseesNone())
}

/**
 * Puts exactly these agencies under the oversight of `overseer`: those that are missing are granted,
 * others withdrawn. Each change stands in both ledgers (G7). Agencies are named by id or by the code
 * in *Pengaturan*. Throws `DomainError` `agency-unknown`, or `invalid-request` for a code of several.
 */
export async function oversee(
  context: Context,
  {
    overseer,
    members,
    by,
  }: { readonly overseer: string; readonly members: readonly string[]; readonly by: string },
): Promise<Oversight> {
  const agency = await getNamed(context, overseer)
  const named = await Promise.all(members.map((member) => getNamed(context, member)))
  if ([agency, ...named].some(({ isMadeUp }) => isMadeUp)) {
    throw new DomainError('not-allowed', madeUpText(agency.language).notOverseen)
  }
  const wanted = new Set(named.map(({ id }) => id))
  const at = instantNow(context)
  await context.store.transaction(async ({ oversight }) => {
    const standing = await oversight.listMembers(agency.id)
    for (const { memberId } of standing) {
      if (wanted.has(memberId)) continue
      await oversight.withdraw({ agencyId: agency.id, memberId, by, at })
    }
    for (const memberId of [...wanted].sort()) {
      await oversight.grant({ agencyId: agency.id, memberId, by, at })
    }
  })
  context.log({ event: 'oversight-set', agencyId: agency.id, members: wanted.size })
  return describeOversight(context, agency)
}

/** Every agency that oversees others. */
export async function listOversight(context: Context): Promise<Oversight[]> {
  const all = []
  for (const agency of await context.store.agencies.list()) {
    const oversight = await describeOversight(context, agency)
    if (oversight.members.length > 0) all.push(oversight)
  }
  return all
}

async function describeOversight(context: Context, { id, name }: Agency): Promise<Oversight> {
  const members = []
  for (const { memberId, grantedAt } of await context.store.oversight.listMembers(id)) {
    const member = await context.store.agencies.find(memberId)
    members.push({ agencyId: memberId, agencyName: member?.name ?? '', grantedAt })
  }
  return { agencyId: id, agencyName: name, members }
}

async function getNamed(context: Context, idOrCode: string): Promise<Agency> {
  const byId = await context.store.agencies.find(idOrCode)
  if (byId) return byId
  const byCode = []
  for (const agency of await context.store.agencies.list()) {
    const { settings } = (await loadConfiguration(context, agency)).configuration
    if (settings.agencyCode.toLowerCase() === idOrCode.toLowerCase()) byCode.push(agency)
  }
  const [only] = byCode
  if (!only) {
    throw new DomainError('agency-unknown', workerText('id').agencyNotEnrolled(idOrCode))
  }
  if (byCode.length === 1) return only
  const ids = byCode.map(({ id, name }) => `${id} (${name})`)
  throw new DomainError('invalid-request', workerText('id').agencyAmbiguous(idOrCode, ids))
}
