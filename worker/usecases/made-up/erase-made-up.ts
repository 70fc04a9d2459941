import { setImmediate as breathe } from 'node:timers/promises'

import type { MadeUpOffice } from '../../../shared/contract/index.ts'
import type { Caller } from '../../ports/application.ts'
import type { Agency } from '../../ports/store.ts'
import { disconnectAgency } from '../access/disconnect-agency.ts'
import { findMadeUp } from '../access/find-made-up.ts'
import type { Context } from '../context.ts'

/** Rows that go in one transaction, which holds the process up no longer than G13 allows. */
const ROWS_AT_ONCE = 200

/**
 * Takes the caller's made-up office out of the store, with its ledger, keys and months. Its connection is ended
 * first, so that nothing is read or written meanwhile; what is cut short is ended by the next call, or by the
 * next round of sweeps. Where there is none, nothing is done.
 */
export async function takeOutMadeUp(context: Context, caller: Caller): Promise<MadeUpOffice> {
  const agency = await findMadeUp(context, caller)
  if (!agency) return { office: null }
  if (!agency.disconnectedAt) {
    const by = caller.email.toLowerCase()
    await disconnectAgency(context, agency, { reason: 'made up', by })
  }
  await eraseMadeUp(context, agency)
  return { office: null }
}

/** Of an agency whose connection was ended. Throws `RangeError` for one that is not made up. */
export async function eraseMadeUp(context: Context, { id }: Pick<Agency, 'id'>): Promise<void> {
  const { store } = context
  const eraseSome = () =>
    store.transaction(({ agencies }) => agencies.eraseMadeUp(id, ROWS_AT_ONCE))
  while (!(await eraseSome())) await breathe()
  context.log({ event: 'made-up-erased', agencyId: id })
}
