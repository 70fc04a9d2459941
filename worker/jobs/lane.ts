import pLimit from 'p-limit'

/** Work of one kind on agencies: one piece at a time for each, a few agencies beside each other. */
export interface Lane {
  /** Starts the work, or lets it wait for a place. Nothing where the agency's last piece is not over. */
  offer(agencyId: string, work: () => Promise<void>): void
  /** Resolves when nothing is under way or waiting. */
  idle(): Promise<void>
  /** Begins nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>
}

export interface LaneOptions {
  /** How many agencies have a place at a time. */
  readonly places: number
  /** Work that takes longer goes on without a place: no number of stuck agencies keeps others waiting. */
  readonly placeMs: number
  /** Told when a piece has ended, and with what where it failed. */
  readonly ended: (outcome: PromiseSettledResult<void>) => void
}

/** @example lane.offer(agency.id, () => sweep(agency)) */
export function createLane({ places, placeMs, ended }: LaneOptions): Lane {
  const limit = pLimit(places)
  const pieces = new Map<string, Promise<void>>()
  let isStopped = false

  async function run(work: () => Promise<void>): Promise<PromiseSettledResult<void>> {
    const [outcome] = await Promise.allSettled([isStopped ? undefined : work()])
    return outcome
  }

  async function idle(): Promise<void> {
    while (pieces.size > 0) await Promise.all(pieces.values())
  }

  return {
    offer(agencyId, work) {
      if (isStopped || pieces.has(agencyId)) return
      const { promise, resolve } = Promise.withResolvers<void>()
      pieces.set(agencyId, promise)
      void limit(() => atMost(placeMs, run(work).then(over)))

      function over(outcome: PromiseSettledResult<void>): void {
        pieces.delete(agencyId)
        resolve()
        ended(outcome)
      }
    },
    idle,
    async stop() {
      isStopped = true
      await idle()
    },
  }
}

/** Resolves when `done` does, or after that time. */
export function atMost(milliseconds: number, done: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    timer.unref()
    void done.finally(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
