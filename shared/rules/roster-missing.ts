import { monthOf } from '../model/civil-date.ts'
import type { Finding } from '../model/finding.ts'
import { citeClause } from '../policy/cite-clause.ts'
import { policyVersion } from '../policy/policy-version.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { AgencyDay, AgencyRuleContext, DayFinding, DayRule, MonthRule } from './rule.ts'

/**
 * A working day without a roster entry in a unit that has a roster, where the policy does not say what
 * that means (L2, U3). Where it means work from home (C5) there is nothing to find; nor for those always
 * at the office.
 */
export const rosterMissing: DayRule = {
  id: 'roster-missing',
  title: { id: 'Belum ada jadwal', en: 'No roster entry' },
  find: findRosterMissing,
}

/**
 * A unit of which a clause asks a roster (L2, U3) and that has none at all for the month: one violation,
 * on the first day that lacks it and has begun. The days of its people are blank.
 */
export const unitRosterMissing: MonthRule = {
  ...rosterMissing,
  find: findUnitsWithout,
}

function findRosterMissing({ employee, day, plan }: FiledDay): DayFinding[] {
  if (!plan.rosterMissing) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [],
      arithmetic: inBothLanguages((texts) => texts.rosterMissing(day.date)),
    },
  ]
}

function findUnitsWithout(
  days: readonly AgencyDay[],
  { asOf, index }: AgencyRuleContext,
): Finding[] {
  const lacking = days
    .filter(({ context }) => asOf.hasCome(context.calendarDay.startMs))
    .flatMap(({ unasked }) => unasked.filter(({ plan }) => plan.unasked === 'no-roster'))
  const byUnit = Map.groupBy(lacking, ({ employee }) => employee.unitCode)
  return [...byUnit].flatMap(([unitCode, its]): Finding[] => {
    const { date, policy } = its[0]!.day
    if (!policy) return []
    const unit = index.units.get(unitCode)?.name ?? unitCode
    const people = new Set(its.map(({ employee }) => employee.id)).size
    const workingDays = new Set(its.map(({ day }) => day.date)).size
    return [
      {
        rule: unitRosterMissing.id,
        severity: 'violation',
        subject: { kind: 'unit', unitCode },
        date,
        clause: citeClause(policy, unitRosterMissing.id) ?? policy.citation,
        policyVersion: policyVersion(policy),
        evidence: [],
        arithmetic: inBothLanguages((texts) =>
          texts.unitRosterMissing({ unit, month: monthOf(date), people, days: workingDays }),
        ),
      },
    ]
  })
}
