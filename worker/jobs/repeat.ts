import { AsyncLocalStorage } from 'node:async_hooks'

/** A piece of work that is done again and again, never twice at a time. */
export interface Repeated {
  /** Has it done within `delayMs`, also where it is being done right now. */
  wake(delayMs: number): void
  /** Does it no more; resolves when what is under way has ended. */
  stop(): Promise<void>
}

/**
 * Repeats `work`; what it returns is how long to wait until the next time, unless it is woken before.
 * It must not throw: a failure is its own to log and to wait after. Whoever wakes it has no part in it: neither their
 * deadline nor their lease is its.
 */
export function repeat(work: () => Promise<number>): Repeated {
  const asBegun = AsyncLocalStorage.snapshot()
  let timer: NodeJS.Timeout | undefined
  let dueAt = Infinity
  let running: Promise<void> | undefined
  let isStopped = false

  function schedule(delayMs: number): void {
    const wanted = performance.now() + delayMs
    if (isStopped || wanted >= dueAt) return
    dueAt = wanted
    clearTimeout(timer)
    timer = asBegun(() => setTimeout(start, delayMs))
  }

  function start(): void {
    if (running) return
    dueAt = Infinity
    running = work().then((waitMs) => {
      running = undefined
      const isOverdue = dueAt <= performance.now()
      if (isOverdue) dueAt = Infinity
      schedule(isOverdue ? 0 : waitMs)
    })
  }

  return {
    wake: schedule,
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
