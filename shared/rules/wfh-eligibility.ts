import { isHomeByPermit } from '../outcome/plan-day.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * A day at home planned for a post that may not work from home (L1).
 *
 * @example Landak: a head of division (administrator) on WFH; a head of section (pengawas) is allowed
 */
export const wfhEligibility: DayRule = {
  id: 'wfh-eligibility',
  title: {
    id: 'WFH untuk jabatan yang wajib di kantor',
    en: 'Work from home in a post without it',
  },
  find: findWfhEligibility,
}

function findWfhEligibility({ employee, day, plan }: FiledDay): DayFinding[] {
  const { id, post, positionClass } = employee
  const { date, parameters } = day
  if (plan.kind !== 'home' || isHomeByPermit(plan)) return []
  if (!parameters.noHomeClasses.includes(positionClass)) return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.wfhEligibility({ post, positionClass, date })),
    },
  ]
}
