import { localTimeOf } from '../../shared/calendar/zones.ts'
import type { Zone } from '../../shared/model/agency.ts'
import { addDays, type CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { RawSubmission, Submission } from '../../shared/model/submission.ts'

/** Whose day or permit a submission is about: of a transcribed message, who sent it (L7). */
export function subjectOf(submission: Submission): EmployeeId {
  return submission.kind === 'alternate-channel' ? submission.forEmployeeId : submission.employeeId
}

/** The last date that a submission can be about; of one in quarantine, the date it was filed. */
export function lastDateOf(
  submission: Submission | null,
  raw: Pick<RawSubmission, 'createdAt'>,
  zone: Zone,
): CivilDate {
  switch (submission?.kind) {
    case 'daily-report':
      return submission.date
    case 'permit':
      return submission.until
    case 'weekly-plan':
      return addDays(submission.weekOf, 6)
    case 'alternate-channel':
      return localTimeOf(submission.receivedAt, zone).date
    case 'check-in':
    case undefined:
      return localTimeOf(raw.createdAt, zone).date
  }
}
