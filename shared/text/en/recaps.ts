import type { CountedCode, UnsureReason } from '../../model/outcome.ts'
import type { Severity } from '../../model/finding.ts'

/** What stands on the official sheets. */
export interface RecapsText {
  government(regency: string): string
  attendanceTitle: string
  findingsTitle: string
  diagnosticsTitle: string
  month(month: string): string
  agency(name: string): string
  number: string
  name: string
  id: string
  late: string
  early: string
  yearAbsences: string
  disciplineStep: string
  officeCount: string
  homeCount: string
  officeAgainstLimit: string
  officeShare: string
  legend: string
  codes: Readonly<Record<CountedCode, string>>
  emptyCell: string
  /** From when the agency, or one person, counts. */
  /** What has not come of days that are not sure; `days` of the month. */
  unsure(name: string, days: readonly number[], reasons: readonly UnsureReason[]): string
  /** Days that HR settled as absences when the month was closed. */
  settled(name: string, days: readonly number[]): string
  countsFrom(date: string): string
  personCountsFrom(name: string, date: string): string
  percentMeaning: string
  quotaMeaning: string
  bandsMeaning: string
  absencesMeaning: string
  notes: string
  /** `days` of the month. */
  byAlternateChannel(name: string, days: readonly number[]): string
  date: string
  subject: string
  unitOrId: string
  rule: string
  severity: string
  clause: string
  arithmetic: string
  evidence: string
  severities: Readonly<Record<Severity, string>>
  wholeAgency: string
  none: string
  findingCount(violations: number, warnings: number, infos: number): string
  section: string
  where: string
  whatToDo: string
  code: string
  sections: {
    readonly spreadsheet: string
    readonly submission: string
    readonly cell: string
    readonly form: string
    readonly import: string
  }
  noProblems: string
  moreSubmissions(count: number): string
  problemCount(submissions: number, cells: number, forms: number): string
  acknowledged: string
  idPrefix: string
  compiledBy(name: string): string
  footer(source: { ledger: string; snapshot: string; rules: string; asOf: string }): string
}

const UNSURE_EN: Readonly<Record<UnsureReason, string>> = {
  'form-behind': 'a form was not read since the day was over',
  'machine-file': 'the clock-in machine’s file has not come',
  import: 'what was pasted of the clock-in machine is not counted yet',
  quarantine: 'something filed for this person is in quarantine (tab Diagnostics)',
  'roster-unread': 'the roster’s cell is no code (tab Diagnostics)',
  undecided: 'a request waits for a decision (tab Reviews)',
}

export const recapsEn: RecapsText = {
  government: (regency) => `GOVERNMENT OF ${regency} REGENCY`,
  attendanceTitle: 'ATTENDANCE RECAP',
  findingsTitle: 'FINDINGS',
  diagnosticsTitle: 'DIAGNOSTICS',
  month: (month) => `Month: ${month}`,
  agency: (name) => `Agency: ${name}`,
  number: 'No',
  name: 'Name',
  id: 'NIP',
  late: 'Late (minutes)',
  early: 'Left early (minutes)',
  yearAbsences: 'Absent this year (days)',
  disciplineStep: 'Discipline step',
  officeCount: 'At the office',
  homeCount: 'At home',
  officeAgainstLimit: 'At the office / limit',
  officeShare: 'Share at the office',
  legend: 'Legend',
  codes: {
    H: 'present at the office',
    WFH: 'working from home',
    DL: 'official travel',
    C: 'leave',
    SK: 'sick',
    I: 'permitted absence',
    TK: 'absent without notice',
    L: 'day off',
    unsure: 'not sure',
  },
  emptyCell:
    'empty: the day is not over, nothing was asked that day, or the person was not employed. A code on a day on which nothing was asked is shown and not counted',
  unsure: (name, days, reasons) =>
    `${name}: not sure (?) on ${days.join(', ')}: ${reasons.map((reason) => UNSURE_EN[reason]).join('; ')}.`,
  settled: (name, days) =>
    `${name}: ${days.join(', ')} were not sure, and settled as absent without notice (TK) by HR when the month was closed.`,
  countsFrom: (date) => `Counted from ${date}; days before are in no total`,
  personCountsFrom: (name, date) =>
    `${name}: counted from ${date}, when the row was first read (Employed from is empty).`,
  percentMeaning:
    '% = (H + WFH + DL) of the working days so far (H + WFH + DL + C + SK + I + TK), days off, days that are not sure (?) and days that are not over left out',
  bandsMeaning:
    'TL1–TL4 late and PSW1–PSW4 left early by 1–30, 31–60, 61–90 and over 90 minutes: so many days',
  absencesMeaning:
    'Absent this year: days absent without notice from 1 January to the end of this month, of PNS and CPNS, as far as recorded; Discipline step: the range of days reached under PP 53/2010, from 31 August 2021 PP 94/2021: to be examined, not a verdict',
  quotaMeaning:
    'At the office and at home: how many H and WFH that day. At the office / limit: people planned or seen at the office, among those the quota counts, against the most allowed that day',
  notes: 'Notes',
  byAlternateChannel: (name, days) =>
    `${name}: present by another channel, written down by the superior, on ${days.join(', ')}.`,
  date: 'Date',
  subject: 'Subject',
  unitOrId: 'NIP/Unit',
  rule: 'Rule',
  severity: 'Severity',
  clause: 'Clause',
  arithmetic: 'Arithmetic',
  evidence: 'Evidence',
  severities: { info: 'Note', warning: 'Warning', violation: 'Violation' },
  wholeAgency: 'The agency',
  none: 'NONE',
  findingCount: (violations, warnings, infos) =>
    `${violations} violations, ${warnings} warnings, ${infos} notes`,
  section: 'What',
  where: 'Where',
  whatToDo: 'What is wrong and what to do',
  code: 'Code',
  sections: {
    spreadsheet: 'Spreadsheet',
    submission: 'Submission',
    cell: 'Cell',
    form: 'Form behind',
    import: 'Import',
  },
  noProblems: 'NONE: every submission and cell could be read',
  moreSubmissions: (count) => `${count} more submissions`,
  problemCount: (submissions, cells, forms) =>
    `${submissions} submissions not counted yet, ${cells} cells to mend, ${forms} forms behind`,
  acknowledged: 'ACKNOWLEDGED',
  idPrefix: 'NIP.',
  compiledBy: (name) => `Compiled by: ${name}`,
  footer: ({ ledger, snapshot, rules, asOf }) =>
    `Pantau. Ledger up to no. ${ledger}, snapshot ${snapshot}, rules version ${rules}, as of ${asOf}`,
}
