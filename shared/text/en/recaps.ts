import type { CountedCode } from '../../model/outcome.ts'
import type { Severity } from '../../model/finding.ts'

/** What stands on the official sheets. */
export interface RecapsText {
  month(month: string): string
  agency(name: string): string
  number: string
  name: string
  id: string
  officeCount: string
  homeCount: string
  officeAgainstLimit: string
  codes: Readonly<Record<CountedCode, string>>
  countsFrom(date: string): string
  date: string
  rule: string
  severities: Readonly<Record<Severity, string>>
  sentTo(body: string): string
  recapDue(due: {
    readonly dueOn: string
    readonly through: string
    readonly to: string
    readonly clause: string
  }): string
  none: string
  acknowledged: string
  idPrefix: string
  compiledBy(name: string): string
  footer(source: { ledger: string; snapshot: string; rules: string; asOf: string }): string
}

export const recapsEn: RecapsText = {
  month: (month) => `Month: ${month}`,
  agency: (name) => `Agency: ${name}`,
  number: 'No',
  name: 'Name',
  id: 'NIP',
  officeCount: 'At the office',
  homeCount: 'At home',
  officeAgainstLimit: 'At the office / limit',
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
  countsFrom: (date) => `Counted from ${date}; days before are in no total`,
  date: 'Date',
  rule: 'Rule',
  severities: { info: 'Note', warning: 'Warning', violation: 'Violation' },
  sentTo: (body) => `Submitted to: ${body}`,
  recapDue: ({ dueOn, through, to, clause }) =>
    `Due ${dueOn}${to && `, to ${to}`}${through && ` through ${through}`} (${clause})`,
  none: 'NONE',
  acknowledged: 'ACKNOWLEDGED',
  idPrefix: 'NIP.',
  compiledBy: (name) => `Compiled by: ${name}`,
  footer: ({ ledger, snapshot, rules, asOf }) =>
    `Pantau. Ledger up to no. ${ledger}, snapshot ${snapshot}, rules version ${rules}, as of ${asOf}`,
}
