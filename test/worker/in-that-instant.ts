import { vi } from 'vitest'

import type { Context } from '../../worker/usecases/context.ts'
import { contextOn } from './context-of.ts'
import type { Office } from './office.ts'

/**
 * Has something happen after the next use case has read all that it decides by, and before it records what
 * it decided. All that it reads must have been followed before.
 */
export function inThatInstant({ store }: Office, happen: () => Promise<unknown>): void {
  const transaction = store.transaction.bind(store)
  const spy = vi.spyOn(store, 'transaction').mockImplementation(async (work) => {
    spy.mockRestore()
    await happen()
    return transaction(work)
  })
}

/** The context of a use case in the midst of which something happens: after the transaction that brings it about. */
export function rightAfter(
  context: Context,
  isBroughtAbout: () => Promise<boolean>,
  happen: () => Promise<unknown>,
): Context {
  const { store } = context
  let hasHappened = false
  return contextOn(context, {
    ...store,
    async transaction(work) {
      const result = await store.transaction(work)
      if (!hasHappened && (await isBroughtAbout())) {
        hasHappened = true
        await happen()
      }
      return result
    },
  })
}
