import type { Contention } from '../ports/called-for.ts'

/** As whoever holds the lease has it. */
export interface OwnContention extends Contention {
  /** Somebody waits from now on. */
  begin(): void
}

/** Of a lease for which nobody waits yet. */
export function createContention(): OwnContention {
  const { promise: begun, resolve } = Promise.withResolvers<void>()
  let isContended = false
  return {
    begun,
    get isContended() {
      return isContended
    },
    begin() {
      isContended = true
      resolve()
    },
  }
}
