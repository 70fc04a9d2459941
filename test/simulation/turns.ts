import type { Lifeline } from './lifeline.ts'

/**
 * One at a time among all processes: what SQLite does by making others wait in real time. A process that
 * dies gives its turn away.
 */
export interface Turns {
  take<Result>(lifeline: Lifeline, work: () => Promise<Result>): Promise<Result>
  /** That process is dead and has let go of its files. */
  leave(lifeline: Lifeline): void
}

interface Turn {
  readonly lifeline: Lifeline
  readonly begin: () => void
}

export function createTurns(): Turns {
  let waiting: Turn[] = []
  let holder: Turn | undefined

  function pass(): void {
    holder = waiting.shift()
    holder?.begin()
  }

  return {
    async take(lifeline, work) {
      const { promise, resolve: begin } = Promise.withResolvers<void>()
      const turn = { lifeline, begin }
      waiting.push(turn)
      if (!holder) pass()
      await promise
      // It died while it waited: its files are being let go, and its turn with them.
      if (!lifeline.isAlive) return new Promise(() => undefined)
      try {
        return await work()
      } finally {
        if (holder === turn) pass()
      }
    },
    leave(lifeline) {
      waiting = waiting.filter((turn) => turn.lifeline !== lifeline)
      if (holder?.lifeline === lifeline) pass()
    },
  }
}
