import { evaluatePeople } from '../evaluation/evaluate-people.ts'
import { monthOf, type CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Instant } from '../model/instant.ts'
import type { Submission } from '../model/submission.ts'
import { groundsOf } from '../outcome/grounds.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'

/** A person's day, and the facts of that person from which it was made. */
export interface IndexedDay {
  readonly person: FiledDay
  readonly index: Pick<
    FactsIndex,
    'reviewOf' | 'permitsOf' | 'undecidedPermitsOf' | 'units' | 'byId' | 'actedUnits'
  >
}

/**
 * One person's day as the evaluation of the month has it, from their facts alone: of others only their posts, as
 * they may act for one. Undefined for
 * somebody who is not in *Pegawai*, or not employed on that date.
 */
export function personDayOf(
  facts: AgencyFacts,
  {
    employeeId,
    date,
    asOf,
  }: { readonly employeeId: EmployeeId; readonly date: CivilDate; readonly asOf: Instant },
): IndexedDay | undefined {
  const { index, personDays } = evaluatePeople(
    {
      ...facts,
      roster: facts.roster.filter((entry) => entry.employeeId === employeeId),
      summonses: facts.summonses.filter((summons) => summons.employeeId === employeeId),
      clockIns: facts.clockIns.filter((clockIn) => clockIn.employeeId === employeeId),
      submissions: facts.submissions.filter((submission) => isAbout(submission, employeeId)),
    },
    { month: monthOf(date), asOf, grounds: groundsOf(facts), only: [employeeId] },
  )
  const person = personDays.find(({ day }) => day.date === date)
  return person && { person, index }
}

/** A transcribed message is about whom it was written for, not about who wrote it down. */
export function isAbout(submission: Submission, employeeId: EmployeeId): boolean {
  return submission.kind === 'alternate-channel'
    ? submission.forEmployeeId === employeeId
    : submission.employeeId === employeeId
}
