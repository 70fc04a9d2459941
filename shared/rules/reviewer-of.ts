import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt, localTimeOfMs } from '../calendar/zones.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { FindingSubject } from '../model/finding.ts'
import { isAgencyHead, reviewChain } from '../model/review-chain.ts'
import type { AgencyRuleContext } from './rule.ts'

/** Whose turn a review was when its time ran out, and whose it is now. */
export interface ReviewTurn {
  readonly subject: FindingSubject
  /** Who would have been before them and was on leave, sick or travelling that day. */
  readonly passedOver: readonly EmployeeId[]
  /** Who has it now; absent where it is still the same person. */
  readonly now?: EmployeeId
}

interface Due {
  readonly employee: Employee
  readonly dueMs: number
  /** Working days that each step up the chain has. */
  readonly days: number
}

/**
 * Whose review it is: the first of the chain who was on duty on the day it was due. With each further
 * period it passes to the next one up who is on duty, and stays with the last. The unit's where nobody
 * is recorded; undefined for the head of the agency, whose reports go out of the agency, and where the reviewer's own
 * days did not count yet.
 */
export function reviewTurn(
  { employee, dueMs, days }: Due,
  rules: AgencyRuleContext,
): ReviewTurn | undefined {
  const { index, settings, holidays, asOf } = rules
  const dueOn = localTimeOfMs(dueMs - 1, settings.zone).date
  const chain = reviewChain(employee, index, dueOn)
  if (chain.length === 0) {
    if (isAgencyHead(employee)) return undefined
    return { subject: { kind: 'unit', unitCode: employee.unitCode }, passedOver: [] }
  }
  const last = chain.length - 1
  const onDutyFrom = (at: number, date: typeof dueOn): number => {
    const free = chain.findIndex((id, place) => place >= at && !rules.isAbsentOn(id, date))
    return free < 0 ? last : free
  }
  let day = dueOn
  const first = onDutyFrom(0, day)
  const reviewer = index.byId.get(chain[first]!)
  if (reviewer && rules.grounds.notBegun(reviewer, dueOn)) return undefined
  let at = first
  while (at < last && asOf.hasCome(epochMsAt(day, 1440, settings.zone))) {
    for (let left = Math.max(1, days); left > 0; left--) {
      day = nextWorkingDay(day, settings, holidays)
    }
    at = onDutyFrom(at + 1, day)
  }
  return {
    subject: { kind: 'person', employeeId: chain[first]! },
    passedOver: chain.slice(0, first),
    ...(at !== first && { now: chain[at]! }),
  }
}
