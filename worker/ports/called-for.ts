/** Whom a call of Google or a task is for: somebody who waits for it, or nobody. */
export type CalledFor = 'people' | 'sweeps'

/**
 * Of the lease under which something is called: whether somebody waits for it. From then on until it is given back all
 * that is called under it is for people, or they would wait as sweeps do, and waits long for nothing (G13).
 */
export interface Contention {
  readonly isContended: boolean
  /** Resolves once somebody waits. */
  readonly begun: Promise<void>
}
