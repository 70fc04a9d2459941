import { formatTimeOfDay, localTimeOf } from '../calendar/zones.ts'
import type { AgencySettings } from '../model/agency.ts'
import type { Instant } from '../model/instant.ts'
import type { Submission } from '../model/submission.ts'
import { dateInDigits } from '../text/date-in-words.ts'
import { intakeEn } from '../text/en/intake.ts'
import { intakeId } from '../text/id/intake.ts'
import { CHECK_IN_KIND, PERMIT_KIND } from '../workbook/choices.ts'
import { getForm } from '../workbook/forms.ts'
import type { Choice } from '../workbook/tab-declaration.ts'

/**
 * A submission in a few words.
 *
 * @example submissionTitle(permit, settings) // 'Izin: Koreksi kehadiran 12/07/2021'
 */
export function submissionTitle(
  submission: Submission,
  { language, zone }: Pick<AgencySettings, 'language' | 'zone'>,
): string {
  const form = getForm(submission.kind).title[language]
  const isEdited = submission.lastSubmittedAt > submission.createdAt
  const title = isEdited ? { id: intakeId, en: intakeEn }[language].edited(form) : form
  switch (submission.kind) {
    case 'check-in':
      return `${title}: ${named(CHECK_IN_KIND, submission.checkInKind)} ${moment(submission.createdAt)}`
    case 'alternate-channel':
      return `${title} ${moment(submission.receivedAt)}`
    case 'daily-report':
      return `${title} ${dateInDigits(submission.date)}`
    case 'weekly-plan':
      return `${title} ${dateInDigits(submission.weekOf)}`
    case 'permit': {
      const { from, until, permitKind } = submission
      const dates = from === until ? [from] : [from, until]
      return `${title}: ${named(PERMIT_KIND, permitKind)} ${dates.map(dateInDigits).join('–')}`
    }
  }

  function named(choices: readonly Choice[], key: string): string {
    return choices.find((choice) => choice.key === key)?.title[language] ?? key
  }

  function moment(instant: Instant): string {
    const { date, minutes } = localTimeOf(instant, zone)
    return `${dateInDigits(date)} ${formatTimeOfDay(minutes)}`
  }
}
