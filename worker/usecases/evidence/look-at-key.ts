import type { Context } from '../context.ts'

/** What whoever runs the worker must know of the key beside the store. */
const SENTENCES = {
  'put-back':
    'evidence.key was gone from beside the store and was written again, the same as before; look who can write to the data directory',
  another:
    'evidence.key beside the store is not the key that this worker began with; put its copy back, or start the worker anew, which then evaluates kept months again',
} as const

/** Looks whether the key of kept months is still beside the store, and says in the log where it is not. */
export function lookAtKey({ store, log }: Pick<Context, 'store' | 'log'>): void {
  const found = store.evidenceKey.look()
  if (found === 'same') return
  log({ event: `evidence-key-${found}`, level: 'error', reason: SENTENCES[found] })
}
