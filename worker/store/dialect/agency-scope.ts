import { AsyncLocalStorage } from 'node:async_hooks'

import { withoutNul } from './storable.ts'

/** For whom the database is asked, which shows it nothing of others (row-level security). */
export interface AgencyScope {
  /** An agency's id; `EVERY`; empty: what is of no agency. */
  readonly of: string
  /** Agencies whose writers wait for one another, in the order in which all take them. */
  readonly writers: readonly string[]
}

export const EVERY = '*'
const OF_NONE: AgencyScope = { of: '', writers: [] }

const scopes = new AsyncLocalStorage<AgencyScope>()

/** No agency is called `EVERY`, whoever asks for one. */
function named(agencyId: string): string {
  return agencyId === EVERY ? '' : withoutNul(agencyId)
}

/** Whatever `ask` asks is of that agency alone. */
export function within<Result>(agencyId: string, ask: () => Result): Result {
  const of = named(agencyId)
  return scopes.run({ of, writers: [of] }, ask)
}

/** What `ask` asks is not of one agency: which there are, and whose something is; or it writes to all of these. */
export function across<Result>(ask: () => Result, writers: readonly string[] = []): Result {
  return scopes.run({ of: EVERY, writers: writers.map(withoutNul).toSorted() }, ask)
}

/** The same of one who looks, and holds up no writer. */
export function lookAt<Result>(agencyId: string, ask: () => Result): Result {
  return scopes.run({ of: named(agencyId), writers: [] }, ask)
}

export function presentScope(): AgencyScope {
  return scopes.getStore() ?? OF_NONE
}
