import { localTimeOf } from '../calendar/zones.ts'
import { addDays, datesOfMonth, monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { ClockIn, Configuration } from '../model/facts.ts'
import { uncountedKey } from '../model/import-receipt.ts'
import type { Whose } from '../model/import-receipt.ts'

/** What *Mesin Absensi* holds of the whole agency. */
export interface MachineFile {
  readonly months: ReadonlySet<Month>
  /** Local dates of which anything counts, in order: a reading, or a row that says that nobody came. */
  readonly dates: readonly CivilDate[]
  /** Whose and of which day what was pasted and does not count may be, as `uncountedKey` writes it. */
  readonly uncounted: ReadonlySet<string>
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
    uncounted: new Set(uncounted.map(uncountedKey)),
    matched: new Set([
      ...clockIns.map(({ employeeId }) => employeeId),
      ...uncounted.flatMap(({ owner }) => (owner.kind === 'person' ? [owner.employeeId] : [])),
    ]),
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
 * Whether something stands in *Mesin Absensi* that may be this person's of this day and does not count: a
 * row of theirs that is refused or waits, one that does not say whose it is, or one of a number that nobody
 * has, where the machine's file knows this person by none. What does not say its day may be of any.
 */
export function isPastedUncounted(
  { uncounted, matched }: MachineFile,
  { employeeId, date }: { readonly employeeId: EmployeeId; readonly date: CivilDate },
): boolean {
  if (uncounted.size === 0) return false
  const owners: readonly Whose[] = [
    { kind: 'person', employeeId },
    { kind: 'anybody' },
    ...(matched.has(employeeId) ? [] : [{ kind: 'unmatched' } as const]),
  ]
  return owners.some((owner) =>
    [date, undefined].some((on) => uncounted.has(uncountedKey({ owner, date: on }))),
  )
}
