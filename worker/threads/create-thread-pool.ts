import { availableParallelism } from 'node:os'

import { Piscina } from 'piscina'

import type { CalledFor } from '../ports/called-for.ts'
import { DomainError } from '../ports/domain-error.ts'
import type { Log } from '../ports/log.ts'
import type { Agency } from '../ports/store.ts'
import type { Threads } from '../usecases/context.ts'
import { describeError } from '../usecases/describe-error.ts'
import type { LeaseKeeper } from '../usecases/lease-keeper.ts'
import { workerText } from '../usecases/worker-text.ts'
import { createFairQueue } from './fair-queue.ts'
import { outputOf, UNFINISHED, type Order, type Reply } from './order.ts'

/** One that sweeps leave to people, whatever the machine; no more than memory has room for. */
const PLACES = Math.min(4, Math.max(2, availableParallelism()))
const IDLE_MS = 20_000
const LONGEST_MS = 300_000
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 }
/** Where cores are short the main thread goes first. */
const NICENESS = 5

export interface ThreadPool {
  /** The pool, for those who wait or for sweeps. */
  threadsFor(calledFor: CalledFor): Threads
  /** Ends the threads, whatever they are at. */
  close(): Promise<void>
}

export interface ThreadPoolOptions {
  /** The thread's own main file. */
  readonly filename: string
  /** What it needs to start. */
  readonly workerData: unknown
  readonly clock: { now(): Date }
  readonly log: Log
  /** Those of whoever asks. */
  readonly leases: Pick<LeaseKeeper, 'present' | 'contention'>
  /** What takes longer is ended. */
  readonly longestMs?: number
  readonly limits?: typeof LIMITS
}

/** Threads are made when there is work, and end when there has been none for a while. */
export function createThreadPool(options: ThreadPoolOptions): ThreadPool {
  const { filename, workerData, clock, log, leases } = options
  const { longestMs = LONGEST_MS, limits = LIMITS } = options
  const pool = new Piscina<Order, Reply>({
    filename,
    name: 'carryOut',
    workerData,
    minThreads: 0,
    maxThreads: PLACES,
    idleTimeout: IDLE_MS,
    resourceLimits: limits,
    niceIncrement: NICENESS,
  })
  const queue = createFairQueue(PLACES)
  // Of a thread that nobody waits for; whoever waits is told by the failure of the task.
  pool.on('error', (error) =>
    log({ event: 'thread-failed', level: 'error', reason: describeError(error) }),
  )

  async function send(order: Order): Promise<unknown> {
    const reply = await ask(order)
    for (const event of reply.events) log(event)
    return outputOf(reply)
  }

  async function ask(order: Order): Promise<Reply> {
    try {
      return await pool.run(order, { signal: AbortSignal.timeout(longestMs) })
    } catch (error) {
      const { task, agency } = order
      const reason = describeError(error)
      log({ event: 'task-ended', level: 'error', task, agencyId: agency.id, reason })
      throw isTooLarge(error) ? tooLarge(agency, error) : error
    }
  }

  return {
    threadsFor: (calledFor) => ({
      async run(task, agency, input) {
        const nowMs = clock.now().getTime()
        const order = { task: task.name, agency, input, lease: leases.present(), nowMs }
        const turn = { agencyId: agency.id, calledFor, contention: leases.contention() }
        for (;;) {
          const output = await queue.take(turn, () => send(order))
          if (output !== UNFINISHED) return output as Awaited<ReturnType<typeof task.work>>
        }
      },
    }),
    close: () => pool.destroy(),
  }
}

function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return (
    error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
  )
}

function tooLarge({ language }: Agency, cause: unknown): DomainError {
  return new DomainError('work-too-large', workerText(language).workTooLarge(), { cause })
}
