import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { DayOutcome } from '../model/outcome.ts'
import type { RosterEntry } from '../model/roster.ts'
import type { ShownOutcome } from './day-in-words.ts'

/** One person's day. */
export interface PersonDate {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
}

type Outcome = ShownOutcome & Pick<DayOutcome, 'employeeId' | 'date'>
type Valued = readonly [day: PersonDate, value: string]

/** Days whose outcome or roster differs, or that only one side has; by person and date. */
export function changedDays(
  before: { readonly outcomes: readonly Outcome[]; readonly roster: readonly RosterEntry[] },
  after: { readonly outcomes: readonly Outcome[]; readonly roster: readonly RosterEntry[] },
): PersonDate[] {
  const days = [
    ...differing(before.outcomes.map(valueOfOutcome), after.outcomes.map(valueOfOutcome)),
    ...differing(before.roster.map(valueOfEntry), after.roster.map(valueOfEntry)),
  ]
  const byKey = new Map(days.map((day) => [keyOf(day), day]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
}

function valueOfOutcome(outcome: Outcome): Valued {
  const { employeeId, date, code, seen, flags, lateMinutes, earlyMinutes } = outcome
  return [
    { employeeId, date },
    JSON.stringify([code, seen, flags.toSorted(), lateMinutes, earlyMinutes]),
  ]
}

function valueOfEntry({ employeeId, date, code }: RosterEntry): Valued {
  return [{ employeeId, date }, code]
}

function differing(before: readonly Valued[], after: readonly Valued[]): PersonDate[] {
  const was = valuesByDay(before)
  const is = valuesByDay(after)
  return [...before, ...after].flatMap(([day]) =>
    was.get(keyOf(day)) === is.get(keyOf(day)) ? [] : [day],
  )
}

/** Two entries of one day are its value together, in whatever order. */
function valuesByDay(values: readonly Valued[]): ReadonlyMap<string, string> {
  const days = Map.groupBy(values, ([day]) => keyOf(day))
  return new Map(
    [...days].map(([key, its]) => [
      key,
      its
        .map(([, value]) => value)
        .sort()
        .join(),
    ]),
  )
}

function keyOf({ employeeId, date }: PersonDate): string {
  return `${employeeId} ${date}`
}
