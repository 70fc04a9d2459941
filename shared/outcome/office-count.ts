import type { DayContext } from './day-context.ts'
import type { PersonDay } from './person-day.ts'
import { wasSeenAtOffice } from './presence.ts'

/** Who is held against the quota, together or of one shift. */
interface OfficeGroup {
  readonly shift: 'morning' | 'afternoon' | null
  readonly people: readonly PersonDay[]
}

export interface OfficeCount {
  /** The *n* (RULES.md §2, who counts in n). */
  readonly base: number
  readonly share: number
  readonly maxOffice: number
  /** One a day, or one a shift where each has its own quota. */
  readonly groups: readonly OfficeGroup[]
}

/** Planned at the office, or seen there. On leave and off: neither here nor there. */
export function isInOffice({ plan, presence }: PersonDay): boolean {
  return plan.kind === 'office' || (plan.kind === 'home' && wasSeenAtOffice(presence))
}

export function isOnDuty({ plan }: PersonDay): boolean {
  return plan.kind === 'office' || plan.kind === 'home'
}

/** The day's count against the quota; null on days off and where no quota is in force. */
export function officeCount(
  { workingDay, parameters }: DayContext,
  people: readonly PersonDay[],
): OfficeCount | null {
  const share = parameters.maxOfficeShare
  if (!workingDay || share === null) return null
  const members = people.filter(
    (person) =>
      !person.exempt &&
      (parameters.quotaBase === 'on-duty' ? isOnDuty(person) : !person.alwaysInOffice),
  )
  const inOffice = members.filter(isInOffice)
  return {
    base: members.length,
    share,
    // A share is a decimal fraction: 0.07 × 100 is a hair over 7 and still means 7.
    maxOffice: Math.ceil(share * members.length - 1e-9),
    groups:
      parameters.quotaPer === 'day'
        ? [{ shift: null, people: inOffice }]
        : [
            { shift: 'morning', people: inOffice.filter(({ plan }) => plan.shift !== 'afternoon') },
            { shift: 'afternoon', people: inOffice.filter(({ plan }) => plan.shift !== 'morning') },
          ],
  }
}
