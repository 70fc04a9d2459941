import { enableCompileCache, flushCompileCache } from 'node:module'
import { workerData } from 'node:worker_threads'

import type { ThreadStart } from './start-thread.ts'
import type { Order, Reply } from './threads/order.ts'

/** The main file of each thread of the pool. */

// Before the rest is loaded: a later thread takes what this one makes of the files.
enableCompileCache()
let started: Promise<(order: Order) => Promise<Reply>> | undefined

/** Does a task, and before the first one what a thread needs for it. */
export async function carryOut(order: Order): Promise<Reply> {
  if (started) return (await started)(order)
  started = import('./start-thread.ts').then(({ startThread }) =>
    startThread(workerData as ThreadStart),
  )
  const reply = await (await started)(order)
  // What was read of the cache would lie in memory until the thread ends.
  flushCompileCache()
  return reply
}
