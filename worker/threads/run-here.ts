import type { Context, Threads } from '../usecases/context.ts'

/**
 * Does each task where it is asked for: in a thread, and in a process that serves nobody. What goes in and
 * comes out is copied, as between threads.
 */
export function runHere(context: () => Context): Threads {
  return {
    async run(task, agency, input) {
      return structuredClone(await task.work(context(), agency, structuredClone(input)))
    },
  }
}
