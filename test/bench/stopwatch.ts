import { watchThread, type Stop } from './watch-thread.ts'

/** What a process of its own measured: least times and longest stops by step, and what it took of memory. */
export interface Measured {
  readonly ms: Readonly<Record<string, number>>
  readonly stops: Readonly<Record<string, Stop>>
  readonly counts: Readonly<Record<string, number>>
  readonly peakMb: number
}

/** Nothing yet. */
export const UNMEASURED: Measured = { ms: {}, stops: {}, counts: {}, peakMb: 0 }

/** So often is done what takes some ten milliseconds, which goes by what a machine does besides. */
export const LEAST_OF = 60

export interface Stopwatch {
  /** Does it `repeats` times; the least time counts and the longest stop. Gives the last result. */
  time<Result>(step: string, work: () => Promise<Result>, repeats?: number): Promise<Result>
  count(what: string, count: number): void
}

/** `tell` is told after each step what was measured so far; each time a step is done, `turn` is waited for. */
export function startStopwatch(
  tell: (measured: Measured) => void,
  turn: () => Promise<void>,
): Stopwatch {
  const ms: Record<string, number> = {}
  const stops: Record<string, Stop> = {}
  const counts: Record<string, number> = {}
  function tellAll(): void {
    tell({ ms, stops, counts, peakMb: process.resourceUsage().maxRSS / 1024 })
  }
  return {
    async time(step, work, repeats = 1) {
      for (let left = repeats; ; left -= 1) {
        await turn()
        const watch = watchThread()
        const start = performance.now()
        const result = await work()
        ms[step] = Math.min(ms[step] ?? Infinity, performance.now() - start)
        const { clock, thread } = watch.end()
        const known = stops[step] ?? { clock: 0, thread: 0 }
        stops[step] = {
          clock: Math.max(known.clock, clock),
          thread: Math.max(known.thread, thread),
        }
        if (left > 1) continue
        tellAll()
        return result
      }
    },
    count(what, count) {
      counts[what] = count
      tellAll()
    },
  }
}
