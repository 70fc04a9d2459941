import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, EvaluatedDay } from './rule.ts'

/**
 * Who was at work did not take part in the morning assembly, in person or virtually (C2), by what
 * their check-ins say, once the day is over. Not asked of the afternoon shift, on days off, and of who
 * used the clock-in machine alone, which does not ask.
 */
export const assemblyMissing: DayRule = { id: 'assembly-missing', find: findAssemblyMissing }

function findAssemblyMissing({ people, context }: EvaluatedDay): DayFinding[] {
  if (!context.workingDay) return []
  return people.filter(isAsked).flatMap(({ employee, presence }) => {
    const answers = presence.checkIns.map(({ fact }) => fact.assembly)
    if (answers.some((answer) => answer === 'in-person' || answer === 'virtual')) return []
    return {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: presence.checkIns.map(({ fact }) => fact.ref),
      arithmetic: inBothLanguages((texts) =>
        texts.assemblyMissing({
          date: context.date,
          answer: answers.includes('absent') ? 'absent' : null,
        }),
      ),
    }
  })
}

function isAsked({ plan, presence, over }: PersonDay): boolean {
  const atWork = plan.kind === 'office' || plan.kind === 'home'
  return over && atWork && plan.shift !== 'afternoon' && presence.checkIns.length > 0
}
