import { localTimeOf } from '../calendar/zones.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { Permit, TravelKind } from '../model/submission.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { covers, isRosteredAlone, mayLeaveRegion } from '../rules/journey.ts'
import { personDayOn, signOf, type PresenceSign } from '../rules/journey-signs.ts'
import type { RuleContext } from '../rules/rule.ts'

/** A journey of one person, first and last day included. Plain JSON. */
export interface Journey {
  readonly kind: TravelKind | 'unstated'
  readonly destination: string
  readonly from: CivilDate
  readonly until: CivilDate
  readonly purpose: string
  readonly letterNumber: string
  /**
   * `unasked`: official travel that stands in the roster, `located`: days at home with a location
   * outside the region, both without any permit.
   */
  readonly decision: 'approved' | 'returned' | 'undecided' | 'unasked' | 'located'
  /** Whether it counts as made; one that was asked for and neither approved nor refuted does not. */
  readonly made: boolean
  /** Only of an approved one: when the decision was read. */
  readonly approvedOn?: CivilDate
}

/** A permit for longer is looked at in its first year. */
const LONGEST_JOURNEY_DAYS = 366

/**
 * A person's journeys that touch the month of these days, by first day: what was permitted and nothing
 * refutes, what was asked for and not refuted, runs of rostered official travel on dates that no
 * permit covers, and runs of days at home with a location outside the region that no permit explains.
 * Signs of presence on every day of duty refute a journey; a location outside the region proves it.
 */
export function journeysOf(
  employee: Employee,
  days: readonly FiledDay[],
  rules: RuleContext,
): Journey[] {
  const dates = days.map(({ day }) => day.date)
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return []
  const permits = rules.index.travelOf(employee.id).map(({ fact }) => fact)
  const asked = permits.filter(({ from, until }) => from <= last && until >= first)
  const filed = asked.flatMap((permit) => filedJourney(permit, employee, rules) ?? [])
  return [
    ...filed,
    ...rosteredJourneys(employee, { dates, rules }),
    ...locatedJourneys(days, asked, rules),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function filedJourney(permit: Permit, employee: Employee, rules: RuleContext): Journey | undefined {
  const review = rules.index.reviewOf(permit.ref)
  const decision =
    review?.decision === 'approved' || review?.decision === 'returned'
      ? review.decision
      : 'undecided'
  const signs = signsOf(permit, employee, rules)
  const proven = mayLeaveRegion(permit) && signs.includes('outside')
  const refuted = !proven && signs.length > 0 && signs.every((sign) => sign === 'present')
  if (refuted) return undefined
  return {
    kind: permit.travelKind ?? 'unstated',
    destination: permit.destination,
    from: permit.from,
    until: permit.until,
    purpose: permit.reason,
    letterNumber: permit.letterNumber,
    decision,
    made: proven || decision === 'approved',
    ...(review?.decision === 'approved' && {
      approvedOn: localTimeOf(review.readAt, rules.settings.zone).date,
    }),
  }
}

/** What each day of duty says that is over or shows something already. */
function signsOf(permit: Permit, employee: Employee, rules: RuleContext): PresenceSign[] {
  const signs: PresenceSign[] = []
  const last = addDays(permit.from, LONGEST_JOURNEY_DAYS)
  for (let date = permit.from; date <= permit.until && date <= last; date = addDays(date, 1)) {
    const person = personDayOn(employee, date, rules)
    if (!person) continue
    const sign = signOf(person, rules, mayLeaveRegion(permit))
    if (sign !== 'none' || person.plan.kind !== 'off') signs.push(sign)
  }
  return signs
}

/** One for each run of days, from where it began to where it ends, also beyond the month. */
function rosteredJourneys(
  employee: Employee,
  { dates, rules }: { readonly dates: readonly CivilDate[]; readonly rules: RuleContext },
): Journey[] {
  function travelsOn(date: CivilDate): boolean {
    return isRosteredAlone(employee.id, date, rules.index)
  }

  function isRefuted(from: CivilDate, until: CivilDate): boolean {
    for (let date = from; date <= until; date = addDays(date, 1)) {
      const person = personDayOn(employee, date, rules)
      if (!person || signOf(person, rules) !== 'present') return false
    }
    return true
  }

  return dates
    .filter((date) => travelsOn(date) && (date === dates[0] || !travelsOn(addDays(date, -1))))
    .flatMap((date) => {
      let from = date
      while (travelsOn(addDays(from, -1))) from = addDays(from, -1)
      let until = date
      while (travelsOn(addDays(until, 1))) until = addDays(until, 1)
      return isRefuted(from, until)
        ? []
        : withoutRequest({ kind: 'official', from, until }, 'unasked')
    })
}

/** One for each run of such days within the month; a permit to travel out of the region explains them. */
function locatedJourneys(
  days: readonly FiledDay[],
  permits: readonly Permit[],
  rules: RuleContext,
): Journey[] {
  const journeys: Journey[] = []
  for (const person of days) {
    const { date } = person.day
    if (person.plan.kind !== 'home' || signOf(person, rules) !== 'outside') continue
    if (permits.some((permit) => mayLeaveRegion(permit) && covers(permit, date))) continue
    const before = journeys.at(-1)
    const from = before && addDays(before.until, 1) === date ? journeys.pop()!.from : date
    journeys.push(withoutRequest({ kind: 'unstated', from, until: date }, 'located'))
  }
  return journeys
}

function withoutRequest(
  journey: Pick<Journey, 'kind' | 'from' | 'until'>,
  decision: 'unasked' | 'located',
): Journey {
  return { ...journey, destination: '', purpose: '', letterNumber: '', decision, made: true }
}
