import type { Instant } from './instant.ts'

/** The options that a form's question offered from about `seenAt` on, in their order. */
export interface OptionList {
  /** The question's stable key. */
  readonly key: string
  /** When they were first seen so; they may have held for a while before. */
  readonly seenAt: Instant
  /** Their texts, without the one that people fill in themselves. */
  readonly options: readonly string[]
}
