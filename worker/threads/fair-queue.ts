import type { CalledFor, Contention } from '../ports/called-for.ts'

/** Work on agencies in few places, shared so that no agency keeps another waiting (G13). */
export interface FairQueue {
  /**
   * Does the work when it has a place: one piece at a time for each agency, people who wait before sweeps,
   * and among either the agencies take turns. Sweeps leave one place to people. A sweep's piece under a lease for
   * which somebody waits is people's, from then on.
   */
  take<Result>(order: Order, work: () => Promise<Result>): Promise<Result>
}

interface Order {
  readonly agencyId: string
  readonly calledFor: CalledFor
  /** Of the lease under which it is asked for; absent: under none. */
  readonly contention?: Contention | undefined
}

type Start = () => Promise<void>

export function createFairQueue(places: number): FairQueue {
  /** By agency, whose turn is next first. */
  const waiting: Readonly<Record<CalledFor, Map<string, Start[]>>> = {
    people: new Map(),
    sweeps: new Map(),
  }
  const running = new Map<string, CalledFor>()

  function isFull(calledFor: CalledFor): boolean {
    if (running.size >= places) return true
    const sweeps = [...running.values()].filter((one) => one === 'sweeps').length
    return calledFor === 'sweeps' && sweeps >= Math.max(1, places - 1)
  }

  function startNext(calledFor: CalledFor): void {
    const line = waiting[calledFor]
    for (const [agencyId, [start, ...rest]] of line) {
      if (isFull(calledFor)) return
      if (!start || running.has(agencyId)) continue
      line.delete(agencyId)
      if (rest.length > 0) line.set(agencyId, rest)
      running.set(agencyId, calledFor)
      void start().finally(() => {
        running.delete(agencyId)
        fill()
      })
    }
  }

  function join(calledFor: CalledFor, agencyId: string, starts: readonly Start[]): void {
    if (starts.length === 0) return
    const line = waiting[calledFor]
    line.set(agencyId, [...(line.get(agencyId) ?? []), ...starts])
    fill()
  }

  function fill(): void {
    startNext('people')
    startNext('sweeps')
  }

  return {
    take<Result>({ agencyId, calledFor, contention }: Order, work: () => Promise<Result>) {
      const { promise, resolve, reject } = Promise.withResolvers<Result>()
      const start = (): Promise<void> => work().then(resolve, reject)
      join(contention?.isContended ? 'people' : calledFor, agencyId, [start])
      void contention?.begun.then(() => {
        const starts = waiting.sweeps.get(agencyId) ?? []
        waiting.sweeps.delete(agencyId)
        join('people', agencyId, starts)
      })
      return promise
    },
  }
}
