import { setImmediate as breathe } from 'node:timers/promises'

import type { Configuration } from '../../../shared/model/facts.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { attributeArrived } from './attribute-arrived.ts'
import { carryOver, loadPeriods, loadPresentPeriod, type StaffPeriod } from './carry-over.ts'
import { instantNow, type Context } from '../context.ts'
import { describeError } from '../describe-error.ts'
import { BY_TICKET, intakeBasis } from '../ledger/intake-basis.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'

/** What one transaction takes holds the process up for less than G13 allows. */
const SUBMISSIONS_PER_TRANSACTION = 100
/** At the start another process that is at the agency does the same. */
const PATIENCE_AT_START_MS = 5_000

/**
 * Tries anew the submissions that have no owner, where staff list, units, settings or questions changed
 * since they were last tried. Of an agency from before attribution was recorded, what stands by the tabs as
 * the ledger holds them is recorded first, and from before there were tickets, what a personal code proves;
 * so this comes before new tabs and responses are taken in, and after. Runs under the agency's lease. Returns how many got an owner.
 */
export async function attributeWaiting(context: Context, agencyId: string): Promise<number> {
  const { store } = context
  const [agency, head, forms] = await Promise.all([
    store.agencies.find(agencyId),
    store.ledger.findHead(agencyId),
    store.forms.list(agencyId),
  ])
  if (!agency) return 0
  const loaded = await loadConfiguration(context, agency, head)
  const basis = BY_TICKET + intakeBasis(loaded, forms)
  if (agency.attributionBasis === basis) return 0

  const { configuration } = loaded
  const periods = isFormer(agency) ? await formerPeriods(context, agency, configuration) : undefined
  const renewals = await store.keys.listRenewals(agency.id)
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
            { configuration, renewals, forms, at },
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

/** Whether what stands by personal codes is still to be recorded. */
function isFormer({ attributionBasis }: Agency): boolean {
  return !attributionBasis.startsWith(BY_TICKET)
}

async function formerPeriods(
  context: Context,
  agency: Agency,
  configuration: Configuration,
): Promise<StaffPeriod[]> {
  if (agency.attributionBasis === '') return loadPeriods(context, agency)
  return [await loadPresentPeriod(context, agency, configuration)]
}

/**
 * At the start, before anybody is answered: agencies from before attribution was recorded, or from before
 * there were tickets. One that another process is at is left to its next sweep.
 */
export async function attributeFormer(context: Context): Promise<void> {
  for (const agency of await context.store.agencies.list()) {
    if (!isFormer(agency)) continue
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
