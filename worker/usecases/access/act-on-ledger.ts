import { DomainError } from '../../ports/domain-error.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { getAgency } from './authorise.ts'
import type { Context } from '../context.ts'
import { assertConnected } from './disconnect-agency.ts'
import { workerText } from '../worker-text.ts'

/** While an agency is read for the first time its ledger moves many times a second. */
const ATTEMPTS = 20

/**
 * An act by somebody's word: `check` says by all that the ledger holds whether they may, and gives what is
 * to be recorded. That is recorded only where nothing was added to the ledger meanwhile, else checked anew:
 * of two who act at once the second is judged by what the first did, and nobody acts by a role that was
 * taken away since. Throws what `check` throws, and `DomainError`:
 * `agency-disconnected`, or `lease-lost` where the ledger does not come to rest.
 */
export async function actOnLedger<Result>(
  context: Context,
  agency: Agency,
  check: () => Promise<(records: Records) => Promise<Result>>,
): Promise<Result> {
  const { store } = context
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const throughSequence = await store.ledger.lastSequence(agency.id)
    await assertConnected(context, await getAgency(context, agency.id))
    const record = await check()
    const done = await store.transaction(async (records) => {
      const isMoved = (await records.ledger.lastSequence(agency.id)) !== throughSequence
      return isMoved ? undefined : { result: await record(records) }
    })
    if (done) return done.result
  }
  throw new DomainError('lease-lost', workerText(agency.language).leaseLost())
}
