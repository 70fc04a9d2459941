import { localTimeOf } from '../calendar/zones.ts'
import { findReviewer } from '../intake/find-reviewer.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import { addDays, datesOfMonth } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Permit, TravelKind } from '../model/submission.ts'
import { indexFacts } from '../outcome/index-facts.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'

/** A journey of one person, first and last day included. */
export interface Journey {
  readonly employee: Employee
  readonly kind: TravelKind | 'unstated'
  readonly destination: string
  readonly from: CivilDate
  readonly until: CivilDate
  readonly purpose: string
  readonly letterNumber: string
  /** `unasked`: official travel that stands in the roster, without any permit. */
  readonly decision: 'approved' | 'returned' | 'undecided' | 'unasked'
  /** Only of an approved one: when the decision was read, and who decides for the person. */
  readonly approvedOn?: CivilDate
  readonly approver?: Employee
}

/**
 * The journeys that touch the month, by row of *Pegawai*, then first day: permits of kind travel that
 * nobody rejected, and runs of rostered official travel on dates that no such permit covers.
 */
export function listJourneys(facts: AgencyFacts, month: Month): Journey[] {
  const index = indexFacts(facts)
  const dates = datesOfMonth(month)
  const people = [...new Map(facts.employees.map((employee) => [employee.id, employee])).values()]
  return people.flatMap((employee) => {
    const permits = index.travelOf(employee.id).map(({ fact }) => fact)
    return [
      ...permits
        .filter(({ from, until }) => from <= dates.at(-1)! && until >= dates[0]!)
        .map((permit) => permittedJourney(employee, permit, { facts, index })),
      ...rosteredJourneys(employee, permits, { dates, index }),
    ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  })
}

function permittedJourney(
  employee: Employee,
  permit: Permit,
  { facts, index }: { readonly facts: AgencyFacts; readonly index: FactsIndex },
): Journey {
  const review = index.reviewOf(permit.ref)
  const approver = findReviewer(employee, facts)
  return {
    employee,
    kind: permit.travelKind ?? 'unstated',
    destination: permit.destination,
    from: permit.from,
    until: permit.until,
    purpose: permit.reason,
    letterNumber: permit.letterNumber,
    decision:
      review?.decision === 'approved' || review?.decision === 'returned'
        ? review.decision
        : 'undecided',
    ...(review?.decision === 'approved' && {
      approvedOn: localTimeOf(review.readAt, facts.settings.zone).date,
      ...(approver && { approver }),
    }),
  }
}

/** One for each run of days, from where it began to where it ends, also beyond the month. */
function rosteredJourneys(
  employee: Employee,
  permits: readonly Permit[],
  { dates, index }: { readonly dates: readonly CivilDate[]; readonly index: FactsIndex },
): Journey[] {
  function travelsOn(date: CivilDate): boolean {
    return (
      index.rosterOn(employee.id, date).some(({ code }) => code === 'DL') &&
      !permits.some(({ from, until }) => from <= date && date <= until)
    )
  }

  return dates
    .filter((date) => travelsOn(date) && (date === dates[0] || !travelsOn(addDays(date, -1))))
    .map((date) => {
      let from = date
      while (travelsOn(addDays(from, -1))) from = addDays(from, -1)
      let until = date
      while (travelsOn(addDays(until, 1))) until = addDays(until, 1)
      return {
        employee,
        kind: 'official',
        destination: '',
        from,
        until,
        purpose: '',
        letterNumber: '',
        decision: 'unasked',
      }
    })
}
