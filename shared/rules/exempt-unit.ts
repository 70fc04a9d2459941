import { isHomeByPermit } from '../outcome/plan-day.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * A day at home planned in a unit that has no work from home (U1), as *Unit Kerja* marks it.
 *
 * @example Kudus: a nurse of a Puskesmas with `WFH` in the roster
 */
export const exemptUnit: DayRule = {
  id: 'exempt-unit',
  title: { id: 'WFH di unit yang dikecualikan', en: 'Work from home in an exempt unit' },
  find: findExemptUnit,
}

function findExemptUnit(
  { employee, day, plan, exempt }: FiledDay,
  { index }: RuleContext,
): DayFinding[] {
  if (!exempt || plan.kind !== 'home' || isHomeByPermit(plan)) return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) =>
        texts.exemptUnit({
          unit: index.units.get(employee.unitCode)?.name ?? employee.unitCode,
          date: day.date,
        }),
      ),
    },
  ]
}
