import { setImmediate as turn } from 'node:timers/promises'

import type { SteppableClock } from '../workspace/clock.ts'

/** Turns of the event loop without any stir, after which nothing is under way but what waits for its time. */
const IDLE_TURNS = 3

/** Whether work goes on by itself with the next turn, as what gives others their turn in between does. */
function isTurnAwaited(): boolean {
  return process.getActiveResourcesInfo().includes('Immediate')
}

interface Due {
  readonly atMs: number
  readonly run: () => void
}

/**
 * Time of its own: everything that waits stands here by the moment at which it goes on, one goes on at a
 * time, and the clock jumps from one to the next. Nothing else moves it.
 */
export interface Timeline {
  readonly clock: SteppableClock
  nowMs(): number
  after(milliseconds: number, run: () => void): void
  sleep(milliseconds: number): Promise<void>
  /** Says that something is going on now, so that the clock stands still. */
  stir(): void
  /** Lets nothing happen until `work` is over: it takes real time, and none of the simulation's. */
  hold<Result>(work: Promise<Result>): Promise<Result>
  /** Lets everything happen up to that moment; `between` runs after each. */
  runUntil(untilMs: number, between: () => Promise<void>): Promise<void>
  /** Lets happen what must until `work` is over. Throws where nothing is left to wait for. */
  complete<Result>(work: Promise<Result>): Promise<Result>
}

export function createTimeline(startMs: number): Timeline {
  let nowMs = startMs
  let stirred = 0
  let held = 0
  let released = Promise.withResolvers<void>()
  const waiting: Due[] = []

  async function comeToRest(): Promise<void> {
    for (let idle = 0; idle < IDLE_TURNS; idle += 1) {
      const before = stirred
      // Turns would take the time that what is waited for needs.
      if (held > 0) await released.promise
      await turn()
      if (stirred !== before || held > 0 || isTurnAwaited()) idle = 0
    }
  }

  function takeNext(untilMs: number): Due | undefined {
    const [first] = waiting
    return first && first.atMs <= untilMs ? waiting.shift() : undefined
  }

  async function goOn(due: Due): Promise<void> {
    nowMs = Math.max(nowMs, due.atMs)
    due.run()
    await comeToRest()
  }

  const timeline: Timeline = {
    clock: {
      now: () => new Date(nowMs),
      step(milliseconds) {
        nowMs += milliseconds
      },
      set(instant) {
        nowMs = instant.getTime()
      },
    },
    nowMs: () => nowMs,
    after(milliseconds, run) {
      stirred += 1
      const atMs = nowMs + milliseconds
      const place = waiting.findLastIndex((due) => due.atMs <= atMs)
      waiting.splice(place + 1, 0, { atMs, run })
    },
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        timeline.after(milliseconds, resolve)
      }),
    stir() {
      stirred += 1
    },
    async hold(work) {
      held += 1
      return work.finally(() => {
        held -= 1
        if (held > 0) return
        released.resolve()
        released = Promise.withResolvers()
      })
    },
    async runUntil(untilMs, between) {
      await comeToRest()
      for (let due = takeNext(untilMs); due; due = takeNext(untilMs)) {
        await goOn(due)
        await between()
      }
      nowMs = Math.max(nowMs, untilMs)
    },
    async complete(work) {
      const course = { isOver: false }
      const over = work.finally(() => {
        course.isOver = true
      })
      over.catch(() => undefined)
      await comeToRest()
      while (!course.isOver) {
        const due = takeNext(Infinity)
        if (!due) throw new Error('What is waited for waits for nothing')
        await goOn(due)
      }
      return over
    },
  }
  return timeline
}
