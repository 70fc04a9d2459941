import { weekOf } from '../calendar/week.ts'
import type { RosterEntry } from '../model/roster.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'

/**
 * More days at home in a week than the policy allows (N3): found on each day beyond the cap.
 *
 * @example a cap of 2 and `WFH` from Monday to Wednesday: found on Wednesday, "hari WFH ke-3"
 */
export const homeDays: DayRule = { id: 'home-days', find: findHomeDays }

function findHomeDays({ people, context }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  const { date, parameters } = context
  const limit = parameters.maxHomeDaysPerWeek
  if (limit === null) return []
  return people
    .filter(({ plan }) => plan.kind === 'home')
    .flatMap((person) => {
      const entries = homeEntriesUpTo(person, rules)
      if (entries.length <= limit) return []
      return {
        severity: 'warning',
        subject: { kind: 'person', employeeId: person.employee.id },
        evidence: entries.map(({ cell }) => cell),
        arithmetic: inBothLanguages((texts) =>
          texts.homeDays({ date, days: entries.length, limit }),
        ),
      }
    })
}

/** The week's roster entries at home, one a day, up to this day. */
function homeEntriesUpTo({ employee, day }: PersonDay, { index }: RuleContext): RosterEntry[] {
  return weekOf(day.date)
    .filter((date) => date <= day.date)
    .flatMap((date) => index.rosterOn(employee.id, date).find(({ code }) => code === 'WFH') ?? [])
}
