import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, AgencyRule, AgencyDay } from './rule.ts'

/**
 * Morning and afternoon shift differ by more people than the limit (C3). Where nobody is on a shift
 * there is nothing to balance.
 *
 * @example 9 in the morning, 1 in the afternoon, limit 2
 */
export const shiftBalance: AgencyRule = { id: 'shift-balance', find: findShiftBalance }

function findShiftBalance({ people, context }: AgencyDay): DayFinding[] {
  const { date, parameters } = context
  const limit = parameters.shiftDifference
  const onShift = people.filter(({ plan }) => plan.kind === 'office' && plan.shift !== null)
  const morning = onShift.filter(({ plan }) => plan.shift === 'morning').length
  const afternoon = onShift.length - morning
  if (limit === null || Math.abs(morning - afternoon) <= limit) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'agency' },
      evidence: onShift.flatMap(({ plan }) => plan.cells),
      arithmetic: inBothLanguages((texts) =>
        texts.shiftBalance({ date, morning, afternoon, limit }),
      ),
    },
  ]
}
