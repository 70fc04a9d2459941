import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'

/**
 * Ends the agency's connection: nothing of it is read or written any more, and its people are told so.
 * Ledger, recaps and protections stay as they are; waiting hints go, recap jobs are cancelled. Forms in
 * which nothing was filed are free for another agency; the others stay this one's, which a code for it
 * connects again. Recorded with the reason. Throws `DomainError` `agency-disconnected`.
 */
export async function disconnectAgency(
  context: Context,
  agency: Agency,
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<void> {
  await assertConnected(context, agency)
  await context.leases.hold(agency, () =>
    context.store.transaction(async (records) => {
      const at = instantNow(context)
      for (const job of await records.recapJobs.listUnfinished()) {
        if (job.agencyId !== agency.id) continue
        const message = workerText(agency.language).jobCancelled()
        await records.recapJobs.update(agency.id, job.id, { state: 'cancelled', message })
      }
      for (const hint of await records.hints.list()) {
        if (hint.agencyId === agency.id) await records.hints.remove(hint)
      }
      await records.forms.dropUnused(agency.id)
      const act = { connected: false, reason, by, at } as const
      await records.agencies.changeConnection(agency.id, act)
    }),
  )
  context.log({ event: 'agency-disconnected', level: 'warning', agencyId: agency.id })
}

/** Throws `DomainError` `agency-disconnected` where the agency's connection was ended. */
export async function assertConnected(context: Context, agency: Agency): Promise<void> {
  const { disconnectedAt, language } = agency
  if (!disconnectedAt) return
  const { zone } = (await loadConfiguration(context, agency)).configuration.settings
  const at = momentInWords(disconnectedAt, zone, language)
  throw new DomainError('agency-disconnected', workerText(language).agencyDisconnected(at))
}
