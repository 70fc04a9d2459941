import { addDays, datesOfMonth, monthOf } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import {
  isFileAwaited,
  machineFileOf,
  type MachineFile,
} from '../../../shared/outcome/machine-file.ts'
import type { Touch } from '../../ports/projection-records.ts'
import { wholly } from './touch.ts'

/**
 * Everybody's days of which the machine's file is awaited no more, or now is; all of them, where other rows do
 * not count than before.
 */
export function touchedByMachineFile(old: Configuration, now: Configuration): Touch[] {
  if (isSameFile(old, now)) return []
  const [before, after] = [machineFileOf(old), machineFileOf(now)]
  if (uncountedIn(before) !== uncountedIn(after)) {
    return [wholly(null)]
  }
  const held = [...before.months, ...after.months]
  const next = held.map((month) => monthOf(addDays(datesOfMonth(month).at(-1)!, 1)))
  const months = new Set([...held, ...next])
  const dates = [...months]
    .flatMap((month) => datesOfMonth(month))
    .filter((date) => isFileAwaited(before, date) !== isFileAwaited(after, date))
  return dates.map((date) => ({ employeeId: null, from: date, until: date }))
}

/** Whether every row that counts, and what of those that do not, is the same. */
export function isSameFile(old: Configuration, now: Configuration): boolean {
  const { clockIns } = now
  return (
    old.clockIns.length === clockIns.length &&
    old.clockIns.every(({ employeeId, at, cell }, index) => {
      const other = clockIns[index]
      return other?.employeeId === employeeId && other.at === at && other.cell === cell
    }) &&
    JSON.stringify(old.imports ?? null) === JSON.stringify(now.imports ?? null)
  )
}

/** Whom the file knows matters only where something of it does not count. */
function uncountedIn({ uncounted, matched }: MachineFile): string {
  return uncounted.size === 0 ? '' : [...uncounted, ...matched].sort().join('\n')
}
