import { mondayOf, weekOf } from '../calendar/week.ts'
import { epochMsAt } from '../calendar/zones.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { policyWeek } from './policy-week.ts'
import { reportOffPlan } from './report-off-plan.ts'
import type { AgencyDay, AgencyRuleContext, PeriodFinding, PeriodRule } from './rule.ts'
import { findTarget, weekTargets } from './week-plan.ts'

/**
 * Who worked from home in a week and reported nothing that is tied to a target of the unit's plan for it
 * (L4, L8): told once the reports of the week can no longer come, on the last of their days at home.
 * Where the unit has no plan, that is its own finding.
 *
 * @example 3 days at home, 2 targets of the unit, no report: "0 hasil terhadap 2 target …"
 */
export const resultsMissing: PeriodRule = {
  ...reportOffPlan,
  find: findResultsMissing,
}

function findResultsMissing(days: readonly AgencyDay[], rules: AgencyRuleContext): PeriodFinding[] {
  const atHome = days.flatMap(({ people }) =>
    people.filter(({ plan, outcome }) => plan.kind === 'home' && outcome.code === 'WFH'),
  )
  const byWeek = Map.groupBy(
    atHome,
    ({ employee, day }) => `${mondayOf(day.date)} ${employee.unitCode} ${employee.id}`,
  )
  return [...byWeek.values()].flatMap((its) => withoutResult(its, rules) ?? [])
}

function withoutResult(
  its: readonly PersonDay[],
  rules: AgencyRuleContext,
): PeriodFinding | undefined {
  const { employee, day } = its.at(-1)!
  const targets = weekTargets(employee.unitCode, day.date, rules)
  const ends = policyWeek(day, rules, 'report-off-plan').days.at(-1) ?? day.date
  const overMs = epochMsAt(ends, 1440 * (1 + day.parameters.reportLateDays), day.zone)
  if (targets.length === 0 || !rules.asOf.hasCome(overMs)) return undefined
  const works = weekOf(day.date).flatMap((date) => rules.reportedOn(employee.id, date))
  if (works.some((work) => findTarget(work, targets))) return undefined
  return {
    date: day.date,
    severity: 'warning',
    subject: { kind: 'person', employeeId: employee.id },
    evidence: its.flatMap(({ outcome }) => outcome.evidence),
    arithmetic: inBothLanguages((texts) =>
      texts.resultsMissing({
        days: its.length,
        targets: targets.length,
        works: works.length,
        monday: mondayOf(day.date),
      }),
    ),
  }
}
