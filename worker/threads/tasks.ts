import { compileNowTask } from '../usecases/closing/close-month.ts'
import { getMonthStateTask } from '../usecases/closing/get-month-state.ts'
import { compareToSealedTask } from '../usecases/closing/reopen-month.ts'
import type { Task } from '../usecases/context.ts'
import { explainDayTask } from '../usecases/explain/explain-day.ts'
import { whatIfTask } from '../usecases/explain/what-if.ts'
import { compileSheetsTask } from '../usecases/recap/compile-sheets.ts'
import { exportRecapTask } from '../usecases/recap/export-recap.ts'
import { checkRosterTask } from '../usecases/roster/check-roster.ts'

/** All that is done in threads, by name. */
export const TASKS: readonly Task<never, unknown>[] = [
  checkRosterTask,
  compareToSealedTask,
  compileNowTask,
  compileSheetsTask,
  explainDayTask,
  exportRecapTask,
  getMonthStateTask,
  whatIfTask,
]
