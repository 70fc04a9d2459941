import { assignOwner } from '../../../shared/intake/identify-owner.ts'
import { deniedBy, type Owner } from '../../../shared/model/owner.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { actOf } from '../attribute-arrived.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../load-agency-facts.ts'
import { workerText } from '../worker-text.ts'
import type { PageOwner } from './find-person-by-key.ts'
import { readClaims } from './list-claims.ts'
import { personKey } from './person-key.ts'

/**
 * A person's word, from their own page, on what was sent in their name without proof: a yes makes it
 * theirs at the time at which Google took it; after a no it stays nobody's and is asked about no more.
 * Either is an entry of the ledger. Said once: what is decided meanwhile stays decided. False, and nothing
 * said, where the key of the page was renewed in that instant. Throws
 * `DomainError` `filing-unknown` for what does not wait for this person's word.
 */
export async function answerClaim(
  context: Context,
  page: PageOwner,
  { ref, isTheirs }: { readonly ref: string; readonly isTheirs: boolean },
): Promise<boolean> {
  const { agency, employee, key } = page
  const found = (await readClaims(context, page)).find(({ claim }) => claim.ref === ref)
  const { configuration } = await loadConfiguration(context, agency)
  const owner: Owner | undefined = isTheirs
    ? found && assignOwner(found.raw, employee, { configuration })
    : deniedBy(employee.id)
  if (!found || !owner) {
    throw new DomainError('filing-unknown', workerText(agency.language).filingUnknown())
  }
  const at = instantNow(context)
  const proof = { kind: 'own-word', version: key.version } as const
  const recorded = await context.store.transaction(async ({ attributions, hints, keys }) => {
    const renewals = await keys.listRenewals(agency.id)
    const { numbers } = configuration
    if (personKey(agency, employee.id, { renewals, numbers }).version !== key.version) return null
    // Tinjauan and Diagnostik follow with the next reading.
    await hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
    return attributions.record(agency.id, [
      actOf(found.raw, { owner, proof }, { at, replaces: null }),
    ])
  })
  if (recorded) context.log({ event: 'claim-answered', agencyId: agency.id, theirs: isTheirs })
  return recorded !== null
}
