import { localTimeOf } from '../calendar/zones.ts'
import { addDays, datesOfMonth, monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { ClockIn, Configuration } from '../model/facts.ts'

/** What *Mesin Absensi* holds of the whole agency. */
export interface MachineFile {
  readonly months: ReadonlySet<Month>
  /** Local date of the last reading of anybody. */
  readonly lastOn: CivilDate | undefined
}

const known = new WeakMap<readonly ClockIn[], MachineFile>()

export function machineFileOf({
  clockIns,
  settings: { zone },
}: Pick<Configuration, 'clockIns' | 'settings'>): MachineFile {
  const made = known.get(clockIns)
  if (made) return made
  const months = new Set<Month>()
  let lastOn: CivilDate | undefined
  for (const { at } of clockIns) {
    const { date } = localTimeOf(at, zone)
    months.add(monthOf(date))
    if (lastOn === undefined || date > lastOn) lastOn = date
  }
  const file = { months, lastOn }
  known.set(clockIns, file)
  return file
}

/**
 * Whether the readings of a date are still to come: the office uses a machine, as there are readings of
 * this month or the one before, and none of anybody of that date or later.
 */
export function isFileAwaited({ months, lastOn }: MachineFile, date: CivilDate): boolean {
  if (lastOn === undefined || lastOn >= date) return false
  const month = monthOf(date)
  const before = monthOf(addDays(datesOfMonth(month)[0]!, -1))
  return months.has(month) || months.has(before)
}
