import { identifierName } from '../identifier-name.ts'
import type { DistanceBand } from '../../model/location-verdict.ts'

/** What Pantau says about form submissions: why one is not counted and what to do. */
export interface IntakeText {
  where(form: string, date: string, time: string): string
  whoMissing(): string
  emailUnknown(email: string): string
  idUnreadable(typed: string): string
  employeeUnknown(id: string): string
  claimWaits(name: string, id: string): string
  claimDenied(name: string): string
  nobodys(): string
  notTriedYet(): string
  questionsUnknown(): string
  answerMissing(question: string): string
  answersSeveral(question: string): string
  answerTooLong(question: string, characters: number, longest: number): string
  dateUnreadable(question: string, typed: string): string
  dateImpossible(
    question: string,
    dates: { readonly date: string; readonly from: string; readonly until: string },
  ): string
  datesDiffer(chosen: string): string
  timeUnreadable(question: string, typed: string): string
  timeToCome(typed: string, filed: string): string
  choiceUnknown(question: string): string
  dateOrder(from: string, until: string): string
  unitUnknown(typed: string): string
  reporterUnknown(typed: string): string
  notTheSuperior(name: string, reporter: string): string
  edited(form: string): string
  summary: {
    readonly channels: string
    readonly evidence: string
    readonly obstacles: string
    readonly location: string
    readonly places: string
    readonly target: string
    /** In the place of what a sheet that many read does not show. */
    readonly readElsewhere: string
    readonly reason: string
    readonly urgent: string
    readonly letter: string
    readonly receivedFor: (name: string, at: string) => string
    /** Of a shared location: whether it can be read, and whether it is within the region. */
    readonly verdict: Readonly<Record<'unreadable' | 'inside' | 'outside' | 'unknown', string>>
    readonly fromHome: Readonly<Record<DistanceBand, string>>
  }
}

export const intakeEn: IntakeText = {
  where: (form, date, time) => `${form}, ${date} ${time}`,
  whoMissing: () =>
    'The NIP is missing; ask the person to send it again from their own page, or say whose it is (Pantau > Whose filing)',
  emailUnknown: (email) =>
    `E-mail ${email} is not in the tab Employees; add it to the person’s row and this counts, with nothing re-sent`,
  idUnreadable: (typed) =>
    `An NIP has 18 digits, an NIK 16; read ${typed}. Ask the person to edit the response, or to send it from their own page`,
  employeeUnknown: (id) =>
    `${identifierName(id)} is not in the tab Employees; add the person and this counts, with nothing re-sent`,
  claimWaits: (name, id) =>
    `No valid ticket proves that ${name}, ${identifierName(id)}, sent this; it waits for their yes on their own page, or say whose it is (Pantau > Whose filing)`,
  claimDenied: (name) => `Not from the person concerned: ${name} said so on their own page`,
  nobodys: () => 'HR said that nobody of the staff list sent this',
  notTriedYet: () =>
    'Whose this is can be told by now; the next reading records it, with nothing re-sent',
  questionsUnknown: () =>
    'The questions of this form are not Pantau’s; run Pantau > Set up this spreadsheet to repair the form',
  answerMissing: (question) =>
    `"${question}" was not answered; ask the person to edit the response`,
  answersSeveral: (question) =>
    `"${question}" has several answers, and only one can count; ask the employee to edit the submission. If the question was made checkboxes, make it multiple choice again`,
  answerTooLong: (question, characters, longest) =>
    `"${question}" is too long: ${characters} characters; ${longest} at most. Ask the person to edit the response`,
  dateUnreadable: (question, typed) => `"${question}" is not a date: ${typed}`,
  dateImpossible: (question, { date, from, until }) =>
    `"${question}": ${date} cannot be meant; what can be counted is ${from} to ${until}. Ask the person to edit the response`,
  datesDiffer: (chosen) =>
    `The day that was chosen (${chosen}) and the date that was filled in differ; ask the person to edit the response`,
  timeUnreadable: (question, typed) => `"${question}" is not a time: ${typed}`,
  timeToCome: (typed, filed) =>
    `The message received at ${typed} was written down before, at ${filed}; ask whoever did to mend its time or date`,
  choiceUnknown: (question) =>
    `"${question}": what was answered is no choice that is known. Where a choice of the form was renamed, give it its former name or place again, choose Check the connection, and this counts, with nothing re-sent; where it was typed by hand, ask the person to edit the response`,
  dateOrder: (from, until) =>
    `The last date ${until} is before the first ${from}; ask the person to edit the response`,
  unitUnknown: (typed) =>
    `Unit ${typed} is not in the tab Units; add it and this counts, with nothing re-sent`,
  reporterUnknown: (typed) =>
    `${identifierName(typed)} of the person reporting is not in the tab Employees; add the person and this counts, with nothing re-sent`,
  notTheSuperior: (name, reporter) =>
    `${name} is neither the superior nor the unit head of ${reporter}; only these may record a check-in by another channel`,
  edited: (form) => `${form} (edited)`,
  summary: {
    channels: 'Channel',
    evidence: 'Evidence',
    obstacles: 'Obstacles',
    location: 'Location',
    places: 'Places of work',
    target: 'target',
    readElsewhere: 'read under Pantau > Review desk by who decides',
    reason: 'Reason',
    urgent: 'Urgent',
    letter: 'Letter no.',
    receivedFor: (name, at) => `for ${name}, received ${at}`,
    verdict: {
      unreadable: 'cannot be read',
      inside: 'within the region',
      outside: 'outside the region',
      unknown: 'readable',
    },
    fromHome: {
      'under-100-m': 'under 100 m from home',
      'under-1-km': 'under 1 km from home',
      'under-10-km': 'under 10 km from home',
      'beyond-10-km': 'more than 10 km from home',
    },
  },
}
