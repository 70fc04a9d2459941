import { isAtOffice, wasSeenAtOffice } from '../outcome/presence.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, EvaluatedDay } from './rule.ts'

/** Who is planned at home was seen at the office without an approved permit for it (C9). */
export const officeWithoutPermit: DayRule = {
  id: 'office-without-permit',
  title: { id: 'Di kantor tanpa izin', en: 'At the office without a permit' },
  find: findOfficeWithoutPermit,
}

function findOfficeWithoutPermit({ people, context }: EvaluatedDay): DayFinding[] {
  return people
    .filter(
      ({ plan, presence }) =>
        plan.kind === 'home' && wasSeenAtOffice(presence) && presence.officePermits.length === 0,
    )
    .map(({ employee, presence }) => {
      const signs = [
        ...presence.clockIns.map(({ fact }) => fact.cell),
        ...presence.checkIns.filter(isAtOffice).map(({ fact }) => fact.ref),
      ]
      return {
        severity: 'violation',
        subject: { kind: 'person', employeeId: employee.id },
        evidence: signs,
        arithmetic: inBothLanguages((texts) =>
          texts.officeWithoutPermit({ date: context.date, seen: signs.length }),
        ),
      }
    })
}
