import { epochMsOf, instantOf, type Instant } from '../../shared/model/instant.ts'
import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import type { HolidayCalendar } from '../ports/holiday-calendar.ts'
import type { RecapFiles } from '../ports/recap-files.ts'
import type { Log } from '../ports/log.ts'
import type { Agency, Store } from '../ports/store.ts'
import type { LeaseKeeper } from './lease-keeper.ts'

/** All that a use case may reach. */
export interface Context {
  readonly store: Store
  /** Its writes are refused outside the spreadsheet's lease (G6). */
  readonly google: GoogleWorkspace
  readonly leases: LeaseKeeper
  /** Where work is done that would stop everything else. */
  readonly threads: Threads
  /** Makes files of recaps. */
  readonly files: RecapFiles
  readonly holidayCalendar: HolidayCalendar
  readonly clock: { now(): Date }
  readonly log: Log
  /** Bytes nobody can guess. */
  readonly randomBytes: (count: number) => Uint8Array
  /** The service account to share files with; the agency's own in a context of `inAccountOf`. */
  readonly workerEmail: string
  /** All service accounts, the first before those that were added; absent: `workerEmail` alone. */
  readonly accounts?: readonly string[]
  /** As is wished; what holds is `findSweepPace`. */
  readonly sweepIntervalSeconds: number
  readonly behindAlarmSeconds: number
  /** How long what is kept; `filingsMonths` undefined: as long as the store. */
  readonly keptFor?: { readonly readingsDays: number; readonly filingsMonths?: number | undefined }
  /** By service account where Google is to tell of answers to forms; absent, or none of an account: nowhere. */
  readonly watches?: ReadonlyMap<string, AccountWatch>
  /** What Google allows of the service account, of reads and of writes. */
  readonly callsPerMinute: { readonly sheets: number; readonly forms: number }
}

/** Of the Cloud project of a service account. */
export interface AccountWatch {
  /** A Pub/Sub topic, `projects/<project>/topics/<topic>`. */
  readonly topic: string
  /** Who brings its messages, by e-mail in lower case. */
  readonly account: string
}

/**
 * Work on an agency that takes long without waiting for anything: it is done off the main thread, with a
 * connection of its own to the store, and reaches neither Google nor a lease. What goes in and comes out are
 * plain values.
 */
export interface Task<Input, Output> {
  readonly name: string
  readonly work: (context: Context, agency: Agency, input: Input) => Promise<Output>
}

export interface Threads {
  /**
   * Does the task once it is the agency's turn: one at a time for each agency, people who wait first (G13).
   * Throws what the task throws, and `DomainError` `work-too-large` where it took for ever or all memory.
   */
  run<Input, Output>(task: Task<Input, Output>, agency: Agency, input: Input): Promise<Output>
  /**
   * For a task that made and kept something and has more to do: once it had its portion of time it ends here
   * (`PortionOver`), and is done again from its beginning, over what is kept, after the others' turn. Undefined where
   * tasks are not divided.
   */
  readonly giveWay?: () => void
}

/** Ends a task that is to go on later; whoever catches what fails lets it pass. */
export class PortionOver extends Error {}

export function instantNow(context: Pick<Context, 'clock'>): Instant {
  return instantOf(context.clock.now().getTime())
}

/** The instant `milliseconds` later, or earlier where negative. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantOf(epochMsOf(instant) + milliseconds)
}

/** An id of `prefix` and 16 characters nobody can guess. */
export function newId(context: Pick<Context, 'randomBytes'>, prefix: string): string {
  return `${prefix}-${Buffer.from(context.randomBytes(12)).toString('base64url')}`
}
