import type { FiledDay } from '../outcome/filed-day.ts'
import { placeOfCode } from '../policy/roster-codes.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * Two roster entries for one person and day, or duty rostered on a day of approved leave (L2, U3, C5).
 * An unknown code is a `Problem` of its cell, found when the roster is read.
 */
export const rosterConflict: DayRule = {
  id: 'roster-conflict',
  title: { id: 'Jadwal bertentangan', en: 'Conflicting roster' },
  find: findRosterConflict,
}

function findRosterConflict(person: FiledDay): DayFinding[] {
  return [...twoEntries(person), ...leaveAndDuty(person)]
}

function twoEntries({ employee, day, plan }: FiledDay): DayFinding[] {
  if (plan.entries.length < 2) return []
  const codes = plan.entries.map(({ code }) => code)
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.rosterEntries({ date: day.date, codes })),
    },
  ]
}

function leaveAndDuty({ employee, day, plan }: FiledDay): DayFinding[] {
  const duty = plan.entries.find(({ code }) => placeOfCode(code, day.parameters) !== undefined)
  const permit = plan.permits[0]
  const absence = plan.absence
  if (!duty || !permit || !absence) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [duty.cell, permit.ref],
      arithmetic: inBothLanguages((texts) =>
        texts.rosterLeaveAndDuty({ date: day.date, code: duty.code, absence }),
      ),
    },
  ]
}
