import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type {
  AgencyDay,
  AgencyRule,
  AgencyRuleContext,
  DayFinding,
  DayRule,
  EvaluatedDay,
} from './rule.ts'
import { unitsOf } from './units-of.ts'

/**
 * Who was at work did not take part in the morning assembly, in person or virtually (C2), by what
 * their check-ins say, once the day is over. Not asked of the afternoon shift, and on days off.
 */
export const assemblyMissing: DayRule = { id: 'assembly-missing', find: findAssemblyMissing }

/**
 * Those of a unit of whom the clock-in machine alone tells that they were at work: it does not ask
 * about the assembly, so that nothing is known of them. One line a unit and day, never an absence.
 */
export const assemblyUnrecorded: AgencyRule = { id: 'assembly-missing', find: findUnrecorded }

function findAssemblyMissing({ people, context }: EvaluatedDay): DayFinding[] {
  return people.filter(isAsked).flatMap(({ employee, presence }) => {
    const answers = presence.checkIns.map(({ fact }) => fact.assembly)
    if (answers.length === 0) return []
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

function findUnrecorded(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  return unitsOf(day, rules).flatMap(({ unit, people }) => {
    const silent = people.filter(({ assemblyUnrecorded: unrecorded }) => unrecorded)
    if (silent.length === 0) return []
    return {
      severity: 'info',
      subject: { kind: 'unit', unitCode: unit.code },
      evidence: silent.flatMap(({ clockIns }) => clockIns),
      arithmetic: inBothLanguages((texts) =>
        texts.assemblyUnrecorded({
          unit: unit.name,
          date: day.context.date,
          names: silent.map(({ employee }) => employee.name),
        }),
      ),
    }
  })
}

/** Whether the person was to take part and only the clock-in machine saw them at work. */
export function isAssemblyUnrecorded(person: PersonDay): boolean {
  const { checkIns, clockIns } = person.presence
  return isAsked(person) && checkIns.length === 0 && clockIns.length > 0
}

function isAsked({ day, plan, over }: PersonDay): boolean {
  const atWork = plan.kind === 'office' || plan.kind === 'home'
  return day.workingDay && over && atWork && plan.shift !== 'afternoon'
}
