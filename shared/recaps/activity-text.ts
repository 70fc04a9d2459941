import { findTimeOfDay } from '../calendar/zones.ts'
import type { Language } from '../model/language.ts'
import type { ReportedActivity } from '../model/submission.ts'

const DAY_MINUTES = 1440

/** "07.30–09.00" as reported; one time alone where the other is not given. */
export function activityHours({ startsAt, endsAt }: ReportedActivity, language: Language): string {
  const times = [startsAt, endsAt].filter(Boolean).join('–')
  return language === 'id' ? times.replaceAll(':', '.') : times
}

/** Minutes from start to end, over midnight where the end is earlier; null unless both can be read. */
export function activityMinutes({ startsAt, endsAt }: ReportedActivity): number | null {
  const start = findTimeOfDay(startsAt)
  const end = findTimeOfDay(endsAt)
  if (start === undefined || end === undefined) return null
  return end < start ? end + DAY_MINUTES - start : end - start
}
