import { setImmediate as breathe } from 'node:timers/promises'

import { DomainError } from '../../ports/domain-error.ts'
import type { ProjectionState } from '../../ports/projection-records.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import type { Context, Task } from '../context.ts'
import { intakeBasis, isReadAlike } from '../ledger/intake-basis.ts'
import {
  intakeOf,
  loadConfiguration,
  type LoadedConfiguration,
} from '../ledger/load-agency-facts.ts'
import { leaveToLater } from './leave-to-later.ts'
import { projectSubmissions } from './project-submissions.ts'
import { readWaitingAnew } from './read-waiting-anew.ts'
import { touchedByTabs } from './touched-by-tabs.ts'
import { workerText } from '../worker-text.ts'

/** The more at once, the seldomer a page of an index is written; others that write wait for it a moment. */
const ENTRIES_PER_TRANSACTION = 1000
/** What one transaction drops holds the process up for less than G13 allows. */
const FACTS_PER_TRANSACTION = 500
const MONTHS_PER_TRANSACTION = 50
const ATTEMPTS = 5
/** More is taken in by a thread. */
const ENTRIES_AT_ONCE = 25

/** Ends the basis of projections whose people's months are none of them to be taken: whoever follows drops them first. */
const MONTHS_ARE_WRONG = ' months-wrong'

/** The agency's projections as they follow its ledger now. */
export interface Followed extends LoadedConfiguration {
  readonly throughSequence: number
  /** See `ProjectionState`. */
  readonly basis: string
}

/**
 * Brings the agency's projections up to the ledger's end: what each new submission says of whom, and which
 * people's months what is new touches; those are stale, to be evaluated when they are asked for. A change of
 * zone, units' names, confirmed numbers, questions, their options or rules begins anew; one of the staff list
 * or of other settings reads those anew that wait in quarantine, and touches the months that rest on it. Where another
 * moves the projections at the same time, it goes on from there; throws `DomainError` `lease-lost` where
 * that does not end.
 */
export async function followLedger(context: Context, agency: Agency): Promise<Followed> {
  const little = await findLittle(context, agency)
  if (little) return follow(context, agency, little)
  const { throughSequence, basis } = await context.threads.run(followLedgerTask, agency, undefined)
  return { ...(await loadConfiguration(context, agency, throughSequence)), throughSequence, basis }
}

export const followLedgerTask: Task<undefined, Pick<Followed, 'throughSequence' | 'basis'>> = {
  name: 'follow-ledger',
  async work(context, agency) {
    const { throughSequence, basis } = await follow(context, agency)
    return { throughSequence, basis }
  },
}

/** Where the projections stand, and the end of the ledger that they are brought to. */
interface Ends {
  readonly known: ProjectionState | undefined
  readonly head: LedgerHead
}

/** The same, with what the entries between are read by. */
interface Ahead extends Ends {
  readonly loaded: LoadedConfiguration
  readonly forms: readonly AgencyForm[]
}

async function findEnds({ store }: Context, { id }: Agency): Promise<Ends> {
  // In this order: the ledger is never shorter than what was made of it.
  const known = await store.projections.find(id)
  return { known, head: await store.ledger.findHead(id) }
}

async function lookAhead(context: Context, agency: Agency, ends: Ends): Promise<Ahead> {
  const loaded = await loadConfiguration(context, agency, ends.head)
  return { ...ends, loaded, forms: await context.store.forms.list(agency.id) }
}

/** What is new where it is so little that it holds nothing up: a few entries, and no tab. */
async function findLittle(context: Context, agency: Agency): Promise<Ahead | undefined> {
  const ends = await findEnds(context, agency)
  const { known, head } = ends
  if (!known || head.sequence - known.throughSequence > ENTRIES_AT_ONCE) return undefined
  const ahead = await lookAhead(context, agency, ends)
  if (intakeBasis(ahead.loaded, ahead.forms) !== known.basis) return undefined
  if (known.tabsThroughSequence === head.sequence) return ahead
  const before = await loadConfiguration(context, agency, known.tabsThroughSequence)
  return before === ahead.loaded ? ahead : undefined
}

/** `first`: what was seen of it before, which another may have moved. */
async function follow(context: Context, agency: Agency, first?: Ahead): Promise<Followed> {
  let furthest = 0
  let ahead = first
  for (let left = ATTEMPTS; left > 0; ahead = undefined) {
    ahead ??= await lookAhead(context, agency, await findEnds(context, agency))
    // Another that goes on with the same brings this on as well.
    if (ahead.known && ahead.known.throughSequence > furthest) {
      furthest = ahead.known.throughSequence
    } else left -= 1
    const followed = await tryFollow(context, agency, ahead)
    if (followed) return followed
  }
  throw new DomainError('lease-lost', workerText(agency.language).leaseLost())
}

/** Undefined where another moved the projections from `known` meanwhile. */
async function tryFollow(
  context: Context,
  agency: Agency,
  { known, head, loaded, forms }: Ahead,
): Promise<Followed | undefined> {
  const throughSequence = head.sequence
  const follower = createFollower(context, agency, { loaded, forms, throughSequence })

  try {
    let state = await follower.takeTabs(known)
    while (state.throughSequence < throughSequence) {
      state = await follower.takeEntries(state)
      if (state.throughSequence < throughSequence) context.threads.giveWay?.()
      await breathe()
    }
    return { ...loaded, throughSequence, basis: state.basis }
  } catch (error) {
    if (error instanceof Moved) return undefined
    throw error
  }
}

/**
 * From here on no person's month counts that is kept; they are dropped some at a time, going on where that ended, before
 * anything else is made of the projections. To be done in the transaction that found them wrong.
 */
export async function distrustMonths(
  { projections }: Pick<Records, 'projections'>,
  { id }: Agency,
): Promise<void> {
  const known = await projections.find(id)
  if (!known || known.basis.endsWith(MONTHS_ARE_WRONG)) return
  await projections.advance(id, known, { ...known, basis: `${known.basis}${MONTHS_ARE_WRONG}` })
}

/** Whether the projections still are where they were, whatever was found wrong of people's months meanwhile. */
export async function areStanding(
  { projections }: Pick<Records, 'projections'>,
  { id }: Agency,
  { throughSequence, basis }: Pick<Followed, 'throughSequence' | 'basis'>,
): Promise<boolean> {
  const state = await projections.find(id)
  return state?.throughSequence === throughSequence && trusting(state).basis === basis
}

function trusting(state: ProjectionState): ProjectionState {
  const { basis } = state
  return basis.endsWith(MONTHS_ARE_WRONG)
    ? { ...state, basis: basis.slice(0, -MONTHS_ARE_WRONG.length) }
    : state
}

/** What was read of the projections fits together only while they stay where they are. */
export async function assertUnmoved(
  projections: Pick<Records['projections'], 'find'>,
  agency: Agency,
  { throughSequence, basis }: Pick<Followed, 'throughSequence' | 'basis'>,
): Promise<void> {
  const state = await projections.find(agency.id)
  if (state?.throughSequence === throughSequence && state.basis === basis) return
  throw new DomainError('lease-lost', workerText(agency.language).leaseLost())
}

/** Ends a transaction that rests on projections as they no longer are. */
class Moved extends Error {}

function createFollower(
  context: Context,
  agency: Agency,
  {
    loaded,
    forms,
    throughSequence,
  }: {
    readonly loaded: LoadedConfiguration
    readonly forms: readonly AgencyForm[]
    readonly throughSequence: number
  },
) {
  const basis = intakeBasis(loaded, forms)
  const readBy = { intake: intakeOf(loaded.configuration), forms }

  async function advance(
    { projections }: Pick<Records, 'projections'>,
    before: ProjectionState | undefined,
    after: ProjectionState,
  ): Promise<ProjectionState> {
    if (await projections.advance(agency.id, before, after)) return after
    throw new Moved()
  }

  /** Of entries that the ledger does not have: it was cut off, or this was written by another hand. */
  function isAhead(known: ProjectionState): boolean {
    return Math.max(known.throughSequence, known.tabsThroughSequence) > throughSequence
  }

  /** Whatever ends in between begins with what is left. */
  async function beginAnew(known: ProjectionState | undefined): Promise<ProjectionState> {
    const { store } = context
    if (known) {
      await store.transaction(async (records) => {
        await advance(records, known, known)
        await records.projections.forget(agency.id)
      })
    }
    for (let isLeft = true; isLeft;) {
      isLeft = await store.transaction(async ({ projections }) => {
        if (await projections.find(agency.id)) throw new Moved()
        const facts = await projections.clearFacts(agency.id, FACTS_PER_TRANSACTION)
        const months = await projections.clearPersonMonths(agency.id, MONTHS_PER_TRANSACTION)
        return facts === FACTS_PER_TRANSACTION || months === MONTHS_PER_TRANSACTION
      })
      if (isLeft) context.threads.giveWay?.()
      await breathe()
    }
    return store.transaction(async (records) => {
      const state = { throughSequence: 0, basis, tabsThroughSequence: throughSequence }
      return advance(records, undefined, state)
    })
  }

  /** Those that were found wrong; whatever ends in between goes on with what is left. */
  async function dropMonths(known: ProjectionState): Promise<ProjectionState> {
    const right = trusting(known)
    for (let isLeft = right !== known; isLeft;) {
      isLeft = await context.store.transaction(async (records) => {
        const dropped = await records.projections.clearPersonMonths(
          agency.id,
          MONTHS_PER_TRANSACTION,
        )
        const isMore = dropped === MONTHS_PER_TRANSACTION
        await advance(records, known, isMore ? known : right)
        return isMore
      })
      if (isLeft) context.threads.giveWay?.()
      await breathe()
    }
    return right
  }

  return {
    async takeTabs(before: ProjectionState | undefined): Promise<ProjectionState> {
      if (before?.basis !== basis) await leaveToLater(context, agency)
      if (!before || !isReadAlike(before.basis, basis) || isAhead(before)) {
        return beginAnew(before)
      }
      const known = await dropMonths(before)
      if (known.basis !== basis) {
        await readWaitingAnew(context, agency, {
          readBy,
          throughSequence: known.throughSequence,
          stay: (records) => advance(records, known, known),
        })
      }
      if (known.basis === basis && known.tabsThroughSequence === throughSequence) return known
      const read = await loadConfiguration(context, agency, known.tabsThroughSequence)
      const leaning = await context.store.projections.listLeaning(agency.id)
      const { touches, gone } = touchedByTabs(read, loaded, leaning)
      return context.store.transaction(async (records) => {
        await records.projections.touchMonths(agency.id, touches)
        await records.projections.dropPersonMonths(agency.id, gone)
        return advance(records, known, { ...known, basis, tabsThroughSequence: throughSequence })
      })
    },

    async takeEntries(state: ProjectionState): Promise<ProjectionState> {
      const entries = await context.store.ledger.listRecorded(
        agency.id,
        state.throughSequence,
        Math.min(ENTRIES_PER_TRANSACTION, throughSequence - state.throughSequence),
      )
      const last = entries.at(-1)?.sequence ?? throughSequence
      return context.store.transaction(async (records) => {
        // First, so that it costs little where another is ahead.
        const next = await advance(records, state, { ...state, throughSequence: last })
        const touched = await projectSubmissions(records, agency, {
          entries,
          readBy,
          throughSequence,
        })
        await records.projections.touchMonths(agency.id, touched)
        return next
      })
    },
  }
}
