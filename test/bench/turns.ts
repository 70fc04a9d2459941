import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Of processes that measure the same, one works at a time, for one repetition of a step. */
export interface Turns {
  /** It takes part until it ends; tells whether it waits just then. */
  join(child: Pick<ChildProcess, 'on' | 'send'>): () => boolean
}

/**
 * Of so many, in the order in which they join: what a machine does besides, and how quick it is just then, meets all
 * of them alike.
 */
export function takeTurns(count: number): Turns {
  type Child = Parameters<Turns['join']>[0]
  const all: Child[] = []
  const [waiting, ended] = [new Set<Child>(), new Set<Child>()]
  let last = -1

  function letOn(): void {
    if (all.length < count || waiting.size === 0 || waiting.size + ended.size < count) return
    do last = (last + 1) % count
    while (!waiting.has(all[last]!))
    waiting.delete(all[last]!)
    all[last]!.send('go', () => undefined)
  }

  return {
    join(child) {
      all.push(child)
      child.on('message', () => {
        waiting.add(child)
        letOn()
      })
      child.on('exit', () => {
        waiting.delete(child)
        ended.add(child)
        letOn()
      })
      return () => waiting.has(child)
    },
  }
}

/** In a process that takes turns; at once in one that does not. */
export async function waitForTurn(): Promise<void> {
  if (!process.send) return
  const told = once(process, 'message')
  process.send('waits')
  await told
}
