import { epochMsAt } from '../calendar/zones.ts'
import { weekOf } from '../calendar/week.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { employeeOn } from '../model/employment.ts'
import { daysWherever } from '../outcome/day-context.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { policyWeek } from './policy-week.ts'
import type { DayFinding, AgencyRule, AgencyDay, AgencyRuleContext, ReportedWork } from './rule.ts'
import { unitsOf } from './units-of.ts'
import { findRealised, findTarget, findVolume, weekPlans, weekTargets } from './week-plan.ts'

/** A typed target is a paragraph at times; a finding is not. */
const LONGEST_TARGET = 80

/**
 * A target of the week's plan whose volume the reports of the unit's people do not reach (L3, L4),
 * told on the week's last working day once no report of that day can come any more, of any of them. Targets without a
 * number are not compared, nor those of which a report says how much in words ("dua puluh").
 *
 * @example planned "5 dokumen", reported 2 and 1: "3 dari 5 dokumen = 60 %"
 */
export const planBehind: AgencyRule = {
  id: 'plan-behind',
  title: { id: 'Target rencana belum tercapai', en: 'Plan target not reached' },
  find: findPlanBehind,
}

function findPlanBehind(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const { date, zone } = day.context
  const week = policyWeek(day.context, rules, 'plan-behind')
  if (week.days.at(-1) !== date) return []
  return unitsOf(day, rules).flatMap(({ unit, people }) => {
    const days = people.flatMap((person) => daysWherever(person.employee, person.day, rules.index))
    const lateDays = Math.max(...days.map((one) => one.parameters.reportLateDays))
    if (!rules.asOf.hasCome(epochMsAt(date, 1440 * (1 + lateDays), zone))) return []
    const targets = weekTargets(unit.code, date, rules)
    if (targets.length === 0) return []
    const reports = reportedBy(unit.code, weekOf(date), rules)
    return targets.flatMap((target) => {
      const planned = findVolume(target.volume)
      if (!planned || planned.value === 0) return []
      const realised = reports
        .filter((activity) => findTarget(activity, targets) === target)
        .reduce((sum, { volume }) => sum + (findRealised(volume)?.value ?? Number.NaN), 0)
      if (!(realised < planned.value)) return []
      return {
        severity: 'info',
        subject: { kind: 'unit', unitCode: unit.code },
        evidence: weekPlans(unit.code, date, rules).map(({ fact }) => fact.ref),
        arithmetic: inBothLanguages((texts) =>
          texts.planBehind({
            target: target.target.trim().slice(0, LONGEST_TARGET),
            realised: Math.round(realised * 100) / 100,
            volume: planned.value,
            measure: planned.measure,
            monday: week.monday,
          }),
        ),
      }
    })
  })
}

/** What those reported who were of the unit on the day. */
function reportedBy(
  unitCode: string,
  dates: readonly CivilDate[],
  rules: AgencyRuleContext,
): ReportedWork[] {
  return rules.index.employees.flatMap((employee) =>
    dates
      .filter((date) => employeeOn(employee, date)?.unitCode === unitCode)
      .flatMap((date) => rules.reportedOn(employee.id, date)),
  )
}
