import { AsyncLocalStorage } from 'node:async_hooks'

import { epochMsOf, instantOf, type Instant } from '../../shared/model/instant.ts'
import type { Contention } from '../ports/called-for.ts'
import { DomainError } from '../ports/domain-error.ts'
import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import type { Agency, Store } from '../ports/store.ts'
import { GaveWayError, LeaseLostError, type Lease } from '../ports/work-records.ts'
import { createContention, type OwnContention } from './contention.ts'
import { workerText } from './worker-text.ts'

/** Each write prolongs it, beyond what the request may take. */
const LEASE_MS = 120_000
const SPARE_MS = 30_000
const LONGEST_WAIT_MS = 150_000
const POLL_MS = 100

/** One writer a spreadsheet (G6). */
export interface LeaseKeeper {
  /**
   * Runs `work` while holding the agency's lease, waiting for it first, for so long at most and no longer than whoever
   * asked waits. Throws `DomainError` `agency-busy` where it does not come free, and `lease-lost` where the agency
   * moved to another spreadsheet meanwhile; what `work` throws of the lease is in the agency's language.
   */
  hold<Result>(agency: Agency, work: () => Promise<Result>, patienceMs?: number): Promise<Result>
  /**
   * Throws `DomainError` `lease-lost` unless the running work still holds this spreadsheet's lease;
   * then it does so for as long as a write that begins now may take (G6).
   */
  guardWrite(spreadsheetId: string, timeoutMs?: number): Promise<void>
  /** What the running work holds. */
  present(): Lease | undefined
  /**
   * Whether somebody waits for it, as far as this worker has looked; undefined where the running work would have waited
   * for it itself.
   */
  contention(): Contention | undefined
  /** Looks for what this worker holds and somebody waits for at another. Throws where the store is not reached. */
  look(): Promise<void>
}

export interface LeaseKeeperOptions {
  readonly store: Store
  readonly clock: { now(): Date }
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Names this process; others may ask whether it is gone. */
  readonly holder: string
  readonly isGone: (holder: string) => boolean
  /** How much longer whoever asked waits; infinite, as where left out: nobody does. */
  readonly leftMs?: () => number
}

export function createLeaseKeeper(options: LeaseKeeperOptions): LeaseKeeper {
  const { store, clock, sleep, holder, isGone, leftMs = () => Infinity } = options
  const held = new AsyncLocalStorage<{
    lease: Lease
    agency: Agency
    contention: Contention | undefined
  }>()

  function now(): Instant {
    return instantOf(clock.now().getTime())
  }

  function end(lengthMs = LEASE_MS): Instant {
    return instantOf(epochMsOf(now()) + lengthMs)
  }

  /** A lease that is this worker's own and none of these could not be given back. */
  const working = new Map<string, OwnContention>()

  async function acquire(agency: Agency, patienceMs: number): Promise<Lease> {
    for (let waitedMs = 0; ; waitedMs += POLL_MS) {
      const ours = working.get(agency.id)
      const isLast = waitedMs >= patienceMs || leftMs() <= 0
      const lease = ours ? undefined : await take(agency.id, !isLast)
      if (lease) return lease
      if (isLast) throw agencyBusy(agency)
      ours?.begin()
      await sleep(POLL_MS)
    }
  }

  async function take(agencyId: string, waits: boolean): Promise<Lease | undefined> {
    const request = { agencyId, holder, now: now(), until: end(), waits }
    let isOurs = false
    try {
      const lease = await store.fence(undefined, () =>
        store.transaction(async ({ leases }) => {
          const taken = await leases.acquire({
            ...request,
            isGone: (other) => (other === holder ? !working.has(agencyId) : isGone(other)),
          })
          // Before others of this worker can see it.
          if (taken && !isOurs) working.set(agencyId, createContention())
          isOurs ||= taken !== undefined
          return taken
        }),
      )
      if (!lease && isOurs) working.delete(agencyId)
      return lease
    } catch (error) {
      if (isOurs) working.delete(agencyId)
      throw error
    }
  }

  return {
    async hold(agency, work, patienceMs = LONGEST_WAIT_MS) {
      if (held.getStore()?.agency.id === agency.id) return work()
      const lease = await acquire(agency, patienceMs)
      try {
        const present = await store.agencies.find(agency.id)
        if (present && present.spreadsheetId !== agency.spreadsheetId) throw leaseLost(present)
        const contention = patienceMs === 0 ? working.get(agency.id) : undefined
        return await store.fence(lease, () => held.run({ lease, agency, contention }, work))
      } catch (error) {
        throw inWordsOf(agency, error)
      } finally {
        working.delete(agency.id)
        // Where it cannot be given back it is taken anew, or runs out.
        await store.leases.release(lease).catch(() => undefined)
      }
    },
    async guardWrite(spreadsheetId, timeoutMs = 0) {
      const current = held.getStore()
      if (!current || current.agency.spreadsheetId !== spreadsheetId) {
        throw new DomainError('lease-lost', workerText('id').leaseLost())
      }
      const until = end(Math.max(LEASE_MS, timeoutMs + SPARE_MS))
      if (!(await store.leases.extend(current.lease, until))) throw leaseLost(current.agency)
    },
    present: () => held.getStore()?.lease,
    contention: () => held.getStore()?.contention,
    async look() {
      if (working.size === 0) return
      for (const agencyId of await store.leases.listContended(holder)) {
        working.get(agencyId)?.begin()
      }
    },
  }
}

/** Google with every write behind the lease. */
export function guardWrites(google: GoogleWorkspace, leases: LeaseKeeper): GoogleWorkspace {
  function guarded<Given extends readonly unknown[], Result>(
    write: (spreadsheetId: string, ...given: Given) => Promise<Result>,
  ): (spreadsheetId: string, ...given: Given) => Promise<Result> {
    return async (spreadsheetId, ...given) => {
      await leases.guardWrite(spreadsheetId)
      return write(spreadsheetId, ...given)
    }
  }

  return {
    describeSpreadsheet: (spreadsheetId, patience) =>
      google.describeSpreadsheet(spreadsheetId, patience),
    listFileEditors: (spreadsheetId) => google.listFileEditors(spreadsheetId),
    readFileState: (fileId) => google.readFileState(fileId),
    readTabs: (spreadsheetId, requests) => google.readTabs(spreadsheetId, requests),
    describeForm: (formId) => google.describeForm(formId),
    collectEmail: (formId, collection) => google.collectEmail(formId, collection),
    openForm: (formId, access) => google.openForm(formId, access),
    watchForm: (formId, topic) => google.watchForm(formId, topic),
    readFormAccess: (formId) => google.readFormAccess(formId),
    checkTokens: () => google.checkTokens(),
    listResponses: (formId, since) => google.listResponses(formId, since),
    appendReviews: guarded((...given) => google.appendReviews(...given)),
    appendRegulations: guarded((...given) => google.appendRegulations(...given)),
    appendClauses: guarded((...given) => google.appendClauses(...given)),
    removeCopies: guarded((...given) => google.removeCopies(...given)),
    writeOwnColumn: guarded((...given) => google.writeOwnColumn(...given)),
    protectSheets: guarded((...given) => google.protectSheets(...given)),
    writeAnchor: guarded((...given) => google.writeAnchor(...given)),
    hideSheets: guarded((...given) => google.hideSheets(...given)),
    renewFilterViews: guarded((...given) => google.renewFilterViews(...given)),
    writeRecaps: guarded((...given) => google.writeRecaps(...given)),
  }
}

/** Where these are thrown nobody knows whose the lease is. */
function inWordsOf({ language }: Agency, error: unknown): unknown {
  const text = workerText(language)
  if (error instanceof GaveWayError) return new GaveWayError(text.agencyBusy())
  if (error instanceof LeaseLostError) return new LeaseLostError(text.leaseLost())
  return error
}

function agencyBusy(agency: Agency): DomainError {
  return new DomainError('agency-busy', workerText(agency.language).agencyBusy())
}

function leaseLost(agency: Agency): DomainError {
  return new DomainError('lease-lost', workerText(agency.language).leaseLost())
}
