import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'

/** A report of a day at home that names no channel by which the work went (P3). */
export const channelMissing: DayRule = { id: 'channel-missing', find: findChannelMissing }

function findChannelMissing({ people, context }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  return people.flatMap(({ employee, plan }) => {
    const report = rules.index.reportsOn(employee.id, context.date)[0]?.fact
    if (plan.kind !== 'home' || !report || report.channels.length > 0) return []
    return {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [report.ref],
      arithmetic: inBothLanguages((texts) => texts.channelMissing(context.date)),
    }
  })
}
