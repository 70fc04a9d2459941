import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, EvaluatedDay } from './rule.ts'

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

function findWfhEligibility({ people, context }: EvaluatedDay): DayFinding[] {
  const { date, parameters } = context
  return people
    .filter(
      ({ plan, employee }) =>
        plan.kind === 'home' && parameters.noHomeClasses.includes(employee.positionClass),
    )
    .map(({ employee: { id, post, positionClass }, plan }) => ({
      severity: 'violation',
      subject: { kind: 'person', employeeId: id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.wfhEligibility({ post, positionClass, date })),
    }))
}
