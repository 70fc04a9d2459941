import type { Lifeline } from './lifeline.ts'

/**
 * One at a time among all processes: what SQLite does by making others wait in real time. A process that
 * dies gives its place away.
 */
export interface StoreLock {
  take<Result>(lifeline: Lifeline, work: () => Promise<Result>): Promise<Result>
  /** That process is dead and has let go of its files. */
  leave(lifeline: Lifeline): void
}

interface Place {
  readonly lifeline: Lifeline
  readonly begin: () => void
}

export function createStoreLock(): StoreLock {
  let waiting: Place[] = []
  let holder: Place | undefined

  function pass(): void {
    holder = waiting.shift()
    holder?.begin()
  }

  return {
    async take(lifeline, work) {
      const { promise, resolve: begin } = Promise.withResolvers<void>()
      const place = { lifeline, begin }
      waiting.push(place)
      if (!holder) pass()
      await promise
      // It died while it waited: its files are being let go, and its place with them.
      if (!lifeline.isAlive) return new Promise(() => undefined)
      try {
        return await work()
      } finally {
        if (holder === place) pass()
      }
    },
    leave(lifeline) {
      waiting = waiting.filter((place) => place.lifeline !== lifeline)
      if (holder?.lifeline === lifeline) pass()
    },
  }
}
