import { inBothLanguages } from './in-both-languages.ts'
import { reviewTurn } from './reviewer-of.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding, DayRule } from './rule.ts'
import { travelBanned } from './travel-banned.ts'
import { travelWithoutPermit } from './travel-without-permit.ts'

/**
 * That a journey was asked for and nobody decided, told of whose turn it was: of the chain the first who
 * was on duty that day (C7, K6, P1; *berjenjang*).
 */
export const travelBannedUndecided = silenceRule(travelBanned)
export const travelWithoutPermitUndecided = silenceRule(travelWithoutPermit)

function silenceRule(banning: DayRule): AgencyRule {
  return { ...banning, find: (day, rules) => findSilence(banning.id, day, rules) }
}

function findSilence(
  id: string,
  { people, context }: AgencyDay,
  rules: AgencyRuleContext,
): DayFinding[] {
  const nameOf = (employeeId: string): string =>
    rules.index.byId.get(employeeId)?.name ?? employeeId
  return people.flatMap(({ employee, day, travelUndecided = [] }) => {
    const undecided = travelUndecided.filter(({ rule }) => rule === id)
    if (undecided.length === 0) return []
    const dueMs = context.calendarDay.endMs
    const turn = reviewTurn(
      { employee, dueMs, days: day.parameters.reviewWithinWorkingDays },
      rules,
    )
    if (!turn) return []
    const passedOver = turn.passedOver.map(nameOf)
    return undecided.map(({ ref, journey }) => ({
      severity: 'warning',
      subject: turn.subject,
      evidence: [ref],
      arithmetic: inBothLanguages((texts) =>
        texts.travelUndecided({
          ...journey,
          name: employee.name,
          date: context.date,
          passedOver,
        }),
      ),
    }))
  })
}
