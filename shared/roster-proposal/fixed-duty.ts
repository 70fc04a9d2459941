import type { Employee } from '../model/employee.ts'
import type { RosterCode } from '../model/roster.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { isAlwaysInOffice } from '../outcome/is-always-in-office.ts'
import { planDay } from '../outcome/plan-day.ts'

/** What a day of one person is, before anybody chooses. */
export type FixedDuty =
  | {
      readonly kind: 'away'
      /** Null on days off, where the roster has no entry. */
      readonly code: RosterCode | null
    }
  | { readonly kind: 'home'; readonly code: RosterCode }
  | {
      readonly kind: 'office'
      readonly code: RosterCode
      /** Always, or in a unit without work from home: takes no turns (L5, K3). */
      readonly always: boolean
    }
  | { readonly kind: 'turn' }

/** Whether a person's duty of the roster stands on a day, because only others are proposed. */
export type KeepsDuty = (employee: Employee) => boolean

/**
 * Leave, permits, days off and *piket* stand as they are, from the roster and from approved permits;
 * who must be at the office is there, and where no policy is in force everyone. The rest is a turn.
 */
export function fixedDuty(
  employee: Employee,
  day: DayContext,
  { index, keepsDuty }: { readonly index: FactsIndex; readonly keepsDuty: KeepsDuty },
): FixedDuty {
  const plan = planDay(employee, day, index)
  const [entry] = plan.entries
  const code = entry?.code === 'unread' ? undefined : entry?.code
  switch (plan.kind) {
    case 'off':
      return { kind: 'away', code: day.workingDay && code === 'L' ? 'L' : null }
    case 'absent':
      return { kind: 'away', code: plan.absence! }
    case 'office':
    case 'home': {
      const always = mustBeAtOffice(employee, day, index)
      if (code && keepsDuty(employee)) {
        return plan.kind === 'office'
          ? { kind: 'office', code: code === 'WFH' ? 'WFO' : code, always }
          : { kind: 'home', code }
      }
      if (always) return { kind: 'office', code: 'WFO', always }
      if (code === 'PK') return { kind: 'office', code: 'PK', always: false }
      if (plan.summonses.length > 0) return { kind: 'office', code: 'WFO', always: false }
      return { kind: 'turn' }
    }
  }
}

function mustBeAtOffice(
  employee: Employee,
  { date, parameters, policy }: DayContext,
  index: FactsIndex,
): boolean {
  return (
    policy === undefined ||
    index.units.get(employee.unitCode)?.exemptFromWfh === true ||
    isAlwaysInOffice(employee, { date, parameters, index }) ||
    parameters.noHomeClasses.includes(employee.positionClass)
  )
}
