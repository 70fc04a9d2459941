import type { PersonDay } from '../outcome/person-day.ts'
import { officeCount } from '../outcome/office-count.ts'
import { shiftCodesOf, shiftsOf } from '../policy/roster-codes.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, AgencyRule, AgencyDay } from './rule.ts'

/**
 * Shifts differ by more people than the limit, or one of them has nobody though the day's quota allows
 * somebody in each (C3). Who of the staff is at the office all day mans all. Where nobody is on a shift
 * there is nothing to balance.
 *
 * @example 9 in the morning, 1 in the afternoon, limit 2; or 2 in the morning and nobody after them
 */
export const shiftBalance: AgencyRule = {
  id: 'shift-balance',
  title: { id: 'Shift tidak seimbang', en: 'Uneven shifts' },
  find: findShiftBalance,
}

/** Those who have other shifts are balanced by themselves. */
function findShiftBalance(day: AgencyDay): DayFinding[] {
  const lists = [
    ...Map.groupBy(day.people, (person) => shiftCodesOf(person.day.parameters)).values(),
  ]
  if (lists.length === 1) return findUneven(day)
  return lists.flatMap((people) =>
    findUneven({
      ...day,
      people,
      context: people[0]!.day,
      count: officeCount(day.context, people),
    }),
  )
}

function findUneven({ people, context, count }: AgencyDay): DayFinding[] {
  const { date, parameters } = context
  const limit = parameters.shiftDifference
  const onShift = people.filter(({ plan }) => plan.kind === 'office' && plan.shift !== null)
  const shifts = shiftsOf(parameters).map((shift) => ({
    shift,
    people: onShift.filter(({ plan }) => plan.shift === shift.code).length,
  }))
  const [least, most] = [Math.min, Math.max].map((of) => of(...shifts.map((one) => one.people)))
  const unmanned =
    onShift.length > 0 &&
    least === 0 &&
    (count?.maxOffice ?? 0) >= shifts.length &&
    !people.some(isStaffAllDay)
  const difference = most! - least!
  if (limit === null || (difference <= limit && !unmanned)) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'agency' },
      evidence: onShift.flatMap(({ plan }) => plan.cells),
      arithmetic: inBothLanguages((texts) =>
        texts.shiftBalance({ date, shifts, difference, limit, unmanned }),
      ),
    },
  ]
}

/** Shifts are for staff: who is always at the office mans none. */
function isStaffAllDay({ plan, alwaysInOffice, exempt }: PersonDay): boolean {
  return plan.kind === 'office' && plan.shift === null && !alwaysInOffice && !exempt
}
