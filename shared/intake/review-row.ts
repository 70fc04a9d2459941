import { localTimeOf } from '../calendar/zones.ts'
import { monthOf, toSheetSerial } from '../model/civil-date.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import type { Zone } from '../model/agency.ts'
import type { Configuration } from '../model/facts.ts'
import type { Instant } from '../model/instant.ts'
import type { Submission } from '../model/submission.ts'
import { directoryOf } from './employee-directory.ts'
import { findReviewer } from './find-reviewer.ts'
import { cutText } from '../text/cut-text.ts'
import { intakeEn } from '../text/en/intake.ts'
import { intakeId } from '../text/id/intake.ts'
import { getForm } from '../workbook/forms.ts'
import { reviewSummary } from './review-summary.ts'
import type { CellValue } from '../workbook/tab-rows.ts'

/** A row to append to *Tinjauan* of `month`; `cells` by column key, dates as serial numbers. */
export interface ReviewRow {
  readonly ref: string
  /** Month of the date the submission is for. */
  readonly month: Month
  readonly cells: Readonly<Record<string, CellValue>>
}

/** More than a reviewer reads in a sheet; the ledger keeps the whole. */
const SUMMARY_CHARACTERS = 4000
const MINUTES_PER_DAY = 1440

/** The row that puts a submission before its reviewer; decision, expectation and note stay empty. */
export function reviewRow(submission: Submission, configuration: Configuration): ReviewRow {
  const { language, zone } = configuration.settings
  const { byId } = directoryOf(configuration)
  const employee = byId.get(submission.employeeId)
  const date = dateItIsFor(submission, zone)
  const receivedOn = localTimeOf(submission.lastSubmittedAt, zone).date
  const title = getForm(submission.kind).title[language]
  const isEdited = submission.lastSubmittedAt > submission.createdAt
  const text = { id: intakeId, en: intakeEn }[language]
  return {
    ref: submission.ref,
    month: monthOf(date),
    cells: {
      ref: submission.ref,
      receivedAt: momentSerial(submission.lastSubmittedAt, zone),
      form: isEdited ? text.edited(title) : title,
      employeeId: submission.employeeId,
      name: employee?.name ?? '',
      unitCode: employee?.unitCode ?? '',
      superior: (employee && findReviewer(employee, configuration, receivedOn)?.name) ?? '',
      date: toSheetSerial(date),
      summary: cutText(
        reviewSummary(submission, configuration, 'sheet'),
        SUMMARY_CHARACTERS,
        language,
      ),
    },
  }
}

/** The date a submission is for, in the agency's zone. */
export function dateItIsFor(submission: Submission, zone: Zone): CivilDate {
  switch (submission.kind) {
    case 'check-in':
      return localTimeOf(submission.createdAt, zone).date
    case 'daily-report':
      return submission.date
    case 'weekly-plan':
      return submission.weekOf
    case 'permit':
      return submission.from
    case 'alternate-channel':
      return localTimeOf(submission.receivedAt, zone).date
  }
}

function momentSerial(instant: Instant, zone: Zone): number {
  const local = localTimeOf(instant, zone)
  return toSheetSerial(local.date) + local.minutes / MINUTES_PER_DAY
}
