import { epochMsOf, instantOf } from '../../shared/model/instant.ts'
import type { CalledFor, Contention } from '../ports/called-for.ts'
import { GoogleError, OverdueError } from '../ports/google-workspace.ts'
import { GaveWayError, type ApiBudgetRecords } from '../ports/work-records.ts'
import type { Refusal } from './google-workspace-options.ts'
import { LONGEST_WAIT_MS, LONGEST_WAIT_OF_CONTENDED_MS } from './longest-waits.ts'
import { createRoundRobin, type RoundRobin } from './round-robin.ts'

const MINUTE_MS = 60_000

export interface CallLine {
  /**
   * Resolves when the call may be sent. Where a minute is full calls wait for the next, people before
   * sweeps. Among either the files take turns; a file is one agency's (G8) and every agency has as many, so
   * that none fills the minutes of others (G13). A sweep's call under a lease for which somebody waits is
   * people's, from then on; where there is no room for it soon, it throws `GaveWayError`. Throws `GoogleError`
   * `rate-limited` where Google wants to be asked so much later that nobody waits for it, and `OverdueError` as soon
   * as it is known that there is no room before `leftMs` are over.
   */
  wait(call: {
    /** What Google counts apart: "sheets:read". */
    readonly bucket: string
    /** Calls of a minute that either may use. */
    readonly perMinute: Readonly<Record<CalledFor, number>>
    readonly file: string
    readonly calledFor: CalledFor
    /** Of the lease under which nobody's work calls; absent: under none. */
    readonly contention?: Contention | undefined
    /** How much longer whoever asked waits; infinite, as where left out: nobody does. */
    readonly leftMs?: number
  }): Promise<void>
  /**
   * Google refused a call as one too many: nobody's goes in what is left of the minute that it was sent in, nor before
   * Google wants to be asked again.
   */
  refused(call: { readonly bucket: string } & Refusal): Promise<void>
}

/** Counted in the store, so that replicas share it. */
export function createCallLine({
  apiBudget,
  clock,
  sleep,
}: {
  readonly apiBudget: ApiBudgetRecords
  readonly clock: { now(): Date }
  readonly sleep: (milliseconds: number) => Promise<void>
}): CallLine {
  const lines = new Map<string, Readonly<Record<CalledFor, RoundRobin>>>()
  const served = new Set<RoundRobin>()
  /** When there is room again, as last known. */
  const roomFromMs = new Map<RoundRobin, number>()

  /** Has none wait that nobody waits for by then. */
  function dismissOverdue(calls: RoundRobin, bucket: string): void {
    const fromMs = roomFromMs.get(calls) ?? 0
    const message = `${bucket}: no room as long as somebody waits`
    calls.dismiss(fromMs, new OverdueError(message, { retryAfterMs: fromMs - nowMs() }))
  }

  /** Lets each call go once a minute has room for it, until none waits. */
  async function serve(
    calls: RoundRobin,
    given: { bucket: string; perMinute: number; before?: RoundRobin },
  ): Promise<void> {
    if (served.has(calls)) return
    served.add(calls)
    const { before, ...allowed } = given
    while (!calls.isEmpty) {
      await before?.emptied()
      try {
        const askedMs = nowMs()
        const again = await apiBudget.take({ ...allowed, now: instantOf(askedMs) })
        // One that is known to be taken only after its minute is counted anew.
        if (again === undefined && minuteOf(nowMs()) > minuteOf(askedMs)) continue
        const waitMs = again === undefined ? 0 : epochMsOf(again) - nowMs()
        if (again === undefined) calls.next()
        else if (waitMs <= LONGEST_WAIT_MS) {
          roomFromMs.set(calls, epochMsOf(again))
          dismissOverdue(calls, given.bucket)
          if (!calls.isEmpty) await sleep(waitMs)
        } else {
          const message = `${given.bucket}: not before ${again}`
          calls.next(new GoogleError('rate-limited', message, { retryAfterMs: waitMs }))
        }
      } catch (error) {
        calls.next(error)
      }
    }
    served.delete(calls)
  }

  function nowMs(): number {
    return clock.now().getTime()
  }

  return {
    refused({ bucket, tookMs, retryAfterMs }) {
      const answeredMs = nowMs()
      const askedMs = answeredMs + retryAfterMs
      return apiBudget.close({
        bucket,
        now: instantOf(answeredMs),
        until: instantOf(Math.max((minuteOf(answeredMs - tookMs) + 1) * MINUTE_MS, askedMs)),
      })
    },
    wait({ bucket, perMinute, file, calledFor, contention, leftMs = Infinity }) {
      const line = lines.get(bucket) ?? { people: createRoundRobin(), sweeps: createRoundRobin() }
      lines.set(bucket, line)
      const { people, sweeps } = line

      function servePeople(): void {
        void serve(people, { bucket, perMinute: perMinute.people })
      }

      const isPeoples = calledFor === 'people' || contention?.isContended === true
      const own = isPeoples ? people : sweeps
      const call = own.join(file, nowMs() + leftMs)
      dismissOverdue(own, bucket)
      if (isPeoples) servePeople()
      else void serve(sweeps, { bucket, perMinute: perMinute.sweeps, before: people })
      void contention?.begun.then(async () => {
        people.takeOver(file, sweeps)
        servePeople()
        // Whoever waits may want nothing of what this waits for.
        if (people.has(file, call)) await sleep(LONGEST_WAIT_OF_CONTENDED_MS)
        if (people.remove(file, call)) call.reject(new GaveWayError())
      })
      return call.promise
    },
  }
}

/** Since 1970. */
function minuteOf(epochMs: number): number {
  return Math.floor(epochMs / MINUTE_MS)
}
