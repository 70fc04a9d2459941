import { AsyncLocalStorage } from 'node:async_hooks'

/** Apps Script gives a request up after 60 s: whoever sent it is answered before. */
export const LONGEST_REQUEST_MS = 50_000

/** How long whoever asked waits for what is running, whatever it calls. */
export interface Deadlines {
  /** Runs `work`, for which somebody waits so long. */
  readonly within: <Result>(milliseconds: number, work: () => Result) => Result
  /** How much longer somebody waits for what is running; infinite where nobody does. */
  readonly leftMs: () => number
}

export function createDeadlines(): Deadlines {
  const untilMs = new AsyncLocalStorage<number>()
  return {
    within: (milliseconds, work) => untilMs.run(performance.now() + milliseconds, work),
    leftMs: () => (untilMs.getStore() ?? Infinity) - performance.now(),
  }
}
