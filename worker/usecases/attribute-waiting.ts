import { setImmediate as breathe } from 'node:timers/promises'

import type { IdentityContext } from '../../shared/intake/identify-owner.ts'
import { DomainError } from '../ports/domain-error.ts'
import { attributeArrived } from './attribute-arrived.ts'
import { carryOver, loadPeriods } from './carry-over.ts'
import { instantNow, type Context } from './context.ts'
import { describeError } from './describe-error.ts'
import { intakeBasis } from './intake-basis.ts'
import { intakeOf, loadConfiguration } from './load-agency-facts.ts'

/** What one transaction takes holds the process up for less than G13 allows. */
const SUBMISSIONS_PER_TRANSACTION = 200
/** At the start another process that is at the agency does the same. */
const PATIENCE_AT_START_MS = 5_000

/**
 * Tries anew the submissions that have no owner, where staff list, units, settings, questions or the key of
 * the codes changed since they were last tried. Of an agency from before attribution was recorded, what
 * stands by the tabs as the ledger holds them is recorded first; so this comes before new tabs are taken
 * in, and after. Runs under the agency's lease. Returns how many got an owner.
 */
export async function attributeWaiting(context: Context, agencyId: string): Promise<number> {
  const { store } = context
  const agency = await store.agencies.find(agencyId)
  if (!agency) return 0
  const loaded = await loadConfiguration(context, agency)
  const forms = await store.forms.list(agency.id)
  const basis = intakeBasis(agency, loaded, forms)
  if (agency.attributionBasis === basis) return 0

  const identity: IdentityContext = intakeOf(agency, loaded.configuration)
  const periods = agency.attributionBasis === '' ? await loadPeriods(context, agency) : undefined
  let attributed = 0
  for (let after = 0; ;) {
    const page = { after, limit: SUBMISSIONS_PER_TRANSACTION }
    const waiting = await store.attributions.listUnowned(agency.id, page)
    const last = waiting.at(-1)
    if (!last) break
    const at = instantNow(context)
    attributed += await store.transaction((records) =>
      periods
        ? carryOver(records, agency, waiting, { periods, forms, at })
        : attributeArrived(
            records,
            agency,
            waiting.map(({ raw }) => raw),
            { identity, forms, at },
          ),
    )
    after = last.sequence
    // Everything else goes on between two pages.
    await breathe()
  }
  await store.agencies.update(agency.id, { attributionBasis: basis })
  if (attributed > 0) context.log({ event: 'attributed', agencyId, submissions: attributed })
  return attributed
}

/**
 * At the start, before anybody is answered: agencies from before attribution was recorded. One that another
 * process is at is left to its next sweep.
 */
export async function attributeFormer(context: Context): Promise<void> {
  for (const agency of await context.store.agencies.list()) {
    if (agency.attributionBasis !== '') continue
    try {
      await context.leases.hold(
        agency,
        () => attributeWaiting(context, agency.id),
        PATIENCE_AT_START_MS,
      )
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const reason = describeError(error)
      context.log({ event: 'attribution-put-off', level: 'warning', agencyId: agency.id, reason })
    }
  }
}
