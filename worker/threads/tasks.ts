import type { Task } from '../usecases/context.ts'
import { explainDayTask } from '../usecases/explain/explain-day.ts'
import { whatIfTask } from '../usecases/explain/what-if.ts'

/** All that is done in threads, by name. */
export const TASKS: readonly Task<never, unknown>[] = [explainDayTask, whatIfTask]
