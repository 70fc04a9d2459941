/** What stands on *Ringkasan*. */
export interface SummaryRecapText {
  readonly title: string
  readonly figure: string
  readonly count: string
  readonly share: string
  readonly total: string
  readonly sections: Readonly<
    Record<'staff' | 'presence' | 'reports' | 'quota' | 'findings' | 'open' | 'daily', string>
  >
  readonly day: string
  readonly atOffice: string
  readonly atHome: string
  readonly officeShare: string
  readonly limit: string
  readonly charts: {
    readonly presence: string
    readonly share: string
    readonly findings: string
    /** Where there are too many rules for one chart. */
    readonly firstFindings: (count: number) => string
    /** Beside the axis of values. */
    readonly people: string
    readonly shareOfPeople: string
    readonly findingsCount: string
  }
  readonly people: string
  readonly units: string
  /** H + WFH + DL. */
  readonly present: string
  /** `codes` as they stand in the recaps: "H + WFH + …". */
  readonly workingDays: (codes: string) => string
  readonly reportsDue: string
  readonly inTime: string
  readonly late: string
  readonly missing: string
  readonly awaited: string
  readonly reviewed: string
  readonly quotaDays: string
  readonly quotaDaysOver: string
  /** Dates of the month, as "5/7". */
  readonly overOn: (dates: readonly string[]) => string
  readonly quarantined: string
  readonly unreadableCells: string
  readonly formsBehind: string
  readonly reportsNotReviewed: string
  readonly permitsUndecided: string
  readonly openDays: string
  readonly meaning: readonly string[]
}

export const recapSummaryEn: SummaryRecapText = {
  title: 'SUMMARY',
  figure: 'Figure',
  count: 'Count',
  share: 'Share',
  total: 'Total',
  sections: {
    staff: 'STAFF',
    presence: 'PRESENCE (PERSON-DAYS)',
    reports: 'DAILY REPORTS',
    quota: 'SHARE AT THE OFFICE',
    findings: 'FINDINGS',
    open: 'STILL OPEN',
    daily: 'PRESENCE BY WORKING DAY',
  },
  day: 'Date',
  atOffice: 'At office (H)',
  atHome: 'At home (WFH)',
  officeShare: 'Share at office',
  limit: 'Limit',
  charts: {
    presence: 'Presence by working day',
    share: 'Share at the office against the limit',
    findings: 'Findings by rule',
    firstFindings: (count) => `Findings by rule, the first ${count}`,
    people: 'People',
    shareOfPeople: 'Share',
    findingsCount: 'Findings',
  },
  people: 'Employed in this month',
  units: 'Units with staff',
  present: 'Present (H + WFH + DL)',
  workingDays: (codes) => `Working days (${codes})`,
  reportsDue: 'Reports due',
  inTime: 'In time',
  late: 'Late',
  missing: 'Missing',
  awaited: 'Awaited',
  reviewed: 'Reviewed, of those filed',
  quotaDays: 'Working days with a limit at the office',
  quotaDaysOver: 'Days over the limit',
  overOn: (dates) => `Over the limit on: ${dates.join(', ')}.`,
  quarantined: 'Submissions not counted yet',
  unreadableCells: 'Cells to mend',
  formsBehind: 'Forms behind',
  reportsNotReviewed: 'Reports not reviewed',
  permitsUndecided: 'Permits of this month not decided',
  openDays: 'Person-days not over',
  meaning: [
    'Presence: the sums of the Attendance Recap; share of the working days. Reports: the sums of the Performance Recap; share of the reports due.',
    'Findings: one by one in the tab Findings. Submissions, cells and forms: one by one in the tab Diagnostics. The day as it stands: the tab Today.',
  ],
}
