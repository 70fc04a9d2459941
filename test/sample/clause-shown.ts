import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { OutcomeCode, OutcomeFlag } from '../../shared/model/outcome.ts'
import type { SampleAgency } from './sample-agency.ts'

/** A subject on a day, as "operator 2020-03-31", "DAFDUK 2020-04-03" or "agency 2020-04-02". */
export type SubjectDay = `${string} ${number}-${number}-${number}`

interface ShownDay {
  /** Role of a person, code of a unit, or `agency`. */
  readonly day: SubjectDay
  /** Of a person: what the recap shows. */
  readonly code?: OutcomeCode
  readonly flag?: OutcomeFlag
}

/** Where in a sample a clause is kept and where it is broken. */
export interface ClauseShown {
  readonly clause: string
  /** The rule that finds it broken; absent where the clause is served by a recap alone. */
  readonly rule?: string
  readonly kept: ShownDay
  readonly broken: ShownDay
}

/** A sample agency that shows every clause of its regulation, kept and broken. */
export interface ClauseAgency extends SampleAgency {
  readonly roles: ReadonlyMap<string, EmployeeId>
  readonly shows: readonly ClauseShown[]
}

export function subjectAndDate(day: SubjectDay): { subject: string; date: CivilDate } {
  const [subject = '', date = ''] = day.split(' ')
  return { subject, date: date as CivilDate }
}
