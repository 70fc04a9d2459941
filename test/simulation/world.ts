import { parseMonth } from '../../shared/model/civil-date.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { Store } from '../../worker/ports/store.ts'
import type { Random } from '../sample/random.ts'
import type { FiledResponse } from '../sample/file-response.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import type { LiveAgency } from '../sample/set-up-agency.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { LedgerSeen } from './check-ledger.ts'
import type { SimulatedGoogle } from './simulated-google.ts'
import type { SimulatedWorker } from './simulated-worker.ts'
import type { Timeline } from './timeline.ts'
import type { Trace } from './trace.ts'
import type { Truth } from './truth.ts'
import type { Violation } from './violation.ts'

export const MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10'].map(parseMonth)

/** A worker that was killed comes back within so long. */
export const LONGEST_ABSENCE_MS = 300_000

/** What is one agency's. */
export interface AgencyWorld {
  readonly agency: SampleAgency
  readonly live: LiveAgency
  readonly truth: Truth
  readonly ledger: LedgerSeen
  readonly filed: Map<string, FiledResponse>
  /** With what form and by whom, by the same names. */
  readonly filedAs: Map<string, readonly [FormKind, string]>
  /** What the agency's keys are made from. */
  readonly secret: string
}

/** Everything of one simulation; what is an agency's is that of the one whose people act. */
export interface World extends AgencyWorld {
  readonly ws: Workspace
  readonly timeline: Timeline
  readonly google: SimulatedGoogle
  /** The store as another process sees it. */
  readonly observer: Store
  readonly trace: Trace
  /** Another agency of the same workers, which is in trouble all the time. */
  readonly neighbour: AgencyWorld | undefined
  /** Those that run, by name. */
  readonly workers: Map<string, SimulatedWorker>
  /** Of the last batch that Google took. */
  highestToken: number
  /** The first thing that did not hold. */
  violation: Violation | undefined
  /** How often what happened, by name. */
  readonly counts: Map<string, number>
}

export function count(world: Pick<World, 'counts'>, what: string): void {
  world.counts.set(what, (world.counts.get(what) ?? 0) + 1)
}

/** A worker that runs and is not stopped right now; undefined where there is none. */
export function pickWorker(world: World, random: Random): SimulatedWorker | undefined {
  const able = [...world.workers.values()].filter(
    ({ lifeline }) => lifeline.isAlive && !lifeline.isPaused,
  )
  return able.length === 0 ? undefined : random.pick(able)
}
