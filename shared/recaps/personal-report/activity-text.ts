import { findTimeOfDay } from '../../calendar/zones.ts'
import type { Language } from '../../model/language.ts'
import type { ReportedActivity } from '../../model/submission.ts'

const DAY_MINUTES = 1440
/** What seems to last so long over midnight was mistyped: 01:00 for 13:00, or one for the other. */
const LONGEST_OVER_MIDNIGHT_MINUTES = 720

/** "07.30–09.00" as reported; one time alone where the other is not given. */
export function activityHours({ startsAt, endsAt }: ReportedActivity, language: Language): string {
  const times = [startsAt, endsAt].filter(Boolean).join('–')
  return language === 'id' ? times.replaceAll(':', '.') : times
}

/** Minutes from start to end, over midnight where the end is earlier; null unless both can be read and meant. */
export function activityMinutes({ startsAt, endsAt }: ReportedActivity): number | null {
  const start = findTimeOfDay(startsAt)
  const end = findTimeOfDay(endsAt)
  if (start === undefined || end === undefined) return null
  if (end >= start) return end - start
  const overMidnight = end + DAY_MINUTES - start
  return overMidnight < LONGEST_OVER_MIDNIGHT_MINUTES ? overMidnight : null
}
