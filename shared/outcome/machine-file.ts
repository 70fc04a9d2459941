import { localTimeOf } from '../calendar/zones.ts'
import { addDays, datesOfMonth, monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { ClockIn, Configuration } from '../model/facts.ts'

/** What *Mesin Absensi* holds of the whole agency. */
export interface MachineFile {
  readonly months: ReadonlySet<Month>
  /** Local dates of which anything counts, in order: a reading, or a row that says that nobody came. */
  readonly dates: readonly CivilDate[]
  /** "NIP date" of what was pasted and does not count. */
  readonly uncounted: ReadonlySet<string>
  /** Dates of readings of numbers that nobody has. */
  readonly unmatchedOn: ReadonlySet<CivilDate>
  /** Of whom anything is known by the machine. */
  readonly matched: ReadonlySet<EmployeeId>
}

const known = new WeakMap<readonly ClockIn[], MachineFile>()

export function machineFileOf({
  clockIns,
  imports,
  settings: { zone },
}: Pick<Configuration, 'clockIns' | 'imports' | 'settings'>): MachineFile {
  const made = known.get(clockIns)
  if (made) return made
  const receipts = imports?.receipts.filter(({ state }) => state === 'read') ?? []
  const ends = receipts.flatMap(({ period }) => (period ? [period.from, period.until] : []))
  const read = [...new Set(clockIns.map(({ at }) => localTimeOf(at, zone).date))]
  const dates = [...new Set([...read, ...ends])].sort()
  const uncounted = imports?.uncounted ?? []
  const file = {
    months: new Set(dates.map(monthOf)),
    dates,
    uncounted: new Set(uncounted.map(({ employeeId, date }) => `${employeeId} ${date}`)),
    unmatchedOn: new Set(imports?.unmatchedOn),
    matched: new Set([...clockIns, ...uncounted].map(({ employeeId }) => employeeId)),
  }
  known.set(clockIns, file)
  return file
}

/** A reading of a year later was written by a clock that is wrong, or says nothing of this file. */
const REACHES_DAYS = 366

/**
 * Whether the readings of a date are still to come: the office uses a machine, as there are readings of
 * this month or the one before, and none of anybody of that date or of the year after it.
 */
export function isFileAwaited({ months, dates }: MachineFile, date: CivilDate): boolean {
  const until = addDays(date, REACHES_DAYS)
  if (dates.some((one) => one >= date && one <= until)) return false
  const month = monthOf(date)
  const before = monthOf(addDays(datesOfMonth(month)[0]!, -1))
  return months.has(month) || months.has(before)
}

/** The last day before this one of which the machine's file says anything. */
export function fileReachesTo({ dates }: MachineFile, date: CivilDate): CivilDate | undefined {
  return dates.findLast((one) => one < date)
}

/**
 * Whether something stands in *Mesin Absensi* that may be this person's and does not count: a row of
 * theirs that is refused or waits, or readings of a number that nobody has, where the machine's file knows
 * this person by none.
 */
export function isPastedUncounted(
  { uncounted, unmatchedOn, matched }: MachineFile,
  { employeeId, date }: { readonly employeeId: EmployeeId; readonly date: CivilDate },
): boolean {
  return (
    uncounted.has(`${employeeId} ${date}`) || (unmatchedOn.has(date) && !matched.has(employeeId))
  )
}
