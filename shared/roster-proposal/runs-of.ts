import { weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { WindowDates } from './window-dates.ts'

/** Working days of a person that are chosen together, so that they come in days running. */
export interface Run {
  readonly dates: readonly CivilDate[]
  /** Too few between two days that are at another place: none of them counts. */
  readonly isTooShort: boolean
}

/** How many days come in a run, and in the last of a window where that is another number. */
interface Lengths {
  readonly running: number
  readonly tail?: number
}

const MONDAY_TO_FRIDAY = 5

/**
 * So many working days running of a window each, counted from its first. Days that are at another place whatever is
 * chosen split them; what is left of a split run and is shorter than one goes with the next one beside it, and counts
 * alone only at an end of the window or where days off fill it up. Of a last one of `tail` days, what is left of those
 * before it goes with them.
 *
 * @example runs of 2 from Monday to Friday, at another place on Thursday: Monday to Wednesday, Friday
 */
export function runsOf(
  dates: Pick<WindowDates, 'window' | 'working'>,
  lengths: Lengths,
  splits: ReadonlySet<CivilDate>,
): readonly Run[] {
  const { running, tail } = lengths
  if (splits.size > 0 || tail !== undefined) return splitRuns(dates, lengths, splits)
  const known = WHOLE.get(dates.working)
  if (known?.running === running) return known.runs
  const runs = splitRuns(dates, lengths, splits)
  WHOLE.set(dates.working, { running, runs })
  return runs
}

/** Of most people nothing splits any. */
const WHOLE = new WeakMap<object, { readonly running: number; readonly runs: readonly Run[] }>()

function splitRuns(
  { window, working }: Pick<WindowDates, 'window' | 'working'>,
  { running, tail }: Lengths,
  splits: ReadonlySet<CivilDate>,
): readonly Run[] {
  const head = working.length - (tail ?? 0)
  const last = tail === undefined ? Infinity : Math.max(Math.floor(head / running), 1)
  const runAt = new Map(
    working.map((date, at) => [
      date,
      at < head ? Math.min(Math.floor(at / running), last - 1) : last,
    ]),
  )
  const isSplit = (run: readonly CivilDate[]): boolean =>
    run.length < running &&
    run.length < working.filter((date) => runAt.get(date) === runAt.get(run[0]!)).length
  const days = window.filter((date) => runAt.has(date) || weekdayOf(date) <= MONDAY_TO_FRIDAY)
  const stretches: CivilDate[][] = [[]]
  for (const date of days) {
    if (runAt.has(date) && splits.has(date)) stretches.push([])
    else stretches.at(-1)!.push(date)
  }
  return stretches.flatMap((stretch, at): Run[] => {
    const dates = stretch.filter((date) => runAt.has(date))
    if (dates.length === 0) return []
    const [isFirst, isLast] = [at === 0, at === stretches.length - 1]
    if (!isFirst && !isLast && stretch.length < running) return [{ dates, isTooShort: true }]
    const runs = [...Map.groupBy(dates, (date) => runAt.get(date)!).values()]
    if (!isLast && runs.length > 1 && isSplit(runs.at(-1)!)) runs.push(runs.splice(-2).flat())
    if (!isFirst && runs.length > 1 && isSplit(runs[0]!)) runs.unshift(runs.splice(0, 2).flat())
    return runs.map((its) => ({ dates: its, isTooShort: false }))
  })
}
