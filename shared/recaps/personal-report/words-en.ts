import type { OutcomeCode } from '../../model/outcome.ts'
import type { ReviewExpectation } from '../../model/review.ts'

/** What stands on *Laporan Kinerja Harian* of a person. */
export interface PersonalReportText {
  readonly title: string
  person(person: { name: string; id: string }): string
  post(post: { post: string; rank: string; unit: string }): string
  readonly time: string
  readonly minutes: string
  readonly activity: string
  readonly realised: string
  readonly evidence: string
  /** Why a working day has no activity. */
  readonly empty: Readonly<
    Record<
      'missing' | 'awaited' | 'not-due' | 'not-begun' | 'no-activity' | 'unasked' | 'unsure',
      string
    >
  >
  readonly absences: Readonly<Record<Extract<OutcomeCode, 'DL' | 'C' | 'SK' | 'I'>, string>>
  readonly late: string
  readonly outsideTime: string
  volume(volume: string): string
  target(target: string): string
  obstacles(obstacles: string): string
  channels(channels: string): string
  daySum(day: string): string
  sum(days: number, activities: number): string
  readonly reviews: Readonly<Record<ReviewExpectation | 'unrated' | 'open' | 'returned', string>>
  readonly meaning: readonly string[]
  readonly superior: string
  readonly reporter: string
}

export const recapPersonalReportEn: PersonalReportText = {
  title: 'DAILY PERFORMANCE REPORT',
  person: ({ name, id }) => `Name: ${name}, NIP. ${id}`,
  post: ({ post, rank, unit }) => `Post: ${[post, rank, unit].filter(Boolean).join(', ')}`,
  time: 'Time',
  minutes: 'Duration (minutes)',
  activity: 'Activity',
  realised: 'Realised',
  evidence: 'Evidence',
  empty: {
    missing: 'No report',
    awaited: 'No report yet; it can still be filed',
    'not-due': 'No report; none was asked for',
    'not-begun': 'The day has not begun',
    'no-activity': 'The report names no activity',
    unasked: 'The day is not counted',
    unsure: 'Not sure (?)',
  },
  absences: { DL: 'Official travel', C: 'Leave', SK: 'Sick', I: 'Permitted absence' },
  late: 'filed late',
  outsideTime: 'filed outside its time, does not count',
  volume: (volume) => `volume ${volume}`,
  target: (target) => `target ${target}`,
  obstacles: (obstacles) => `Obstacles: ${obstacles}`,
  channels: (channels) => `Over: ${channels}`,
  daySum: (day) => `Sum of ${day}`,
  sum: (days, activities) => `Total: ${activities} activities on ${days} days`,
  reviews: {
    above: 'Reviewed: above expectation',
    'as-expected': 'Reviewed: as expected',
    below: 'Reviewed: below expectation',
    unrated: 'Reviewed, not rated',
    open: 'Not reviewed yet',
    returned: 'Returned to be filed anew',
  },
  meaning: [
    'Every working day of the month, also days without a report. A report that was rejected is left out.',
    'Duration is the time from start to end as reported; activities without both times have none and are not added.',
  ],
  superior: 'DIRECT SUPERIOR',
  reporter: 'REPORTED BY',
}
