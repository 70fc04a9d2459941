import { pack } from '../../../worker/ports/packed.ts'
import type { Order, Reply } from '../../../worker/threads/order.ts'

/** In place of a thread: does what the task's name says. */
export async function carryOut({ task, agency, input }: Order): Promise<Reply> {
  if (task === 'in-portions') {
    const left = Atomics.sub(input as Int32Array, 0, 1) - 1
    if (left > 0) return { outcome: { kind: 'unfinished' }, events: [{ event: 'portion-done' }] }
  }
  if (task === 'for-ever') for (;;);
  if (task === 'all-memory') {
    const kept: number[][] = []
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => index))
  }
  const output = pack(`${task} of ${agency.id}`)
  return { outcome: { kind: 'done', output }, events: [{ event: 'task-done', task }] }
}
