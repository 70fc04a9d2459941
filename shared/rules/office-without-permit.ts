import { isAtOffice } from '../outcome/presence.ts'
import { isHomeByPermit } from '../outcome/plan-day.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule } from './rule.ts'

/** Who is planned at home was seen at the office without an approved permit for it (C9). */
export const officeWithoutPermit: DayRule = {
  id: 'office-without-permit',
  title: { id: 'Di kantor tanpa izin', en: 'At the office without a permit' },
  find: findOfficeWithoutPermit,
}

function findOfficeWithoutPermit(person: FiledDay): DayFinding[] {
  const { employee, day, plan, presence, seenAtOffice, clockIns } = person
  if (plan.kind !== 'home' || !seenAtOffice) return []
  if (presence.officePermits.length > 0 || isHomeByPermit(plan)) return []
  const signs = [...clockIns, ...presence.checkIns.filter(isAtOffice).map(({ fact }) => fact.ref)]
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
