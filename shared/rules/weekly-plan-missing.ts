import { inBothLanguages } from './in-both-languages.ts'
import { localEnd, localMoment } from './local-moment.ts'
import { policyWeek } from './policy-week.ts'
import type { DayFinding, AgencyRule, AgencyDay, AgencyRuleContext } from './rule.ts'
import { unitsOf } from './units-of.ts'
import { weekPlans } from './week-plan.ts'

/**
 * A unit without a work plan by 24:00 of the week's first working day (L3). One filed later is told
 * with the moment it came. Nothing is told of who has none while one of that week may not have been read,
 * or waits in quarantine.
 */
export const weeklyPlanMissing: AgencyRule = {
  id: 'weekly-plan-missing',
  title: { id: 'Rencana kerja mingguan tidak ada', en: 'Weekly plan missing' },
  find: findPlanMissing,
}

function findPlanMissing(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const { date, zone, calendarDay } = day.context
  const week = policyWeek(day.context, rules, 'weekly-plan-missing')
  const dueMs = calendarDay.endMs
  if (week.days[0] !== date || !rules.asOf.hasCome(dueMs)) return []
  const isAwaited = rules.grounds.isPlanAwaited(week.days, dueMs)
  return unitsOf(day, rules).flatMap(({ unit }) => {
    const plan = weekPlans(unit.code, date, rules)[0]
    if (plan ? plan.atMs < dueMs : isAwaited) return []
    return {
      severity: 'violation',
      subject: { kind: 'unit', unitCode: unit.code },
      evidence: plan ? [plan.fact.ref] : [],
      arithmetic: inBothLanguages((texts) =>
        texts.weeklyPlanMissing({
          unit: unit.name,
          monday: week.monday,
          due: localEnd(dueMs, zone),
          filed: plan ? localMoment(plan.atMs, zone) : null,
        }),
      ),
    }
  })
}
