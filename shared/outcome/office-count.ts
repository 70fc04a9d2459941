import type { PolicyParameters } from '../model/policy-record.ts'
import type { DayContext } from './day-context.ts'
import type { DutyDay } from './duty-day.ts'

/** What of a person's day says whether they were at the office. */
export type OfficeDay = Pick<DutyDay, 'alwaysInOffice' | 'exempt' | 'seenAtOffice'> & {
  readonly plan: Pick<DutyDay['plan'], 'kind' | 'shift'>
}

/** Who is held against the quota, together or of one shift. */
interface OfficeGroup<Day> {
  readonly shift: 'morning' | 'afternoon' | null
  readonly people: readonly Day[]
}

export interface OfficeCount<Day extends OfficeDay = DutyDay> {
  /** The *n* (RULES.md §2, who counts in n). */
  readonly base: number
  readonly share: number
  readonly maxOffice: number
  /** One a day, or one a shift where each has its own quota. */
  readonly groups: readonly OfficeGroup<Day>[]
}

/** Planned at the office, or seen there. On leave and off: neither here nor there. */
export function isInOffice({
  plan,
  seenAtOffice,
}: Pick<OfficeDay, 'plan' | 'seenAtOffice'>): boolean {
  return plan.kind === 'office' || (plan.kind === 'home' && seenAtOffice)
}

export function isOnDuty({ plan }: Pick<OfficeDay, 'plan'>): boolean {
  return plan.kind === 'office' || plan.kind === 'home'
}

/** Who counts in the quota when on duty: of an exempt unit nobody, and as the policy says, who must be there. */
export function isHeldToQuota(
  { exempt, alwaysInOffice }: Pick<DutyDay, 'exempt' | 'alwaysInOffice'>,
  { quotaBase }: Pick<PolicyParameters, 'quotaBase'>,
): boolean {
  return !exempt && (quotaBase === 'on-duty' || !alwaysInOffice)
}

/** The day's count against the quota; null on days off, and where no quota is in force or holds anybody. */
export function officeCount<Day extends OfficeDay>(
  { workingDay, parameters }: DayContext,
  people: readonly Day[],
): OfficeCount<Day> | null {
  const share = parameters.maxOfficeShare
  if (!workingDay || share === null) return null
  const members = people.filter(
    (person) =>
      isHeldToQuota(person, parameters) && (parameters.quotaBase !== 'on-duty' || isOnDuty(person)),
  )
  if (members.length === 0) return null
  const inOffice = members.filter(isInOffice)
  return {
    base: members.length,
    share,
    maxOffice: maxOfficeOf(share, members.length),
    groups:
      parameters.quotaPer === 'day'
        ? [{ shift: null, people: inOffice }]
        : [
            { shift: 'morning', people: inOffice.filter(({ plan }) => plan.shift !== 'afternoon') },
            { shift: 'afternoon', people: inOffice.filter(({ plan }) => plan.shift !== 'morning') },
          ],
  }
}

/** The most at the office of `base` people: a share is a ceiling (RULES.md §2). */
export function maxOfficeOf(share: number, base: number): number {
  // A share is a decimal fraction: 0.07 × 100 is a hair over 7 and still means 7.
  return Math.ceil(share * base - 1e-9)
}
