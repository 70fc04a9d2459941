import { overFromTask, sealMonthTask } from '../usecases/closing/close-month.ts'
import { getMonthStateTask } from '../usecases/closing/get-month-state.ts'
import { compareToSealedTask } from '../usecases/closing/reopen-month.ts'
import type { Task } from '../usecases/context.ts'
import { countOnDeskTask, readDeskTask } from '../usecases/desk/read-desk.ts'
import { checkEvidenceTask } from '../usecases/evidence/check-evidence.ts'
import { explainDayTask } from '../usecases/explain/explain-day.ts'
import { whatIfTask } from '../usecases/explain/what-if.ts'
import { findReviewRowsTask } from '../usecases/intake/queue-reviews.ts'
import { walkLedgerTask } from '../usecases/ledger/verify-ledger.ts'
import { readTabsTask } from '../usecases/ledger/load-agency-facts.ts'
import { followLedgerTask } from '../usecases/month/follow-ledger.ts'
import { renewMonthTask } from '../usecases/month/project-codes.ts'
import { compileSheetsTask } from '../usecases/recap/compile-sheets.ts'
import { exportRecapTask } from '../usecases/recap/export-recap.ts'
import { findRecordedDaysTask } from '../usecases/own-page/find-recorded-days.ts'
import { listRegulationsTask } from '../usecases/regulations/list-regulations.ts'
import { readClausesTask, readClauseTask } from '../usecases/regulations/read-clause.ts'
import { remindDayTask } from '../usecases/reminders/remind-day.ts'
import { listDataTask } from '../usecases/rights/list-data.ts'
import { checkRosterTask } from '../usecases/roster/check-roster.ts'
import { dropFilingsTask, forgetIdleKeysTask } from '../usecases/sweep/drop-aged.ts'
import { compileTodayTask } from '../usecases/sweep/write-today.ts'

/** All that is done in threads, by name. */
export const TASKS: readonly Task<never, unknown>[] = [
  checkEvidenceTask,
  checkRosterTask,
  compareToSealedTask,
  compileSheetsTask,
  compileTodayTask,
  countOnDeskTask,
  dropFilingsTask,
  explainDayTask,
  exportRecapTask,
  findReviewRowsTask,
  findRecordedDaysTask,
  followLedgerTask,
  forgetIdleKeysTask,
  getMonthStateTask,
  listDataTask,
  listRegulationsTask,
  overFromTask,
  readClauseTask,
  readClausesTask,
  readDeskTask,
  readTabsTask,
  remindDayTask,
  renewMonthTask,
  sealMonthTask,
  walkLedgerTask,
  whatIfTask,
]
