import { isPresentAtOffice } from '../outcome/decide-outcome.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, EvaluatedDay } from './rule.ts'

/**
 * Who was called to the office was not seen there by the end of the day (K4). Leave, sickness and
 * official travel excuse.
 */
export const summonsUnattended: DayRule = { id: 'summons-unattended', find: findUnattended }

function findUnattended({ people, context }: EvaluatedDay): DayFinding[] {
  return people.flatMap(({ employee, plan, presence, over, outcome }) => {
    const summons = plan.summonses[0]
    if (!summons || plan.kind !== 'office' || !over || isPresentAtOffice(presence)) return []
    if (outcome.code === 'unsure') return []
    return {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.summonsUnattended({ date: context.date, calledBy: summons.calledBy }),
      ),
    }
  })
}
