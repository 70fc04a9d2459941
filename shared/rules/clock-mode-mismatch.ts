import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, EvaluatedDay } from './rule.ts'

/**
 * A reading of the clock-in machine on a day at home, or none on a day at the office (U6). Readings
 * are pasted in: while a date has none of anybody's, none is missing. Who was absent altogether has
 * an outcome of their own.
 */
export const clockModeMismatch: DayRule = { id: 'clock-mode-mismatch', find: findMismatch }

function findMismatch({ people }: EvaluatedDay): DayFinding[] {
  const pasted = people.some(({ presence }) => presence.clockIns.length > 0)
  if (!pasted) return []
  return people.flatMap((person) => [...clockedAtHome(person), ...notClockedAtOffice(person)])
}

function clockedAtHome({ employee, day, plan, presence }: PersonDay): DayFinding[] {
  const readings = presence.clockIns
  if (plan.kind !== 'home' || readings.length === 0) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: readings.map(({ fact }) => fact.cell),
      arithmetic: inBothLanguages((texts) =>
        texts.clockInAtHome({ date: day.date, readings: readings.length }),
      ),
    },
  ]
}

function notClockedAtOffice({ employee, day, plan, presence, outcome }: PersonDay): DayFinding[] {
  const missing = plan.kind === 'office' && outcome.code === 'H' && presence.clockIns.length === 0
  if (!missing || presence.corrections.length > 0) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: outcome.evidence,
      arithmetic: inBothLanguages((texts) => texts.clockInMissing({ date: day.date })),
    },
  ]
}
