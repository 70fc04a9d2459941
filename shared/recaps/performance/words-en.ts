import type { ReviewExpectation } from '../../model/review.ts'

/** What stands on *Rekap Kinerja*. */
export interface PerformanceRecapText {
  readonly title: string
  readonly due: string
  readonly inTime: string
  readonly late: string
  readonly missing: string
  readonly awaited: string
  readonly extra: string
  readonly activities: string
  readonly measured: string
  readonly volume: string
  readonly reviews: Readonly<Record<ReviewExpectation | 'unrated' | 'open', string>>
  readonly subtotal: (unit: string, people: number) => string
  readonly total: (people: number) => string
  /** As "4.5/5 documents". */
  readonly volumeAgainstTarget: (volume: number, target: number, measure: string) => string
  readonly meaning: readonly string[]
}

export const recapPerformanceEn: PerformanceRecapText = {
  title: 'PERFORMANCE RECAP',
  due: 'Reports due',
  inTime: 'In time',
  late: 'Late',
  missing: 'Missing',
  awaited: 'Awaited',
  extra: 'Not due, filed',
  activities: 'Activities',
  measured: 'With a measure',
  volume: 'Volume/target',
  reviews: {
    above: 'Above expectation',
    'as-expected': 'As expected',
    below: 'Below expectation',
    unrated: 'Reviewed, not rated',
    open: 'Not reviewed',
  },
  subtotal: (unit, people) => `${unit}: ${counted(people)}`,
  total: (people) => `In all: ${counted(people)}`,
  volumeAgainstTarget: (volume, target, measure) => `${volume}/${target} ${measure}`.trim(),
  meaning: [
    'Reports due = in time + late + missing + awaited, of days that have begun. Awaited: not filed, and can still be.',
    'Activities, volume and reviews are of the reports that count: in time, late, and filed where none was due. Rejected reports and those filed outside the time do not count.',
    'With a measure: activities whose target and volume have one measure, as “5 documents” and “4 documents”; only these are added up, each measure by itself.',
    'An activity that is tied to a target of the unit’s weekly plan, by its words or number, is held against the volume planned.',
    'A planned target is the unit’s: it counts once, however many work on it; one on which nobody worked stands in Findings.',
  ],
}

function counted(people: number): string {
  return `${people} ${people === 1 ? 'person' : 'people'}`
}
