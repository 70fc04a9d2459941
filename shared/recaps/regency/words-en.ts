import type { Severity } from '../../model/finding.ts'
import type { TravelKind } from '../../model/submission.ts'

/** What the government calls one of its agencies, and several. */
export interface Nouns {
  readonly one: string
  readonly many: string
}

/** What stands on *Rekap Gabungan*. */
export interface RegencyRecapText {
  /** Over the columns of one matter. */
  readonly groups: Readonly<
    Record<'attendance' | 'office' | 'reports' | 'travel' | 'findings', string>
  >
  readonly people: string
  readonly units: string
  readonly workingDays: string
  /** Of the working days. */
  readonly codes: Readonly<Record<'H' | 'WFH' | 'DL', string>>
  readonly away: string
  readonly absent: string
  readonly unsure: string
  readonly present: string
  readonly office: string
  readonly limit: string
  readonly daysOver: string
  readonly reportsDue: string
  readonly reportsFiled: string
  readonly reportsLate: string
  readonly reportsMissing: string
  readonly journeys: Readonly<Record<TravelKind | 'unstated', string>>
  readonly findings: Readonly<Record<Severity, string>>
  readonly quarantined: string
  readonly lastRead: string
  readonly month: string
  /** Who of those on its way received the cover letter last. */
  readonly letter: string
  /** Of one that does not hold any more, as the month was opened again. */
  readonly letterStale: (received: string) => string
  readonly neverRead: string
  readonly unread: string
  readonly noChain: string
  /** Over agencies with nobody above them but the head of government. */
  readonly direct: string
  readonly unreadGroup: string
  readonly subtotal: (counted: string) => string
  /** Of a body with others below it. */
  readonly subtotalOf: (body: string, counted: string) => string
  readonly total: (counted: string) => string
  /** `read` of `all` agencies; they differ where one could not be read. */
  readonly counted: (read: number, all: number, agencies: Nouns) => string
  readonly states: {
    readonly closed: (on: string) => string
    readonly made: (on: string) => string
    readonly late: (on: string) => string
    readonly running: string
    readonly awaited: (until: string) => string
    readonly overdue: string
  }
  readonly overdueSection: (agencies: string) => string
  readonly noneOverdue: string
  /** Over what each person did, where a clause wants it. */
  readonly resultsSection: string
  readonly resultsOf: (agency: string, people: number) => string
  readonly moreWork: (more: number) => string
  readonly noAgencies: (agencies: string) => string
  readonly reasons: {
    readonly overdue: (month: string, dueOn: string) => string
    readonly notReceived: (dueOn: string, office: string) => string
    readonly letterStale: (said: {
      readonly month: string
      readonly number: string
      readonly on: string
    }) => string
    readonly neverRead: string
    readonly unread: (reason: string) => string
    readonly missing: Readonly<Record<'staff' | 'roster' | 'policy', string>>
    readonly noReports: (due: number) => string
    readonly noChain: string
    readonly beyond: (agencies: number) => string
  }
  readonly meaning: (dueOn: string, agencies: string) => readonly string[]
  readonly sources: string
  readonly source: (source: {
    agency: string
    ledger: string
    snapshot: string
    rules: string
  }) => string
}

export const recapRegencyEn: RegencyRecapText = {
  groups: {
    attendance: 'Attendance',
    office: 'At the office',
    reports: 'Daily reports',
    travel: 'Journeys',
    findings: 'Findings',
  },
  people: 'Staff',
  units: 'Units',
  workingDays: 'Person-days of work',
  codes: { H: 'H', WFH: 'WFH', DL: 'DL' },
  away: 'C, SK, I',
  absent: 'TK',
  unsure: '? (days)',
  present: 'Present',
  office: 'Share',
  limit: 'Limit',
  daysOver: 'Days over the limit',
  reportsDue: 'Due',
  reportsFiled: 'Filed',
  reportsLate: 'Late',
  reportsMissing: 'Missing',
  journeys: {
    official: 'Official',
    family: 'Family',
    private: 'Private',
    unstated: 'Not stated',
  },
  findings: { violation: 'Violations', warning: 'Warnings', info: 'Notes' },
  quarantined: 'Submissions not counted',
  lastRead: 'Last read',
  month: 'Month',
  letter: 'Letter received',
  letterStale: (received) => `${received}: does not hold any more`,
  neverRead: 'never',
  unread: 'Cannot be read',
  noChain: 'Chain of addressees not filled in',
  direct: 'Directly under the head of government',
  unreadGroup: 'Cannot be read',
  subtotal: (counted) => `Subtotal: ${counted}`,
  subtotalOf: (body, counted) => `Subtotal of ${body}: ${counted}`,
  total: (counted) => `In all: ${counted}`,
  counted(read, all, { one, many }) {
    const agencies = `${all} ${all === 1 ? one : many}`
    return read === all ? agencies : `${read} of ${agencies}`
  },
  states: {
    closed: (on) => `Closed ${on}`,
    made: (on) => `Recap made ${on}`,
    late: (on) => `Recap made late ${on}`,
    running: 'Running',
    awaited: (until) => `Awaited until ${until}`,
    overdue: 'Overdue',
  },
  overdueSection: (agencies) => `OVERDUE OR INCOMPLETE ${agencies.toUpperCase()}`,
  resultsSection: 'WHAT EACH PERSON DID',
  resultsOf: (agency, people) => `${agency}: ${people} staff`,
  moreWork: (more) => `and ${more} more, in the agency’s Work Results`,
  noneOverdue: 'NONE',
  noAgencies: () => 'NONE: no agency has been put under the oversight of this one',
  reasons: {
    overdue: (month, dueOn) =>
      `The recap of ${month} has not been made and the month is not closed; it was due on ${dueOn}.`,
    notReceived: (dueOn, office) =>
      `Its recaps were to be with ${office} on ${dueOn}; no receipt was recorded.`,
    letterStale: ({ month, number, on }) =>
      `Its letter ${number ? `${number} ` : ''}does not hold any more: ${month} was opened again on ${on}, after it was recorded. What was received has to be sent again with a new letter.`,
    neverRead: 'Spreadsheet and forms have never been read.',
    unread: (reason) => `Its figures are not in this recap. ${reason}`,
    missing: {
      staff: 'No staff stand in the tab Employees.',
      roster: 'No roster has been drawn up for this month.',
      policy: 'No policy stands in the tab Policies.',
    },
    noReports: (due) => `Not one daily report has been filed; ${due} were due.`,
    noChain: 'Its chain of addressees is not filled in under Settings.',
    beyond: (agencies) =>
      `It oversees ${agencies} ${agencies === 1 ? 'agency' : 'agencies'} that this recap does not show.`,
  },
  meaning: (dueOn) => [
    'H, WFH, DL, TK (absent without notice) and C, SK, I: share of the person-days of work so far. Present: (H + WFH + DL) of them. ?: person-days that are not sure, in no share.',
    'At the office: of the person-days that the limit counts, on days with a limit; Limit: the most that was allowed of them. Days over the limit: added up over agencies.',
    'Daily reports: late ones are among those filed. Journeys: every one that touches the month and was not rejected. Sums are of the agencies that could be read.',
    `Overdue: the month is over, not closed, and its travel recap was not made by the day of its clause, or ${dueOn} where there is none.`,
  ],
  sources: 'Sources:',
  source: ({ agency, ledger, snapshot, rules }) =>
    `${agency}: ledger up to no. ${ledger}, snapshot ${snapshot}, rules version ${rules}`,
}
