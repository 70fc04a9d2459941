import type { Contention } from '../ports/called-for.ts'
import type { Log } from '../ports/log.ts'
import type { ServiceAccountKey } from './service-account-key.ts'

export type GoogleApi = 'sheets' | 'forms' | 'drive'

/** What the calls of all replicas may use of a minute. */
interface ApiBudget {
  /** Resolves when a call about that spreadsheet or form may be sent. */
  wait(call: {
    readonly api: GoogleApi
    readonly kind: 'read' | 'write'
    readonly file: string
  }): Promise<void>
  /** Google refused such a call as one too many. */
  refused(
    call: { readonly api: GoogleApi; readonly kind: 'read' | 'write' } & Refusal,
  ): Promise<void>
}

export interface Refusal {
  /** From its sending on. */
  readonly tookMs: number
  /** How long Google wants to be asked nothing of the kind, an hour at most; 0 where it does not say. */
  readonly retryAfterMs: number
}

export interface GoogleWorkspaceOptions {
  /** Where Sheets, Forms and Drive are reached; Google's own roots where left out. */
  readonly apiRoot?: string
  readonly tokenUrl: string
  readonly credentials: ServiceAccountKey
  /** How requests are sent; Node's own `fetch`, and the client's, where left out. */
  readonly fetch?: typeof fetch
  readonly clock: { now(): Date }
  /** With a signal that is given, rejects at once when it is aborted, and leaves nothing running. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** From 0 to less than 1; spreads retries. */
  readonly random: () => number
  readonly budget?: ApiBudget
  /**
   * Of the lease under which nobody's work calls: once somebody waits for it a call that fails is not repeated after a
   * long wait, but throws `GaveWayError`.
   */
  readonly contention?: () => Contention | undefined
  /**
   * How much longer whoever asked waits; infinite, as where left out: nobody does. What would take longer throws
   * `OverdueError`.
   */
  readonly leftMs?: () => number
  /**
   * Called at the moment of sending, after every wait, before each request that changes a spreadsheet
   * and each repetition of one; what it throws stops the write. The request may take `timeoutMs`.
   */
  readonly guardWrite?: (spreadsheetId: string, timeoutMs: number) => Promise<void>
  /** One event a failed attempt: method, kind, attempt; never contents. */
  readonly log?: Log
  /** A request that takes longer has failed with an unclear outcome. */
  readonly timeoutMs?: number
}
