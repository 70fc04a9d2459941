import { instantOf } from '../../shared/model/instant.ts'
import type { CalledFor } from '../ports/called-for.ts'
import type { ApiBudgetRecords } from '../ports/work-records.ts'
import { createRoundRobin, type RoundRobin } from './round-robin.ts'

const MINUTE_MS = 60_000

export interface CallLine {
  /**
   * Resolves when the call may be sent. Where a minute is full calls wait for the next, people before
   * sweeps. Among either the files take turns; a file is one agency's (G8) and every agency has as many, so
   * that none fills the minutes of others (G13).
   */
  wait(call: {
    /** What Google counts apart: "sheets:read". */
    readonly bucket: string
    /** Calls of a minute that those it is for may use. */
    readonly perMinute: number
    readonly file: string
    readonly calledFor: CalledFor
  }): Promise<void>
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

  /** Lets each call go once a minute has room for it, until none waits. */
  async function serve(
    calls: RoundRobin,
    given: { bucket: string; perMinute: number; before?: RoundRobin },
  ) {
    const { before, ...allowed } = given
    while (!calls.isEmpty) {
      await before?.emptied()
      const nowMs = clock.now().getTime()
      const minuteMs = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS
      try {
        const isTaken = await apiBudget.take({ ...allowed, now: instantOf(minuteMs) })
        if (isTaken) calls.next()
        else await sleep(minuteMs + MINUTE_MS - nowMs)
      } catch (error) {
        calls.next(error)
      }
    }
  }

  return {
    wait({ bucket, perMinute, file, calledFor }) {
      const line = lines.get(bucket) ?? { people: createRoundRobin(), sweeps: createRoundRobin() }
      lines.set(bucket, line)
      const calls = line[calledFor]
      const isServed = !calls.isEmpty
      const turn = calls.join(file)
      if (!isServed) {
        const before = calledFor === 'sweeps' ? { before: line.people } : {}
        void serve(calls, { bucket, perMinute, ...before })
      }
      return turn
    },
  }
}
