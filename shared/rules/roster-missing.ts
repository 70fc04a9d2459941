import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, EvaluatedDay } from './rule.ts'

/**
 * A working day without a roster entry, where the policy does not say what that means (L2, U3). Where
 * it means work from home (C5) there is nothing to find; nor for those always at the office.
 */
export const rosterMissing: DayRule = { id: 'roster-missing', find: findRosterMissing }

function findRosterMissing({ people, context }: EvaluatedDay): DayFinding[] {
  return people
    .filter(({ plan }) => plan.rosterMissing)
    .map(({ employee }) => ({
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [],
      arithmetic: inBothLanguages((texts) => texts.rosterMissing(context.date)),
    }))
}
