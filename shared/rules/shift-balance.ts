import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, AgencyRule, AgencyDay } from './rule.ts'

/**
 * Morning and afternoon shift differ by more people than the limit, or one of them has nobody though
 * the day's quota allows two (C3). Who of the staff is at the office all day mans both. Where nobody is
 * on a shift there is nothing to balance.
 *
 * @example 9 in the morning, 1 in the afternoon, limit 2; or 2 in the morning and nobody after them
 */
export const shiftBalance: AgencyRule = {
  id: 'shift-balance',
  title: { id: 'Shift tidak seimbang', en: 'Uneven shifts' },
  find: findShiftBalance,
}

function findShiftBalance({ people, context, count }: AgencyDay): DayFinding[] {
  const { date, parameters } = context
  const limit = parameters.shiftDifference
  const onShift = people.filter(({ plan }) => plan.kind === 'office' && plan.shift !== null)
  const morning = onShift.filter(({ plan }) => plan.shift === 'morning').length
  const afternoon = onShift.length - morning
  const unmanned =
    onShift.length > 0 &&
    (morning === 0 || afternoon === 0) &&
    (count?.maxOffice ?? 0) > 1 &&
    !people.some(isStaffAllDay)
  if (limit === null || (Math.abs(morning - afternoon) <= limit && !unmanned)) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'agency' },
      evidence: onShift.flatMap(({ plan }) => plan.cells),
      arithmetic: inBothLanguages((texts) =>
        texts.shiftBalance({ date, morning, afternoon, limit, unmanned }),
      ),
    },
  ]
}

/** Shifts are for staff: who is always at the office mans none. */
function isStaffAllDay({ plan, alwaysInOffice, exempt }: PersonDay): boolean {
  return plan.kind === 'office' && plan.shift === null && !alwaysInOffice && !exempt
}
