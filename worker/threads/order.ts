import { DomainError, type DomainErrorCode } from '../ports/domain-error.ts'
import { UnreadableFactError } from '../ports/fact.ts'
import type { LogEvent } from '../ports/log.ts'
import { StoreUnavailableError } from '../ports/store-errors.ts'
import { pack, unpack, type Packed } from '../ports/packed.ts'
import type { Agency } from '../ports/store.ts'
import type { Lease } from '../ports/work-records.ts'
import { PortionOver, type Context } from '../usecases/context.ts'
import { TASKS } from './tasks.ts'

/** A task as it goes to a thread. */
export interface Order {
  readonly task: string
  readonly agency: Agency
  readonly input: unknown
  /** What it writes is written only as long as this is held; undefined: whatever is held. */
  readonly lease: Lease | undefined
  /** Milliseconds; the task's clock stands there. */
  readonly nowMs: number
}

/** What comes back of it, and what it would have logged. */
export interface Reply {
  readonly outcome:
    | { readonly kind: 'done'; readonly output: Packed<unknown> }
    | { readonly kind: 'unfinished' }
    | { readonly kind: 'refused'; readonly code: DomainErrorCode; readonly message: string }
    | { readonly kind: 'away'; readonly reason: string }
    | { readonly kind: 'unreadable'; readonly which: string }
    | { readonly kind: 'failed'; readonly error: unknown }
  readonly events: readonly LogEvent[]
}

/** In the thread. */
export async function carryOut(
  { task, agency, input }: Order,
  context: Context,
): Promise<Reply['outcome']> {
  const found = TASKS.find(({ name }) => name === task)
  if (!found) throw new RangeError(`No task "${task}"`)
  try {
    const output = await found.work(context, agency, input as never)
    return { kind: 'done', output: pack(output) }
  } catch (error) {
    return failureOf(error)
  }
}

/** Classes do not pass between threads. */
export function failureOf(error: unknown): Reply['outcome'] {
  if (error instanceof PortionOver) return { kind: 'unfinished' }
  if (error instanceof StoreUnavailableError) return { kind: 'away', reason: error.reason }
  if (error instanceof DomainError) {
    return { kind: 'refused', code: error.code, message: error.message }
  }
  if (error instanceof UnreadableFactError) return { kind: 'unreadable', which: error.which }
  return { kind: 'failed', error }
}

/** In place of what a task gives that is to be done again. */
export const UNFINISHED = Symbol('unfinished')

/** Where the task was asked for: what it gave, or throws what it threw. */
export async function outputOf({ outcome }: Reply): Promise<unknown> {
  switch (outcome.kind) {
    case 'done':
      return unpack(outcome.output)
    case 'unfinished':
      return UNFINISHED
    case 'refused':
      throw new DomainError(outcome.code, outcome.message)
    case 'away':
      throw new StoreUnavailableError(outcome.reason)
    case 'unreadable':
      throw new UnreadableFactError(outcome.which)
    case 'failed':
      throw outcome.error
  }
}
