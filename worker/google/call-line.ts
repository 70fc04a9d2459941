import { instantOf } from '../../shared/model/instant.ts'
import type { CalledFor, Contention } from '../ports/called-for.ts'
import type { ApiBudgetRecords } from '../ports/work-records.ts'
import { createRoundRobin, type RoundRobin } from './round-robin.ts'

const MINUTE_MS = 60_000

export interface CallLine {
  /**
   * Resolves when the call may be sent. Where a minute is full calls wait for the next, people before
   * sweeps. Among either the files take turns; a file is one agency's (G8) and every agency has as many, so
   * that none fills the minutes of others (G13). A sweep's call under a lease for which somebody waits is
   * people's, from then on.
   */
  wait(call: {
    /** What Google counts apart: "sheets:read". */
    readonly bucket: string
    /** Calls of a minute that either may use. */
    readonly perMinute: Readonly<Record<CalledFor, number>>
    readonly file: string
    readonly calledFor: CalledFor
    /** Of the lease under which it is called; absent: under none. */
    readonly contention?: Contention | undefined
  }): Promise<void>
  /** Google refused a call as one too many: nobody's goes in what is left of the minute. */
  exhaust(refused: { readonly bucket: string; readonly perMinute: number }): Promise<void>
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
    served.delete(calls)
  }

  return {
    exhaust(refused) {
      const nowMs = clock.now().getTime()
      return apiBudget.exhaust({ ...refused, now: instantOf(nowMs) })
    },
    wait({ bucket, perMinute, file, calledFor, contention }) {
      const line = lines.get(bucket) ?? { people: createRoundRobin(), sweeps: createRoundRobin() }
      lines.set(bucket, line)
      const { people, sweeps } = line

      function servePeople(): void {
        void serve(people, { bucket, perMinute: perMinute.people })
      }

      if (calledFor === 'people' || contention?.isContended) {
        const turn = people.join(file)
        servePeople()
        return turn
      }
      const turn = sweeps.join(file)
      void serve(sweeps, { bucket, perMinute: perMinute.sweeps, before: people })
      void contention?.begun.then(() => {
        people.takeOver(file, sweeps)
        servePeople()
      })
      return turn
    },
  }
}
