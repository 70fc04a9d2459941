/** What is to be done about a person's day. */
export type FollowUp =
  | 'ask-absence'
  | 'ask-report'
  | 'await-report'
  | 'review-report'
  | 'await-correction'
  | 'decide-permit'
  | 'ask-presence'

/** People of a unit on one day. */
export interface DayFigures {
  readonly office: number
  readonly home: number
  readonly away: number
  readonly present: number
  readonly absent: number
  readonly open: number
  readonly inTime: number
  readonly late: number
  readonly missing: number
  readonly awaited: number
}

/** What stands on *Evaluasi Harian*. */
export interface DailyEvaluationText {
  readonly title: string
  day(day: string): string
  unit(name: string): string
  readonly planned: string
  readonly presence: string
  readonly report: string
  readonly outputs: string
  readonly findings: string
  readonly followUp: string
  readonly plans: Readonly<
    Record<'office' | 'home' | 'off' | 'unasked' | 'PG' | 'SG' | 'PK', string>
  >
  readonly summoned: string
  readonly open: string
  late(minutes: number): string
  early(minutes: number): string
  readonly byAlternateChannel: string
  readonly reports: Readonly<
    Record<'in-time' | 'late' | 'missing' | 'awaited' | 'extra' | 'none', string>
  >
  unitLine(name: string, people: number): string
  figuresLine(figures: DayFigures): string
  outputsLine(activities: number, volumes: readonly string[]): string
  readonly followUps: Readonly<Record<FollowUp, string>>
  unitFinding(finding: string): string
  evaluated(by: string, evaluation: string): string
  readonly notEvaluated: string
  readonly dayOff: string
  readonly agencyFindings: string
  readonly meaning: readonly string[]
}

export const recapDailyEvaluationEn: DailyEvaluationText = {
  title: 'DAILY EVALUATION',
  day: (day) => `Day: ${day}`,
  unit: (name) => `Unit: ${name}`,
  planned: 'Planned',
  presence: 'Presence',
  report: 'Report',
  outputs: 'Activities and outputs',
  findings: 'Findings',
  followUp: 'To do',
  plans: {
    office: 'at the office',
    home: 'at home',
    off: 'day off',
    unasked: 'nothing asked',
    PG: 'morning shift',
    SG: 'afternoon shift',
    PK: 'picket duty',
  },
  summoned: 'called to the office',
  open: 'the day is not over',
  late: (minutes) => `${minutes} minutes late`,
  early: (minutes) => `left ${minutes} minutes early`,
  byAlternateChannel: 'by another channel',
  reports: {
    'in-time': 'in time',
    late: 'late',
    missing: 'none',
    awaited: 'awaited',
    extra: 'filed, not asked for',
    none: 'not asked for',
  },
  unitLine: (name, people) => `${name}: ${people} people`,
  figuresLine: (figures) =>
    `Planned at the office ${figures.office}, at home ${figures.home}, away ${figures.away}. ` +
    `Present ${figures.present}, absent ${figures.absent}${figures.open > 0 ? `, not known yet ${figures.open}` : ''}. ` +
    `Reports in time ${figures.inTime}, late ${figures.late}, none ${figures.missing}, awaited ${figures.awaited}.`,
  outputsLine: (activities, volumes) =>
    `Outputs: ${activities} activities${volumes.length > 0 ? `; volume against target ${volumes.join('; ')}` : ''}.`,
  followUps: {
    'ask-absence': 'ask why there is no sign of presence',
    'ask-report': 'ask for the report',
    'await-report': 'remind of the report',
    'review-report': 'review the report (tab Reviews)',
    'await-correction': 'the report was returned: await it anew',
    'decide-permit': 'decide on the permit (tab Reviews)',
    'ask-presence': 'ask for the check-in that is missing, or a correction',
  },
  unitFinding: (finding) => `Finding of the unit: ${finding}`,
  evaluated: (by, evaluation) => `Evaluation by ${by}: ${evaluation}`,
  notEvaluated: 'The evaluation of the day is not filled in yet (tab Evaluations).',
  dayOff: 'A day off; nobody is on duty.',
  agencyFindings: 'Findings of the whole agency',
  meaning: [
    'Away: leave, sick, permitted absence, official travel, rostered off. Present: at the office, at home with what the policy asks, official travel not counted.',
    'Activities are those of the report that counts; volumes are added where target and volume begin with numbers of one measure.',
  ],
}
