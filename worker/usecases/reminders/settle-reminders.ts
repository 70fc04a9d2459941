import type { ReminderOutcome } from '../../../shared/contract/index.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'

/** What became of mails that the caller claimed; of those of others nothing is changed. */
export async function settleReminders(
  context: Context,
  agency: Agency,
  { outcome, by }: { readonly outcome: ReminderOutcome; readonly by: string },
): Promise<void> {
  const { sent, notSent } = outcome
  const of = { on: parseCivilDate(outcome.date), by }
  await context.store.transaction(async ({ reminders }) => {
    await reminders.settle(agency.id, { ...of, state: 'sent' }, sent)
    await reminders.settle(agency.id, { ...of, state: 'failed' }, notSent)
  })
  const counts = { sent: sent.length, notSent: notSent.length }
  context.log({ event: 'reminders-settled', agencyId: agency.id, ...counts })
}
