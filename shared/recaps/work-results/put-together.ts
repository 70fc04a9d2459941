import type { ReportedActivity } from '../../model/submission.ts'
import { findVolume } from '../../rules/week-plan.ts'

/** The same activity of several reports. */
export interface Work {
  /** As it was written first. */
  readonly activity: string
  readonly times: number
  /** As "12 dokumen"; empty where volumes lack, or have several measures. */
  readonly volume: string
}

/**
 * Each activity once, the most frequent first; whatever case, spaces and stops it was written with.
 *
 * @example putTogether([{ activity: 'Rapat', … }, { activity: 'rapat.', … }]) // [{ activity: 'Rapat', times: 2, volume: '' }]
 */
export function putTogether(
  activities: readonly Pick<ReportedActivity, 'activity' | 'volume'>[],
): Work[] {
  const alike = Map.groupBy(
    activities.filter(({ activity }) => plain(activity) !== ''),
    ({ activity }) => plain(activity),
  )
  return [...alike.values()]
    .map((its) => ({
      activity: its[0]!.activity.trim(),
      times: its.length,
      volume: volumeOf(its.map(({ volume }) => volume)),
    }))
    .sort((a, b) => b.times - a.times)
}

function volumeOf(volumes: readonly string[]): string {
  const found = volumes.map(findVolume)
  const measures = new Set(found.map((one) => one && plain(one.measure)))
  const [first] = found
  if (!first || measures.size > 1 || measures.has(undefined)) return ''
  const sum = found.reduce((all, one) => all + (one?.value ?? 0), 0)
  return `${Math.round(sum * 100) / 100} ${first.measure}`.trim()
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
