import { addMilliseconds, instantNow, type Context } from '../context.ts'

/** So much a clock may be set back by whoever keeps it right. */
const TOLERATED_MS = 300_000
/** Google takes an assertion of a clock no further from its own. */
export const CLOCKS_APART_MS = 300_000

/**
 * What is wrong with the clock, in a sentence: something was recorded later than now, so that it goes wrong
 * now, or went wrong then. Undefined where nothing was.
 */
export async function findClockFault(
  context: Pick<Context, 'store' | 'clock'>,
): Promise<string | undefined> {
  const now = instantNow(context)
  const { agencies, ledger } = context.store
  for (const { id } of await agencies.listAll()) {
    const known = await ledger.lastSequenceAt(id, addMilliseconds(now, TOLERATED_MS))
    if (known === (await ledger.lastSequence(id))) continue
    const [later] = await ledger.listEntriesAt(id, [known + 1])
    return `this machine's clock says ${now}, and entry ${known + 1} of ${id} was recorded at ${later?.recordedAt ?? 'a later time'}; set the clock, then look with verify-ledger`
  }
  return undefined
}

/** Whether Google says that the clock is right; false where it does not say. */
export async function isClockConfirmed({
  google,
  clock,
}: Pick<Context, 'google' | 'clock'>): Promise<boolean> {
  const { googleMs } = await google.checkTokens()
  if (googleMs === undefined) return false
  return Math.abs(clock.now().getTime() - googleMs) <= CLOCKS_APART_MS
}
