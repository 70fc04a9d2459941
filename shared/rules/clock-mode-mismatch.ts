import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, AgencyRule, AgencyDay } from './rule.ts'

/**
 * A reading of the clock-in machine on a day at home, or none on a day at the office (U6). Readings
 * are pasted in: while a date has none of anybody's, none is missing. Who was absent altogether has
 * an outcome of their own.
 */
export const clockModeMismatch: AgencyRule = {
  id: 'clock-mode-mismatch',
  title: { id: 'Absensi elektronik tidak sesuai jadwal', en: 'Clock-in at odds with the roster' },
  find: findMismatch,
}

function findMismatch({ people }: AgencyDay): DayFinding[] {
  const pasted = people.some(({ clockIns }) => clockIns.length > 0)
  if (!pasted) return []
  return people.flatMap((person) => [...clockedAtHome(person), ...notClockedAtOffice(person)])
}

function clockedAtHome({ employee, day, plan, clockIns, outcome }: PersonDay): DayFinding[] {
  const isByPermit = outcome.code === 'H'
  if (plan.kind !== 'home' || clockIns.length === 0 || isByPermit) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: clockIns,
      arithmetic: inBothLanguages((texts) =>
        texts.clockInAtHome({ date: day.date, readings: clockIns.length }),
      ),
    },
  ]
}

function notClockedAtOffice(person: PersonDay): DayFinding[] {
  const { employee, day, plan, clockIns, corrected, outcome } = person
  const missing = plan.kind === 'office' && outcome.code === 'H' && clockIns.length === 0
  // Another office may have no machine, or one of its own.
  if (!missing || corrected || plan.elsewhere) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: outcome.evidence,
      arithmetic: inBothLanguages((texts) => texts.clockInMissing({ date: day.date })),
    },
  ]
}
