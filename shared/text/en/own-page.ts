import type { DemandStep } from '../../model/demand-step.ts'
import type { CountedCode, UnsureReason } from '../../model/outcome.ts'
import type { Receipt } from '../../model/receipt.ts'
import { withStop } from '../with-stop.ts'

/** Words of a person's own page. */
export interface OwnPageText {
  title: string
  desk(waiting: number): string
  today: string
  duty: {
    readonly office: string
    readonly home: string
    readonly elsewhere: string
    readonly off: string
    readonly unasked: string
    readonly unsure: string
  }
  called(by: string, reason: string): string
  calledToAnswer(by: string, reason: string): string
  hours(from: string, until: string, zone: string): string
  flexible(minutes: number): string
  steps: Readonly<Record<DemandStep, string>>
  /** On the buttons. */
  verbs: Readonly<Record<DemandStep, string>>
  counted(at: string): string
  countedInTime(at: string): string
  countedOpen(at: string): string
  countedLate(at: string, minutes: number): string
  countedOtherwise: Readonly<Record<'message' | 'correction' | 'machine', string>>
  region: Readonly<Record<'inside' | 'outside' | 'unreadable', string>>
  reportLate: string
  awaitedUntil(until: string): string
  /** Something came that only waits for the person's yes. */
  claimed: string
  notSeenYet(start: string): string
  notSeenOnCall(due: string): string
  missing(until: string): string
  reportLateUntil(until: string): string
  unsure(reasons: readonly string[]): string
  doubts: Readonly<Record<UnsureReason, string>>
  askedNothing: Readonly<Record<'off' | 'absent' | 'unasked' | 'nothing', string>>
  readAt(form: string, clock: string, ago: string): string
  neverRead(form: string): string
  ago(minutes: number): string
  justSent: string
  reload: string
  /** Of the buttons that fill it in. */
  locationNote(buttons: readonly string[]): string
  /** On a button, while the phone is asked. */
  findingPlace: string
  filings: string
  receipts: {
    readonly [Kind in Receipt['kind']]: (
      receipt: Extract<Receipt, { kind: Kind }>,
      words: (date: string) => string,
    ) => string
  }
  reasons: Readonly<Record<string, string>>
  reasonElse: string
  fileAgain: string
  toCheck: string
  moreClaims: (count: number) => string
  showAllClaims: string
  noneMine: string
  noneMineWhy: (newest: string) => string
  allNo: (count: number) => string
  /** One yes to the messages of a group chat that stand above it. */
  yesToChatWhy: string
  yesToChat: (count: number) => string
  claim(form: string, at: string): string
  yes: string
  no: string
  /** Of a month that is over: what will be recorded, or was. */
  closing: {
    readonly willBe: (month: string) => string
    readonly was: (month: string) => string
    readonly objectUntil: (until: string) => string
    readonly heard: (until: string) => string
    readonly laterDays: string
    readonly early: (reason: string) => string
    readonly afterwards: string
    readonly absent: (days: number) => string
    readonly unsure: (days: number) => string
    readonly late: (band: string, days: number) => string
    readonly leftEarly: (band: string, days: number) => string
    readonly inOrder: string
    /** Before days of the month: "Tanggal 3, 9". */
    readonly dates: string
    readonly seeMonth: string
  }
  tapADay: string
  weekdays: readonly string[]
  openDay: string
  toCome: string
  present: string
  presentOf(present: number, working: number): string
  late: string
  minutes(count: number): string
  reports: string
  reportsOf(inTime: number, due: number): string
  closed(at: string, by: string): string
  dayNote(day: string, code: CountedCode | '?', why: string): string
  seeWhy: string
  object: string
  standing: string
  permit(kind: string, dates: string): string
  approved: string
  awaitsDecisionOf(by: string | null): string
  returned(note: string): string
  rejected(note: string): string
  reportsAwaiting(count: number, since: string, by: string | null): string
  reportReturned(day: string, note: string): string
  nothingStands: string
  askPermit: string
  weekPlan: string
  transcribe: string
  home: {
    readonly title: string
    readonly known: string
    readonly unknown: string
    readonly why: string
    readonly label: string
    readonly save: string
    readonly remove: string
    readonly answers: Readonly<Record<'saved' | 'removed' | 'unreadable', string>>
  }
  remind: string
  reminders: {
    readonly title: string
    readonly on: string
    readonly off: string
    readonly why: string
    readonly stop: string
    readonly again: string
  }
  privacy: string
  withoutInternet: string
  sendMessage(name: string): string
  message(of: {
    readonly kind: string
    readonly name: string
    readonly id: string
    readonly day: string
  }): string
  offline: {
    readonly title: string
    readonly off: string
    readonly on: string
    readonly label: string
    readonly counts: string
    readonly send: string
    readonly remove: string
    readonly openForm: string
    /** After the day, kind and hour. */
    draft(of: { readonly kind: string; readonly name: string; readonly id: string }): string
  }
  back: string
  earlier: string
  later: string
  reasonTitle: string
  findings: string
  decisions: string
  linkUnknownTitle: string
  linkUnknown: string
  dayUnknownTitle: string
  dayUnknown: string
  tooManyTitle: string
  tooMany(seconds: number): string
  formUnreadTitle: string
  formUnread: string
  failedTitle: string
  failed: string
  notTakenTitle: string
  notTaken: string
}

export const ownPageEn: OwnPageText = {
  title: 'My day',
  desk: (waiting) => (waiting > 0 ? `Review desk: ${waiting} waiting` : 'Review desk'),
  today: 'Today',
  duty: {
    office: 'At the office',
    home: 'At home',
    elsewhere: 'Elsewhere',
    off: 'Day off',
    unasked: 'Not counted',
    unsure: 'Not sure yet',
  },
  calledToAnswer: (by, reason) =>
    `Called by ${by}${reason && ` (${reason})`}: answer by a check-in.`,
  called: (by, reason) => `Called to the office by ${by}${reason && ` (${reason})`}.`,
  hours: (from, until, zone) => `${from}–${until} ${zone}`,
  flexible: (minutes) => `may shift by ${minutes} minutes`,
  steps: {
    'check-in': 'Check-in',
    'check-out': 'Check-out',
    location: 'Location',
    answer: 'Answer to a call',
    arrival: 'Arrival at the office',
    departure: 'Leaving the office',
    'daily-report': 'Daily report',
  },
  verbs: {
    'check-in': 'Check in',
    'check-out': 'Check out',
    location: 'Share',
    answer: 'Answer',
    arrival: 'Arrive',
    departure: 'Leave',
    'daily-report': 'Fill in',
  },
  counted: (at) => `Counted ${at}`,
  countedInTime: (at) => `Counted ${at}, in time`,
  countedOpen: (at) =>
    `Counted ${at}; whether in time rests on your request, which waits for a decision`,
  countedLate: (at, minutes) =>
    `Counted ${at}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} late`,
  countedOtherwise: {
    message: 'Counted: your superior wrote down your message',
    correction: 'Counted: your correction was approved',
    machine: 'by the clock-in machine',
  },
  region: {
    inside: 'in the region',
    outside: 'outside the region',
    unreadable: 'the location cannot be read',
  },
  reportLate: 'Counted as late',
  awaitedUntil: (until) => `Awaited until ${until}`,
  claimed: 'Something came: it waits for your yes, see “Please check”',
  notSeenYet: (start) => `Not recorded yet; hours begin at ${start}`,
  notSeenOnCall: (due) => `Not recorded yet; the call was due ${due}`,
  missing: (until) => `Did not come by ${until}`,
  reportLateUntil: (until) => `Was due; still counted as late until ${until}`,
  unsure: (reasons) => `Not sure yet: ${reasons.join('; ')}`,
  doubts: {
    'form-behind': 'a form has not been read since',
    'machine-file': 'the file of the clock-in machine has not come',
    import: 'what was pasted of the clock-in machine is not counted yet',
    quarantine: 'something filed in your name does not count yet, see below',
    'roster-unread': 'your cell in the roster is no code; ask whoever plans it',
    undecided: 'your request waits for a decision',
  },
  askedNothing: {
    off: 'A day off: nothing is asked of you.',
    absent: 'Nothing is asked of you today.',
    unasked: 'Today is not counted, so nothing is asked of you.',
    nothing: 'Nothing is asked of you today.',
  },
  readAt: (form, clock, ago) => `${form} was read ${clock} (${ago}).`,
  neverRead: (form) => `${form} has not been read yet.`,
  ago: (minutes) =>
    minutes < 1
      ? 'less than a minute ago'
      : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`,
  justSent: 'Just sent? What came after that has not been read. Pantau has been asked to read it.',
  reload: 'Look again',
  locationNote: (buttons) =>
    `Behind ${buttons.map((button) => `“${button}”`).join(' and ')} your phone’s location is filled in this once, and only if you allow it. Without it you paste the location in the form.`,
  findingPlace: 'Finding the place…',
  filings: 'What you sent',
  receipts: {
    counted: () => 'Counted.',
    'counted-late': ({ minutes }) =>
      minutes === null ? 'Counted as late.' : `Counted, ${minutes} minutes late.`,
    'counted-open': () =>
      'Counted; whether in time rests on your request, which waits for a decision.',
    'awaits-yes': () => 'Not counted yet: it waits for your yes, see “Please check”.',
    'outside-region': ({ by }) =>
      withStop(
        `Received; the location lies outside the region. It waits for ${by ?? 'your superior'}`,
      ),
    'location-unreadable': ({ by }) =>
      `Received; the location cannot be read. Send the full link or the coordinates again; ${by ?? 'your superior'} is asked about it.`,
    'awaits-head': ({ by }) =>
      withStop(
        `Received; the location does not fit the place you named. It waits for ${by ?? 'your superior'}`,
      ),
    'awaits-decision': ({ by }) => withStop(`Received; it waits for ${by ?? 'your superior'}`),
    'same-moment': () =>
      'Received; another one already counts for the same, so this changes nothing.',
    'date-impossible': () =>
      'Not counted: its date cannot be meant, it is too long ago or still to come. Send it again with the right date.',
    unreadable: ({ why }) => `Not counted: ${why}`,
    'not-employed': ({ date }, words) =>
      `Not counted: by the staff list you were not employed on ${words(date)}. Ask HR if that is wrong.`,
    'month-closed': ({ date }, words) =>
      `Received after the month was closed; it stands as an addendum to ${words(date)} and changes no code.`,
    'not-asked': ({ date }, words) =>
      `Received; nothing was asked of you on ${words(date)}, so it changes nothing.`,
    'report-unasked': ({ date }, words) =>
      `Received. No daily report was asked for on ${words(date)}; your superior can still read and assess it.`,
    'out-of-time': () => 'Received outside its time, so it does not count.',
    approved: () => 'Approved.',
    returned: ({ note }) => `Returned to you${note && `: “${note}”`}. Mend it and send it again.`,
    rejected: ({ note }) => `Rejected${note && `: “${note}”`}. It does not count.`,
  },
  reasons: {
    'who-missing': 'it does not say whose it is. Send it again from this page.',
    'email-unknown':
      'its e-mail address is not in the staff list. Ask HR to add it; nothing need be sent again.',
    'id-unreadable': 'the NIP in it cannot be read. Send it again from this page.',
    'unknown-employee': 'the NIP in it is nobody’s. Send it again from this page.',
    'questions-unknown': 'the form was changed. Tell HR; nothing need be sent again.',
    'answer-missing': 'an answer is missing. Send it again from this page.',
    'answer-too-long': 'an answer is too long. Send it again, shorter.',
    'date-unreadable': 'its date cannot be read. Send it again from this page.',
    'dates-differ': 'the day that was chosen and the date differ. Send it again.',
    'date-order': 'its last date is before the first. Send it again.',
    'time-unreadable': 'its time cannot be read. Send it again.',
    'time-to-come': 'its time is still to come. Send it again.',
    'choice-unknown': 'a choice in it is not known. Tell HR; or send it again from this page.',
    'unit-unknown': 'its unit is not known. Tell HR; nothing need be sent again.',
    'reporter-unknown': 'whoever it is about is not in the staff list. Ask HR.',
    'not-the-superior':
      'it was written down by somebody who is not your superior. Ask your superior.',
    'not-tried-yet': 'it will be counted with the next reading.',
  },
  reasonElse: 'it cannot be read as it is. Send it again from this page, or ask HR.',
  fileAgain: 'Send again',
  toCheck: 'Please check',
  claim: (form, at) => `${at}: ${form} in your name, without valid proof. Is it yours?`,
  moreClaims: (count) => `${count} more wait; they are asked once these are answered.`,
  showAllClaims: 'Show all',
  yesToChatWhy:
    'The messages of the group chat above were accepted by HR. Read each of them first: your yes records them as written down by you.',
  yesToChat: (count) => `Yes to all ${count} chat messages above`,
  noneMine: 'Is none of them yours?',
  noneMineWhy: (newest) =>
    `All that was sent until ${newest} is recorded as not yours, does not count, and is asked about no more. Tell HR if it happens again.`,
  allNo: (count) => `None of these ${count} is mine`,
  yes: 'Yes, mine',
  no: 'Not mine',
  closing: {
    willBe: (month) => `${month}: what will be recorded`,
    was: (month) => `${month}: recorded`,
    objectUntil: (until) =>
      `This will be recorded in the Attendance Recap. If something is wrong, object until ${until}; after that the month may be closed.`,
    heard: (until) =>
      `This will be recorded in the Attendance Recap. The two working days to object ended on ${until}; until the month is closed you can object still.`,
    laterDays: 'What comes to stand here later has two working days of its own.',
    early: (reason) =>
      `It was closed before you had two working days to object; the reason given: “${reason}”.`,
    afterwards:
      'If something is wrong, object all the same: objection and decision are recorded as an addendum. A code changes only where HR reopens this month; ask them for that.',
    absent: (days) => `TK, absent without notice: ${days} ${days === 1 ? 'day' : 'days'}`,
    unsure: (days) =>
      `?, not sure: ${days} ${days === 1 ? 'day' : 'days'}. If that stays, HR may record TK`,
    late: (band, days) => `${band}, late: ${days} ${days === 1 ? 'day' : 'days'}`,
    leftEarly: (band, days) => `${band}, left early: ${days} ${days === 1 ? 'day' : 'days'}`,
    inOrder: 'No day absent without notice, late or left early.',
    dates: 'On',
    seeMonth: 'See what was recorded',
  },
  tapADay: 'Tap a date to see why.',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  openDay: 'not over yet',
  toCome: 'still to come',
  present: 'Present (H, WFH, DL)',
  presentOf: (present, working) => `${present} of ${working} days`,
  late: 'Late',
  minutes: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  reports: 'Reports in time',
  reportsOf: (inTime, due) => `${inTime} of ${due}`,
  closed: (at, by) => `This month was closed on ${at} by ${by}.`,
  dayNote: (day, code, why) => `${day}: ${code}. ${why}`,
  seeWhy: 'See why',
  object: 'Object',
  standing: 'Permits and reviews',
  permit: (kind, dates) => `${kind}, ${dates}:`,
  approved: 'approved',
  awaitsDecisionOf: (by) => `waits for ${by ?? 'a decision'}`,
  returned: (note) => `returned${note && `: “${note}”`}; mend it and send it again`,
  rejected: (note) => `rejected${note && `: “${note}”`}`,
  reportsAwaiting: (count, since, by) =>
    `${count} ${count === 1 ? 'report waits' : 'reports wait'} for ${by ?? 'a review'}, the oldest of ${since}.`,
  reportReturned: (day, note) =>
    `Report of ${day}: returned${note && `: “${note}”`}; mend it and send it again.`,
  nothingStands: 'Nothing of yours waits.',
  askPermit: 'Ask for a permit',
  weekPlan: 'Weekly plan',
  transcribe: 'Write down a message',
  home: {
    title: 'My home',
    known: 'recorded',
    unknown: 'not recorded',
    why: 'Only for telling whether a location that you share is near your home. The place itself is shown to nobody and stands in no sheet; your superior sees near or far alone.',
    label: 'Share link, coordinates or plus code',
    save: 'Record',
    remove: 'Take back',
    answers: {
      saved: 'Your home is recorded.',
      removed: 'Your home is recorded no more.',
      unreadable:
        'This cannot be read as a place, so nothing was changed. Paste the full link or the coordinates.',
    },
  },
  remind: 'Remind staff',
  reminders: {
    title: 'Reminders',
    on: 'may be sent',
    off: 'are not sent',
    why: 'Once a day at most, by e-mail or WhatsApp. You alone can change this.',
    stop: 'Do not remind me',
    again: 'Remind me again',
  },
  privacy: 'This page is yours alone; do not pass its link on.',
  withoutInternet: 'Without internet:',
  sendMessage: (name) => `send ${name} an SMS`,
  message: ({ kind, name, id, day }) =>
    `${kind}. ${name}, ${id}. ${day}. By SMS, as there is no internet.`,
  offline: {
    title: 'Form or SMS',
    off: 'There is no internet now, so no form can be opened. It is offered here once there is.',
    on: 'There is internet: forms can be opened again. What you send counts at its hour.',
    label: 'SMS about your attendance',
    counts:
      'Your superior can record it if the regulation allows it for you. It counts at the hour at which the SMS arrived, not at the one above. The text stays on this phone until it is sent, or until tomorrow.',
    send: 'Send your superior an SMS',
    remove: 'Take away',
    openForm: 'Open the form',
    draft: ({ kind, name, id }) => `${kind}. ${name}, ${id}. By SMS, as there is no internet.`,
  },
  back: 'Back to my day',
  earlier: 'Month before',
  later: 'Month after',
  reasonTitle: 'Why',
  findings: 'What the regulation says',
  decisions: 'Decisions',
  linkUnknownTitle: 'This link is not in use',
  linkUnknown:
    'It may have been renewed, or not be whole. Ask your personnel section (HR) for your present link. What you sent before is kept, and forms from an old link can be sent still: they count at the time at which you sent them, once you say on the new page that they are yours.',
  dayUnknownTitle: 'There is nothing on that date',
  dayUnknown: 'It is no date, or you were not employed then.',
  tooManyTitle: 'Please wait a moment',
  tooMany: (seconds) => `This page was opened very often. Try again in ${seconds} seconds.`,
  formUnreadTitle: 'Not understood',
  formUnread: 'Nothing was recorded. Please go back, load the page again and choose again.',
  failedTitle: 'The page cannot be shown just now',
  failed: 'Nothing of what you sent is lost. Try again in a minute; the forms work all the same.',
  notTakenTitle: 'It could not be recorded yet',
  notTaken:
    'What you just sent here may not have been recorded. Try again in a minute: open your page again, look, and send it once more if it is not there.',
}
