import { isAtOffice, wasSeenAtOffice } from '../outcome/presence.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule } from './rule.ts'

/** Who is planned at home was seen at the office without an approved permit for it (C9). */
export const officeWithoutPermit: DayRule = {
  id: 'office-without-permit',
  title: { id: 'Di kantor tanpa izin', en: 'At the office without a permit' },
  find: findOfficeWithoutPermit,
}

function findOfficeWithoutPermit({ employee, day, plan, presence }: PersonDay): DayFinding[] {
  if (plan.kind !== 'home' || presence.officePermits.length > 0) return []
  if (!wasSeenAtOffice(presence)) return []
  const signs = [
    ...presence.clockIns.map(({ fact }) => fact.cell),
    ...presence.checkIns.filter(isAtOffice).map(({ fact }) => fact.ref),
  ]
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: signs,
      arithmetic: inBothLanguages((texts) =>
        texts.officeWithoutPermit({ date: day.date, seen: signs.length }),
      ),
    },
  ]
}
