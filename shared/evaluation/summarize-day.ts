import type { CivilDate } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { DayContext } from '../outcome/day-context.ts'
import {
  isHeldToQuota,
  isInOffice,
  isOnDuty,
  type AskedOfficeDay,
  type OfficeCount,
} from '../outcome/office-count.ts'

/** A date of the month, over the whole agency. Counts are people. */
export interface DaySummary {
  readonly date: CivilDate
  readonly workingDay: boolean
  /** Whether something was asked of anybody that day. */
  readonly asked: boolean
  /** On duty: employed, not on leave, not off. `office + home`. */
  readonly onDuty: number
  /** Planned at the office, or seen there. */
  readonly office: number
  readonly home: number
  /** The *n* of the quota (RULES.md §2, who counts). */
  readonly quotaBase: number
  /** Of `quotaBase`, how many are at the office: what is held against `maxOffice`. */
  readonly quotaOffice: number
  /** Employed, and in the quota on neither side; empty where none is in force. */
  readonly notInQuota: readonly EmployeeId[]
  /** `ceil(share × quotaBase)`; null on days off, and where no quota is in force or holds anybody. */
  readonly maxOffice: number | null
}

/** `people` are those of whom something was asked that day. */
export function summarizeDay<
  Day extends AskedOfficeDay & { readonly employee: Pick<Employee, 'id'> },
>({
  context,
  people,
  count,
}: {
  readonly context: DayContext
  readonly people: readonly Day[]
  readonly count: OfficeCount<Day> | null
}): DaySummary {
  const onDuty = people.filter(isOnDuty)
  const office = onDuty.filter(isInOffice).length
  return {
    date: context.date,
    workingDay: context.workingDay,
    asked: people.length > 0,
    onDuty: onDuty.length,
    office,
    home: onDuty.length - office,
    quotaBase: count?.base ?? 0,
    quotaOffice: Math.max(0, ...(count?.groups.map((group) => group.people.length) ?? [])),
    notInQuota: count
      ? people.filter((person) => !isHeldToQuota(person)).map(({ employee }) => employee.id)
      : [],
    maxOffice: count?.maxOffice ?? null,
  }
}
