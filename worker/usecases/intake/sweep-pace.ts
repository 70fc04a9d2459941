import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'

/** Of each minute's calls of Google; the rest is for people who wait. */
export const SHARE_OF_SWEEPS = 2 / 3

/** Calls that the sweep of an agency takes in which nothing happened, as Google counts them apart. */
export const IDLE_SWEEP = { formsReads: 5, sheetsReads: 3 } as const

/** The alarm of G3 rings after so many intervals. */
const INTERVALS_BEHIND = 3

export interface SweepPace {
  /** How long after its last sweep began an agency's next one does. */
  readonly intervalSeconds: number
  /** A form that was not read for longer is behind. */
  readonly behindAfterSeconds: number
}

/**
 * How often an agency can be swept: as often as is wished, as long as the calls that Google allows its
 * service account in a minute suffice for all agencies of that account; else as often as they do. What is promised,
 * and what counts as behind (G3), follows the number of those that are connected. Without an agency: of the account
 * that has the most.
 *
 * @example 200 agencies at 60 reads of Sheets a minute: every 900 s
 */
export async function findSweepPace(
  context: Pick<
    Context,
    'store' | 'sweepIntervalSeconds' | 'behindAlarmSeconds' | 'callsPerMinute' | 'accounts'
  >,
  agency?: Pick<Agency, 'account'>,
): Promise<SweepPace> {
  const agencies = await countOfOneAccount(context, agency)
  const { forms, sheets } = context.callsPerMinute
  const needed = Math.ceil(
    Math.max(
      (60 * agencies * IDLE_SWEEP.formsReads) / Math.ceil(forms * SHARE_OF_SWEEPS),
      (60 * agencies * IDLE_SWEEP.sheetsReads) / Math.ceil(sheets * SHARE_OF_SWEEPS),
    ),
  )
  const intervalSeconds = Math.max(context.sweepIntervalSeconds, needed)
  return {
    intervalSeconds,
    behindAfterSeconds:
      needed > context.sweepIntervalSeconds
        ? Math.max(context.behindAlarmSeconds, INTERVALS_BEHIND * intervalSeconds)
        : context.behindAlarmSeconds,
  }
}

/** Agencies that share that agency's service account's calls; without one, the most that an account has. */
export async function countOfOneAccount(
  { store, accounts = [] }: Pick<Context, 'store' | 'accounts'>,
  agency?: Pick<Agency, 'account'>,
): Promise<number> {
  if (accounts.length < 2) return store.agencies.countConnected()
  const counts = new Map<string | undefined, number>()
  for (const { account, count } of await store.agencies.countByAccount()) {
    const its = account ?? accounts[0]
    counts.set(its, (counts.get(its) ?? 0) + count)
  }
  if (agency) return counts.get(agency.account ?? accounts[0]) ?? 0
  return Math.max(0, ...counts.values())
}
