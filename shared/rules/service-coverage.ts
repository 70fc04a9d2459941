import { isInOffice, isOnDuty } from '../outcome/office-count.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, AgencyRule, AgencyDay, AgencyRuleContext } from './rule.ts'
import { unitsOf } from './units-of.ts'

/**
 * A service unit with fewer people than its minimum on duty on a working day (L5, P5, U8). Those at
 * the office count, or those at home as well, as the policy has it.
 *
 * @example the counter of Disdukcapil has a minimum of 2, and 1 is rostered at the office
 */
export const serviceCoverage: AgencyRule = {
  id: 'service-coverage',
  title: { id: 'Petugas pelayanan kurang', en: 'Too few on duty in a service unit' },
  find: findServiceCoverage,
}

function findServiceCoverage(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const { date, workingDay, parameters } = day.context
  if (!workingDay) return []
  const counts = parameters.coverageCounts
  return unitsOf(day, rules).flatMap(({ unit, people }) => {
    const minimum = unit.publicService ? (unit.minimumOnDuty ?? 0) : 0
    const present = people.filter(counts === 'office' ? isInOffice : isOnDuty)
    if (present.length >= minimum) return []
    return {
      severity: 'violation',
      subject: { kind: 'unit', unitCode: unit.code },
      evidence: present.flatMap(({ plan }) => plan.cells),
      arithmetic: inBothLanguages((texts) =>
        texts.serviceCoverage({
          unit: unit.name,
          date,
          present: present.length,
          minimum,
          counts,
        }),
      ),
    }
  })
}
