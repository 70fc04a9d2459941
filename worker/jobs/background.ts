import { setTimeout as sleep } from 'node:timers/promises'

import type { Context } from '../usecases/context.ts'
import type { Wake } from '../usecases/create-application.ts'
import { describeError } from '../usecases/describe-error.ts'
import { sweepAll } from '../usecases/sweep-agency.ts'
import { createHintFollower } from './follow-hints.ts'
import { repeat } from './repeat.ts'
import { runRecapJobs } from './run-recap-jobs.ts'

/** How often to look for what another process sharing the store has left to do. */
const LOOK_MS = 2000
const LONGEST_FAREWELL_MS = 5000

export interface Background extends Wake {
  start(): void
  /** Lets what is under way end, for a while: whatever is cut off is taken up at the next start. */
  stop(): Promise<void>
}

/** What the worker does on its own: follows hints, sweeps, runs recap jobs. */
export function createBackground(
  context: Context,
  options: { readonly hintDelayMs: number; readonly sweepIntervalSeconds: number },
): Background {
  const followHints = createHintFollower(context)
  const hints = repeat(async () => {
    await guard(context, 'hints', followHints)
    return LOOK_MS
  })
  const sweeps = repeat(async () => {
    await guard(context, 'sweep', () => sweepAll(context))
    return options.sweepIntervalSeconds * 1000
  })
  const recaps = repeat(async () => {
    await guard(context, 'recaps', () => runRecapJobs(context))
    return LOOK_MS
  })
  const all = [hints, sweeps, recaps]

  return {
    start() {
      for (const repeated of all) repeated.wake(0)
    },
    async stop() {
      const ended = Promise.all(all.map((repeated) => repeated.stop()))
      await Promise.race([ended, sleep(LONGEST_FAREWELL_MS, undefined, { ref: false })])
    },
    hinted: () => hints.wake(options.hintDelayMs),
    requested: () => recaps.wake(0),
  }
}

/** A failure of our own making must not end the worker: it is logged, and tried again later. */
async function guard(context: Context, task: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    context.log({ event: 'background-failed', level: 'error', task, reason: describeError(error) })
  }
}
