import { localTimeOf } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import { addDays } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Permit, TravelKind } from '../model/submission.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'

/** A journey of one person, first and last day included. Plain JSON. */
export interface Journey {
  readonly kind: TravelKind | 'unstated'
  readonly destination: string
  readonly from: CivilDate
  readonly until: CivilDate
  readonly purpose: string
  readonly letterNumber: string
  /** `unasked`: official travel that stands in the roster, without any permit. */
  readonly decision: 'approved' | 'returned' | 'undecided' | 'unasked'
  /** Only of an approved one: when the decision was read. */
  readonly approvedOn?: CivilDate
}

/**
 * A person's journeys that touch the month of these days, by first day: permits of kind travel that nobody rejected,
 * and runs of rostered official travel on dates that no such permit covers.
 */
export function journeysOf(
  employeeId: EmployeeId,
  days: readonly Pick<DayContext, 'date'>[],
  { index, zone }: { readonly index: FactsIndex; readonly zone: Zone },
): Journey[] {
  const dates = days.map(({ date }) => date)
  const permits = index.travelOf(employeeId).map(({ fact }) => fact)
  return [
    ...permits
      .filter(({ from, until }) => from <= dates.at(-1)! && until >= dates[0]!)
      .map((permit) => permittedJourney(permit, { index, zone })),
    ...rosteredJourneys(employeeId, permits, { dates, index }),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function permittedJourney(
  permit: Permit,
  { index, zone }: { readonly index: FactsIndex; readonly zone: Zone },
): Journey {
  const review = index.reviewOf(permit.ref)
  return {
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
      approvedOn: localTimeOf(review.readAt, zone).date,
    }),
  }
}

/** One for each run of days, from where it began to where it ends, also beyond the month. */
function rosteredJourneys(
  employeeId: EmployeeId,
  permits: readonly Permit[],
  { dates, index }: { readonly dates: readonly CivilDate[]; readonly index: FactsIndex },
): Journey[] {
  function travelsOn(date: CivilDate): boolean {
    return (
      index.rosterOn(employeeId, date).some(({ code }) => code === 'DL') &&
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
