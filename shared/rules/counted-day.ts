import type { CivilDate } from '../model/civil-date.ts'
import type { Employee, EmploymentStatus } from '../model/employee.ts'
import type { DayOutcome } from '../model/outcome.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { policyVersion } from '../policy/policy-version.ts'

/** A day as absences are counted: days off neither count nor end a row. */
export interface CountedDay {
  readonly date: CivilDate
  readonly kind: 'absent' | 'other' | 'off'
  /** What an absence rests on. */
  readonly evidence: readonly string[]
  /** Of the day on which something is told. */
  readonly policyVersion?: string
}

/** What became of a day of an earlier month, as it was kept. */
export function countedDayFrom(
  { code, date, evidence }: Pick<DayOutcome, 'code' | 'date' | 'evidence'>,
  { isWorkingDay, status }: { readonly isWorkingDay: boolean; readonly status: EmploymentStatus },
): CountedDay {
  if (code === 'L' || (code === 'unasked' && !isWorkingDay))
    return { date, kind: 'off', evidence: [] }
  if (code !== 'TK' || !isUnderDiscipline({ status })) return { date, kind: 'other', evidence: [] }
  return { date, kind: 'absent', evidence }
}

/** What became of a day that was evaluated. */
export function countedDayOf({ outcome, day, employee: { status } }: FiledDay): CountedDay {
  const policyVersionOn = day.policy ? policyVersion(day.policy) : ''
  const counted = countedDayFrom(outcome, { isWorkingDay: day.workingDay, status })
  return { ...counted, policyVersion: policyVersionOn }
}

/** Of contract staff, PPPK among them, other rules count. */
export function isUnderDiscipline({ status }: Pick<Employee, 'status'>): boolean {
  return status === 'PNS' || status === 'CPNS'
}
