import type { DemandStep } from '../../model/demand-step.ts'

/** What a reminder says, by mail or message. */
export interface RemindersText {
  readonly subject: (day: string) => string
  readonly greeting: (name: string) => string
  readonly intro: (agency: string, day: string) => string
  readonly steps: Readonly<Record<DemandStep, string>>
  /** `at` is empty where it is for no moment of its own. */
  readonly asked: (step: string, at: string, until: string) => string
  readonly lateReport: (day: string, until: string) => string
  readonly weeklyPlan: (unit: string, until: string) => string
  readonly unitReport: (unit: string, until: string) => string
  readonly willBeRecorded: (
    month: string,
    days: { readonly absent: number; readonly unsure: number; readonly short: number },
    until: string,
  ) => string
  readonly desk: (count: number, since: string, overdue: number) => string
  readonly quarantined: (count: number, since: string) => string
  readonly recorded: (time: string) => string
  readonly where: string
  readonly stop: string
  /** The page of a head, from which staff are reminded. */
  readonly page: {
    readonly title: string
    readonly off: string
    readonly counts: (open: number, done: number) => string
    readonly once: string
    readonly back: string
    readonly remind: string
    readonly noNumber: string
    readonly ready: (name: string) => string
    readonly open: string
    readonly already: string
    readonly beyond: (people: number) => string
  }
}

export const remindersEn: RemindersText = {
  subject: (day) => `Reminder for ${day}`,
  greeting: (name) => `Dear ${name},`,
  intro: (agency, day) => `This is still awaited of you on ${day}, as recorded by ${agency}:`,
  steps: {
    'check-in': 'Check-in',
    'check-out': 'Check-out',
    location: 'Shared location',
    answer: 'Answer to a call',
    arrival: 'Arrival at the office',
    departure: 'Leaving the office',
    'daily-report': 'Daily report',
  },
  asked: (step, at, until) =>
    at === '' ? `${step}, awaited until ${until}` : `${step} at ${at}, awaited until ${until}`,
  lateReport: (day, until) => `Daily report of ${day}, taken until ${until}`,
  weeklyPlan: (unit, until) => `Weekly plan of ${unit}, awaited until ${until}`,
  unitReport: (unit, until) => `Report of ${unit}, awaited until ${until}`,
  willBeRecorded: (month, { absent, unsure, short }, until) => {
    const said = [
      absent > 0 && `absent (TK) ${daysEn(absent)}`,
      unsure > 0 && `not sure (?) ${daysEn(unsure)}`,
      short > 0 && `late or left early ${daysEn(short)}`,
    ]
    return `See ${month} on your page. This will be recorded: ${said.filter(Boolean).join(', ')}. If anything is wrong, object by ${until}`
  },
  desk: (count, since, overdue) =>
    `${count} ${count === 1 ? 'filing waits' : 'filings wait'} for your decision on Review desk, the oldest ${since}${overdue > 0 ? `; ${overdue} past their time` : ''}`,
  quarantined: (count, since) =>
    `${count} ${count === 1 ? 'filing is' : 'filings are'} nobody’s or cannot be read, the oldest ${since}: see Whose filing and Diagnostics`,
  recorded: (time) => `As recorded at ${time}. If you have just filed it, please ignore this.`,
  where:
    'All of it is done from your own page: open it by the link or the QR card that you were given.',
  stop: 'No more reminders? Choose so on your own page, under Reminders.',
  page: {
    title: 'Remind staff',
    off: 'The office wants no reminders, so nobody is reminded.',
    counts: (open, done) =>
      open === 0 && done === 0
        ? 'Nothing more is awaited of your staff today.'
        : `${open} not reminded yet, ${done} reminded.`,
    once: 'Each person is reminded once a day at most, whoever does it.',
    back: 'Back to My day',
    remind: 'Remind by WhatsApp',
    noNumber: 'The office has no mobile number of theirs.',
    ready: (name) => `The message to ${name} is ready.`,
    open: 'Open WhatsApp',
    already: 'Reminded today already, or nothing is awaited of them any more.',
    beyond: (people) => `${people} more come up as these are reminded.`,
  },
}

function daysEn(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}
