/** What stands on *Laporan Unit*. */
export interface UnitReportWords {
  readonly title: string
  readonly period: (from: string, until: string) => string
  readonly unit: (name: string) => string
  readonly regulation: (citation: string) => string
  /** To whom a clause wants it sent; `every` its period. */
  readonly to: (to: string, every: 'week' | 'month' | 'end', clause: string) => string
  readonly part: string
  readonly people: string
  readonly attendance: string
  readonly away: string
  readonly reports: string
  readonly due: string
  readonly filed: string
  readonly late: string
  readonly missing: string
  readonly results: string
  readonly activities: string
  readonly volume: string
  readonly assessment: string
  readonly total: string
  readonly unitLine: (name: string, people: number) => string
  readonly targets: string
  readonly target: (target: { readonly week: string; readonly words: string }) => string
  readonly noTargets: string
  readonly said: string
  readonly nothingSaid: string
  readonly evaluated: (on: string, by: string, evaluation: string) => string
  readonly more: (count: number) => string
  readonly meaning: readonly string[]
}

export const unitReportEn: UnitReportWords = {
  title: 'UNIT REPORT',
  period: (from, until) => `Period: ${from} – ${until}`,
  unit: (name) => `Unit: ${name}`,
  regulation: (citation) => `Under ${citation}`,
  to: (to, every, clause) =>
    `To ${to}, ${{ week: 'every week', month: 'every month', end: 'at its end' }[every]} (${clause})`,
  part: 'When',
  people: 'Staff',
  attendance: 'Attendance (person-days)',
  away: 'C, SK, I',
  reports: 'Daily reports',
  due: 'Due',
  filed: 'Filed',
  late: 'Late',
  missing: 'Missing',
  results: 'Results',
  activities: 'Activities',
  volume: 'Volume/target',
  assessment: 'Assessment',
  total: 'Total',
  unitLine: (name, people) => `${name}: ${people} staff`,
  targets: 'Targets of the weekly plans',
  target: ({ week, words }) => `Week of ${week}: ${words}`,
  noTargets: 'No weekly plan was filed.',
  said: 'What the head of the unit says',
  nothingSaid: 'Nothing was written in the tab Evaluations.',
  evaluated: (on, by, evaluation) => `${on}, ${by}: ${evaluation}`,
  more: (count) => `and ${count} more`,
  meaning: [
    'H, WFH, DL, TK and ?: person-days that are over. Filed includes late ones; due are also those that may still come.',
    'Volume/target: of activities whose target and volume have the same measure, each measure by itself; a target of the weekly plan counts once.',
  ],
}
