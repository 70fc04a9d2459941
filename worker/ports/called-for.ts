/** Whom a call of Google or a task is for: somebody who waits for it, or nobody. */
export type CalledFor = 'people' | 'sweeps'
