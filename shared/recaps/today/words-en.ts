import type { UnaskedReason, UnsureReason } from '../../model/outcome.ts'
import type { BaseCode } from '../../model/roster.ts'
import type { CheckIn } from '../../model/submission.ts'
import type { DemandStep } from '../../model/demand-step.ts'

/** How a person's day stands; `asked-nothing` also of who is on duty and owes nothing. */
export type TodayState =
  | 'lacking'
  | 'unsure'
  | 'waiting'
  | 'complete'
  | 'asked-nothing'
  | 'away'
  | 'off'

/** A sign of presence, or the report; of a location only whether it lies in the region, or at a permitted place. */
export interface TodaySign {
  readonly kind: 'machine' | 'in' | 'out' | 'location' | 'message' | 'correction' | 'report'
  readonly place?: CheckIn['place']
  readonly region?: 'inside' | 'outside' | 'unreadable'
  /** Of the places that an approved permit names, the one at which it is, counted from 1. */
  readonly permittedPlace?: number
}

/** What the people of a unit come to, in one line. */
export interface TodayFigures {
  readonly office: number
  readonly home: number
  readonly away: number
  /** By state, of those on duty. */
  readonly lacking: number
  readonly unsure: number
  readonly waiting: number
  readonly complete: number
  readonly late: number
}

/** Words of the tab *Hari Ini*. */
export interface TodayText {
  title: string
  renewed(clock: string): string
  duty: string
  state: string
  signs: string
  awaited: string
  late: string
  lacking: string
  examined: string
  examinedKey: string
  duties: Readonly<Record<Exclude<BaseCode, 'L'>, string>>
  officeWithoutRoster: string
  homeWithoutRoster: string
  unasked: Readonly<Record<UnaskedReason, string>>
  off: string
  summoned: string
  sinceYesterday(until: string): string
  states: Readonly<Record<TodayState, string>>
  sign(sign: TodaySign, clock: string): string
  steps: Readonly<Record<DemandStep | 'left-early', string>>
  /** A step with the moment it is for, if it has one, and until when it is in time. */
  demand(step: string, at: string | undefined, until: string): string
  overdue(step: string, at: string | undefined, until: string): string
  minutes(step: string, minutes: number): string
  doubtful(steps: readonly string[], doubts: readonly string[]): string
  doubts: Readonly<Record<UnsureReason, string>>
  figures(figures: TodayFigures): string
  /** Who is counted and has no line. */
  readonly unlisted: (people: number) => string
  dayOff: string
  nobody: string
  /** In the box's column, once it was read. */
  examinedAt(clock: string): string
  openDays: string
  openDay(day: string, until: string): string
  meaning: readonly string[]
  examinedMeaning: readonly string[]
}

const KINDS: Readonly<Record<TodaySign['kind'], string>> = {
  machine: 'clock-in machine',
  in: 'check-in',
  out: 'check-out',
  location: 'location',
  message: 'message through the unit head',
  correction: 'approved correction of attendance',
  report: 'daily report',
}

const REGIONS = {
  inside: 'in the region',
  outside: 'outside the region',
  unreadable: 'location cannot be read',
} as const

export const recapTodayEn: TodayText = {
  title: 'TODAY',
  renewed: (clock) => `Renewed ${clock}`,
  duty: 'Duty',
  state: 'State',
  signs: 'Has come',
  awaited: 'Still awaited',
  late: 'Late',
  lacking: 'Lacking, or not sure yet',
  examined: 'Examined',
  examinedKey: 'Key',
  duties: {
    WFO: 'Office (WFO)',
    WFH: 'Home (WFH)',
    WFA: 'Elsewhere (WFA)',
    PG: 'Morning shift (PG)',
    SG: 'Afternoon shift (SG)',
    PK: 'Picket (PK)',
    C: 'Leave (C)',
    SK: 'Sick (SK)',
    I: 'Excused (I)',
    DL: 'Official travel (DL)',
  },
  officeWithoutRoster: 'Office',
  homeWithoutRoster: 'Home (WFH)',
  unasked: {
    'agency-not-begun': 'Not counted yet',
    'person-not-begun': 'Not counted yet',
    'no-clause': 'Nothing is asked',
    'no-roster': 'The unit has no roster',
    'roster-unread': 'Not sure yet',
  },
  off: 'Day off (L)',
  summoned: 'called to the office',
  sinceYesterday: (until) => `on duty since yesterday, until ${until}`,
  states: {
    lacking: 'Lacking',
    unsure: 'Not sure yet',
    waiting: 'Awaited',
    complete: 'Complete',
    'asked-nothing': 'Nothing asked',
    away: 'Not on duty',
    off: 'Day off',
  },
  sign: ({ kind, place, region, permittedPlace }, clock) =>
    [
      `${clock} ${KINDS[kind]}`.trim(),
      place === 'office' || place === 'piket' ? 'at the office' : '',
      region ? REGIONS[region] : '',
      permittedPlace ? `at place ${permittedPlace} of the permit` : '',
    ]
      .filter(Boolean)
      .join(', '),
  steps: {
    'check-in': 'check-in',
    'check-out': 'check-out',
    location: 'location',
    answer: 'answer to a call',
    arrival: 'arrival at the office',
    departure: 'leaving the office',
    'daily-report': 'daily report',
    'left-early': 'left early',
  },
  demand: (step, at, until) => `${step}${at ? ` ${at}` : ''}, until ${until}`,
  overdue: (step, at, until) => `${step}${at ? ` ${at}` : ''}, was due ${until}`,
  minutes: (step, minutes) => `${step}: ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  doubtful: (steps, doubts) =>
    `Not sure yet: ${steps.length > 0 ? `${steps.join('; ')} (${doubts.join('; ')})` : doubts.join('; ')}`,
  doubts: {
    'form-behind': 'a form has not been read since',
    'machine-file': 'today’s file of the clock-in machine has not come',
    import: 'what was pasted of the clock-in machine is not counted yet',
    quarantine: 'something filed for this person does not count yet (tab Diagnostics)',
    'roster-unread': 'the roster’s cell is no code (tab Diagnostics)',
    undecided: 'a request waits for a decision (tab Reviews)',
  },
  figures: (all) =>
    [
      `At the office ${all.office}, at home ${all.home}, not on duty ${all.away}.`,
      `Complete ${all.complete}, awaited ${all.waiting}, lacking ${all.lacking}, not sure ${all.unsure}; late ${all.late}.`,
    ].join(' '),
  unlisted: (people) =>
    `${people} ${people === 1 ? 'person is' : 'people are'} counted above and not shown: use of their data is restricted.`,
  dayOff: 'A day off; nobody is on duty.',
  nobody: 'No staff stand in the tab Employees.',
  examinedAt: (clock) => `examined ${clock}`,
  openDays: 'Presence of earlier days, not marked as examined yet',
  openDay: (day, until) => `${day}, until ${until}`,
  meaning: [
    'Renewed when something changes, at most every five minutes.',
    'Awaited: its time is not over, so nothing is lacking. Lacking: its time was over and it has not come.',
    'Not sure yet: what could show it has not come; nobody is reproached for it.',
    'Late stands apart: it came. Of locations only whether they lie in the region is shown.',
  ],
  examinedMeaning: [
    'Examined: the head of the unit ticks the box once a day. It is read with the next reading of the spreadsheet,',
    'whose hour is shown, and stays recorded; who of the editors ticked it no cell tells.',
  ],
}
