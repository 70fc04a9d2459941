import type { OutcomeFlag, UnaskedReason } from '../../model/outcome.ts'
import type { PolicyParameters } from '../../model/policy-record.ts'
import type { BaseCode } from '../../model/roster.ts'

/** Words of a day's explanation. Moments, dates and times come ready-made, in the same language. */
export interface ExplainText {
  /** Monday first. */
  readonly weekdays: readonly string[]
  readonly roster: Readonly<Record<BaseCode | 'unread', string>>
  readonly open: string
  readonly unasked: string
  readonly flags: Readonly<Record<OutcomeFlag, string>>

  readonly policyInForce: (citation: string) => string
  readonly noPolicy: string
  readonly workingDay: (day: { weekday: string; hours: string; ramadan: boolean }) => string
  readonly weekend: (weekday: string, workingDays: number) => string
  readonly holiday: (name: string, kind: string) => string

  /** A permit by its kind and dates; the sentences of permits begin with it. */
  readonly permit: (kind: string, dates: string) => string
  readonly permitApproved: (permit: string) => string
  readonly permitAwaits: (permit: string) => string
  /** Of a day that is not sure; `by`: who decides, null where nobody of the agency does. */
  readonly permitUndecided: (permit: string, by: string | null) => string
  readonly permitReturned: (permit: string) => string
  readonly permitRejected: (permit: string) => string
  readonly permitOnDayOff: (permit: string) => string
  readonly permitOfTravel: (permit: string) => string
  readonly permitOfHalf: (permit: string) => string
  readonly permitOfOfficeWork: (permit: string) => string
  readonly permitOfHomeWork: (permit: string) => string
  /** Where the day is no day on which a clause lets the person work at home by permit. */
  readonly permitOfNoHomeWork: (permit: string) => string
  readonly permitOfCorrection: (permit: string) => string
  /** A location at one of the places that a permit names, counted from 1, or maybe there. */
  readonly atPermittedPlace: (at: {
    time: string
    permit: string
    place: number
    doubt: 'undecided' | 'unreadable' | undefined
  }) => string
  readonly noAbsence: string

  readonly rosterEntry: (code: string, remark: string) => string
  readonly rosterEntryUnused: (code: string, used: string) => string
  readonly rosterEntryOnDayOff: (code: string) => string
  readonly rosterEntryOnAbsence: (code: string, absence: string) => string
  readonly rosterEntryOnPermit: (code: string) => string
  readonly noEntryHome: string
  readonly noEntryOffice: string
  readonly alwaysInOffice: (post: string) => string
  readonly exemptUnit: (unit: string) => string

  readonly summons: (calledBy: string, reason: string) => string
  readonly calledToAnswer: (calledBy: string, reason: string) => string
  /** `due` where the answer came after it. */
  readonly callAnswered: (time: string, due: string | null) => string
  readonly callUnanswered: (due: string | null) => string
  readonly summonsVoid: (calledBy: string, because: string) => string

  readonly officeHours: (hours: string) => string
  readonly flexibleHours: (minutes: number, hours: string) => string
  readonly noOfficeHours: string
  readonly callDue: (due: string, lateMinutes: number) => string
  readonly clockIn: (time: string) => string
  readonly clockInAtHome: (time: string) => string
  readonly checkIn: (checkIn: { kind: string; place: string; time: string }) => string
  readonly checkInElsewhere: (checkIn: { kind: string; place: string; time: string }) => string
  readonly checkOutElsewhere: (checkIn: { kind: string; place: string; time: string }) => string
  readonly alternate: (message: { channel: string; by: string; time: string }) => string
  readonly alternateAtOffice: (message: { channel: string; by: string; time: string }) => string
  readonly alternateRefused: (message: { channel: string; by: string; time: string }) => string
  readonly notSeen: (until: string) => string
  readonly notSeenYet: string
  readonly seenWithPermit: string
  readonly seenWithoutPermit: string
  readonly permitButNotSeen: string
  readonly seenThoughLetStay: string
  readonly lateMinutes: (minutes: number, band: string, start: string) => string
  readonly earlyMinutes: (minutes: number, band: string, end: string) => string
  readonly arrivalUnknown: string
  readonly departureUnknown: string

  readonly homeAsks: (parameters: PolicyParameters) => string
  readonly officeAsks: (parameters: PolicyParameters) => string
  readonly checkInMissing: (until: string) => string
  readonly checkInMissingYet: string
  readonly checkOutMissing: (until: string) => string
  readonly checkOutMissingYet: string
  readonly checkInLate: (time: string, until: string) => string
  readonly slotServed: (slot: { due: string; window: string; time: string }) => string
  readonly slotMissing: (slot: { due: string; window: string }) => string
  readonly slotAhead: (slot: { due: string; window: string }) => string
  readonly changesNothing: string

  readonly noReportAsked: string
  readonly reportInTime: (filed: string, due: string) => string
  readonly reportLate: (filed: string, due: string) => string
  readonly reportMissing: (due: string, lateUntil: string) => string
  readonly reportAwaited: (due: string, lateUntil: string) => string
  readonly reportOutside: (filed: string) => string
  readonly reportAgain: (filed: string) => string
  readonly reportFiled: (filed: string) => string
  readonly rejected: (form: string, time: string) => string

  /** What decided, one sentence each. */
  /** What has not come of a day that is not sure, and what settles it. */
  readonly formBehind: (form: string, readAt: string | null) => string
  readonly machineFileAwaited: (lastOn: string) => string
  readonly pastedNotCounted: () => string
  readonly inQuarantine: (form: string) => string
  readonly settled: (by: string, at: string, reason: string) => string

  readonly summaries: {
    readonly unsure: string
    readonly settled: string
    /** `from`: the first day that counts, in words. */
    readonly unasked: Readonly<Record<UnaskedReason, (from: string) => string>>
    readonly dayOff: string
    readonly rosteredOff: string
    readonly absentByRoster: (meaning: string) => string
    readonly absentByPermit: (meaning: string) => string
    readonly halfAlone: (meaning: string) => string
    readonly seenAtOffice: string
    readonly corrected: string
    readonly officeByPermit: string
    readonly notSeenAtOffice: string
    readonly open: (asOf: string) => string
    readonly homeComplete: string
    readonly homeLacking: (lacks: readonly string[]) => string
    readonly homeUnasked: string
    readonly callUnanswered: string
    readonly homeNothing: string
  }

  readonly awaitsDecision: string
  readonly closed: (at: string, by: string) => string
  readonly sealedOtherwise: (code: string, meaning: string) => string
  readonly addendum: (code: string, meaning: string) => string
}

export const explainEn: ExplainText = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  roster: {
    WFO: 'at the office',
    WFH: 'from home',
    PG: 'morning shift at the office',
    SG: 'afternoon shift at the office',
    PK: 'picket duty at the office',
    WFA: 'from elsewhere',
    C: 'leave',
    SK: 'sick',
    I: 'permitted absence',
    DL: 'official travel',
    L: 'off',
    unread: 'no known code',
  },
  open: 'the day is not over',
  unasked: 'the day is not counted',
  flags: {
    'check-in-missing': 'check-in missing',
    'check-in-late': 'check-in late',
    'check-out-missing': 'check-out missing',
    'location-slot-missing': 'periodic location incomplete',
    'report-missing': 'daily report missing',
    'report-late': 'daily report late',
    'roster-missing': 'not rostered',
    summoned: 'called to the office',
    'alternate-channel': 'present by another channel, recorded by the superior',
    settled: 'was not sure; settled as an absence by HR',
  },

  policyInForce: (citation) => `In force: ${citation}.`,
  noPolicy: 'No regulation is in force that day.',
  workingDay: ({ weekday, hours, ramadan }) =>
    ramadan
      ? `${weekday}, a working day, ${hours} (Ramadan hours by the tab Holidays).`
      : `${weekday}, a working day, ${hours}.`,
  weekend: (weekday, workingDays) =>
    `${weekday}, outside the working week of ${workingDays} days: a day off.`,
  holiday: (name, kind) => `${kind}: ${name} (tab Holidays): a day off.`,

  permit: (kind, dates) => `Request for ${kind}, ${dates}`,
  permitApproved: (permit) => `${permit}: approved, so the person is absent with notice.`,
  permitAwaits: (permit) => `${permit}: not decided yet, so it does not count.`,
  permitUndecided: (permit, by) =>
    `${permit}: not decided yet, so the day is not sure. It is settled when ${by ?? 'the superior'} decides in the tab Reviews.`,
  permitReturned: (permit) =>
    `${permit}: returned, so it does not count until filed anew and approved.`,
  permitRejected: (permit) => `${permit}: rejected, so it does not count.`,
  permitOnDayOff: (permit) => `${permit}: approved, but the day is off anyway.`,
  permitOfTravel: (permit) => `${permit}: approved; it does not change where the person works.`,
  permitOfHalf: (permit) =>
    `${permit}: approved, so what is asked that day is asked of the other half alone.`,
  permitOfOfficeWork: (permit) =>
    `${permit}: approved; who is then seen at the office counts as present there.`,
  permitOfHomeWork: (permit) => `${permit}: approved, so the day is worked there.`,
  permitOfNoHomeWork: (permit) =>
    `${permit}: approved, but no clause lets the day be worked there by permit, so the roster holds.`,
  atPermittedPlace: ({ time, permit, place, doubt }) => {
    const what = `place ${place} of ${permit}`
    if (doubt === 'unreadable')
      return `Location of ${time}: maybe at ${what}, which cannot be read; no breach.`
    if (doubt === 'undecided')
      return `Location of ${time}: at ${what}, which awaits a decision; no breach.`
    return `Location of ${time}: at ${what}.`
  },
  permitOfCorrection: (permit) => `${permit}: approved; it stands for the check-ins of the day.`,
  noAbsence: 'No approved leave, sick note, permission or official travel covers the day.',

  rosterEntry: (code, remark) => `Roster: ${code} (${remark}).`,
  rosterEntryUnused: (code, used) => `Second roster entry ${code}: not used, ${used} comes first.`,
  rosterEntryOnDayOff: (code) => `Roster entry ${code}: without effect, the day is off.`,
  rosterEntryOnAbsence: (code, absence) =>
    `Roster entry ${code}: without effect, ${absence} comes first.`,
  rosterEntryOnPermit: (code) => `Roster entry ${code}: without effect, the permit comes first.`,
  noEntryHome: 'No roster entry: by the regulation the day is worked from home.',
  noEntryOffice: 'No roster entry: the day counts as one at the office.',
  alwaysInOffice: (post) => `No roster entry; ${post} is at the office every working day.`,
  exemptUnit: (unit) => `No roster entry; ${unit} has no work from home, so it is the office.`,

  summons: (calledBy, reason) =>
    `Called to the office by ${calledBy}${reason && ` (${reason})`}: the office is meant.`,
  callAnswered: (time, due) =>
    due === null
      ? `The call was answered by a check-in ${time}.`
      : `The call was answered by a check-in ${time}, after it was due ${due}.`,
  callUnanswered: (due) =>
    due === null
      ? 'No check-in answers the call.'
      : `No check-in answers the call; it was due ${due}.`,
  calledToAnswer: (calledBy, reason) =>
    `Called by ${calledBy}${reason && ` (${reason})`}: to be answered by a check-in from where one is.`,
  summonsVoid: (calledBy, because) =>
    `Called to the office by ${calledBy}: without effect, ${because}.`,

  officeHours: (hours) => `Hours to keep at the office: ${hours}.`,
  flexibleHours: (minutes, hours) =>
    `The start may shift by ${minutes} minutes, and the end with it; that day ${hours}.`,
  noOfficeHours: 'The summons sets no hours to keep.',
  callDue: (due, lateMinutes) =>
    `The call was to be followed by ${due}${lateMinutes > 0 ? `; came ${lateMinutes} minutes later` : ''}.`,
  clockIn: (time) => `Clock-in machine: ${time}.`,
  clockInAtHome: (time) => `Clock-in machine: ${time}. A sign of work, but no check-in from home.`,
  checkIn: ({ kind, place, time }) => `Check-in ${kind}, place ${place}: ${time}.`,
  checkInElsewhere: ({ kind, place, time }) =>
    `Check-in ${kind}, place ${place}: ${time}. It does not show presence at the office.`,
  checkOutElsewhere: ({ kind, place, time }) =>
    `Check-in ${kind}, place ${place}: ${time}. It tells only when the person left.`,
  alternate: ({ channel, by, time }) =>
    `Message by ${channel}, ${time}, recorded by ${by}: it stands for the check-ins of the day.`,
  alternateAtOffice: ({ channel, by, time }) =>
    `Message by ${channel}, ${time}, recorded by ${by}: it counts only for work from home.`,
  alternateRefused: ({ channel, by, time }) =>
    `Message by ${channel}, ${time}, recorded by ${by}: not counted, the person is recorded as having internet at home.`,
  notSeen: (until) =>
    `Neither the clock-in machine nor a check-in saw the person at the office until ${until}.`,
  notSeenYet: 'Neither the clock-in machine nor a check-in saw the person at the office so far.',
  seenWithPermit: 'Seen at the office with an approved permit: present there.',
  seenWithoutPermit: 'Seen at the office without an approved permit: the day stays one at home.',
  permitButNotSeen:
    'A permit to work at the office, but not seen there: the day stays one at home.',
  seenThoughLetStay:
    'With a permit to work from home or elsewhere, but seen at the office: present there.',
  lateMinutes: (minutes, band, start) => `${minutes} minutes late (${band}): hours begin ${start}.`,
  earlyMinutes: (minutes, band, end) =>
    `Left ${minutes} minutes early (${band}): hours end ${end}.`,
  arrivalUnknown: 'No sign of when the person arrived.',
  departureUnknown: 'No sign of when the person left.',

  officeAsks: ({ officePresence, officePresenceBy: by, checkOutElsewhere }) =>
    `At the office ${officePresence === 'check-in' ? 'one presence a day' : 'checking in and out'} is asked` +
    (by === 'any' ? '' : by === 'form' ? ', by form' : ', by machine') +
    (checkOutElsewhere ? '; checking out is possible anywhere.' : '.'),
  homeAsks: ({ homePresence, presenceWithinMinutes, ...every }) => {
    const within =
      presenceWithinMinutes === null
        ? ''
        : `, each within ${presenceWithinMinutes} minutes of the working hours`
    switch (homePresence) {
      case 'none':
        return 'No check-in is asked of who works from home.'
      case 'check-in':
        return `Who works from home checks in once a day${within}.`
      case 'check-in-and-out':
        return `Who works from home checks in and out${within}.`
      case 'location-slots':
        return `Who works from home shares a location every ${every.locationEveryMinutes} minutes (${every.locationToleranceMinutes} minutes before and after).`
    }
  },
  checkInMissing: (until) => `No check-in from home that counts until ${until}.`,
  checkInMissingYet: 'No check-in from home that counts so far.',
  checkOutMissing: (until) => `No check-out that counts until ${until}.`,
  checkOutMissingYet: 'No check-out that counts so far.',
  checkInLate: (time, until) => `The check-in of ${time} came late: it was due by ${until}.`,
  slotServed: ({ due, window, time }) => `Location of ${due} (${window}): shared at ${time}.`,
  slotMissing: ({ due, window }) => `Location of ${due} (${window}): none shared.`,
  slotAhead: ({ due, window }) => `Location of ${due} (${window}): its time is not over.`,
  changesNothing: 'What was filed on that day does not change the code.',

  noReportAsked: 'No daily report is asked of this person for that day.',
  reportInTime: (filed, due) => `Daily report filed ${filed}, in time: due ${due}.`,
  reportLate: (filed, due) => `Daily report filed ${filed}, late: it was due ${due}.`,
  reportMissing: (due, lateUntil) => `No daily report by ${due}, nor late until ${lateUntil}.`,
  reportAwaited: (due, lateUntil) =>
    `No daily report so far: due ${due}, then late until ${lateUntil}.`,
  reportOutside: (filed) => `Daily report filed ${filed}, outside its time: not counted.`,
  reportAgain: (filed) => `A further daily report, filed ${filed}: the first one counts.`,
  reportFiled: (filed) => `Daily report filed ${filed}; it does not change the code.`,
  rejected: (form, time) => `${form} filed ${time}: rejected by the reviewer, so not counted.`,

  formBehind: (form, readAt) =>
    `The form ${form} was ${readAt === null ? 'never read' : `last read ${readAt}`}, so something filed in time may still come. It is settled when the form is read again.`,
  pastedNotCounted: () =>
    'In Clock-ins stand rows that may be about this day and are not counted: their date, NIP or header cannot be read, they wait for HR, or they belong to a number that nobody has. Diagnostics names their place. The day is settled once the cells are mended or pasted again, decided on, or undone under Pantau > Import.',
  machineFileAwaited: (lastOn) =>
    `The last reading of the clock-in machine is of ${lastOn}: the file of this day has not come. Paste it into the tab Clock-ins.`,
  inQuarantine: (form) =>
    `Something filed with ${form} that names this person is in quarantine. What to answer or mend stands on their own page and in the tab Diagnostics; then it counts.`,
  settled: (by, at, reason) => `Settled as an absence by ${by} on ${at}: ${reason}`,

  summaries: {
    settled: 'It was not sure whether anything was still to come; HR settled it as an absence.',
    unsure:
      'Nothing was seen or filed, but something on which an absence would rest is still open: not sure, so no absence.',
    unasked: {
      'agency-not-begun': (from) =>
        `The day is before the agency began to count (${from}), so it is in no total.`,
      'person-not-begun': (from) =>
        `The row of this person was first read on ${from} and Employed from is empty: days before are not counted. Fill in Employed from (tab Employees) if the person worked here earlier.`,
      'no-clause': () =>
        'No clause in force asked roster, presence or report of this person that day, so it is not counted.',
      'no-roster': () =>
        'The regulation asks for a roster and the unit has none at all for the month: the day is not counted, and the unit has one finding.',
      'roster-unread': () =>
        'What stands in the roster is no code, so where the person was meant to be is not known: not sure, and not counted. The tab Diagnostics says what to type.',
    },
    dayOff: 'The day is off for the unit.',
    rosteredOff: 'The roster gives the day off.',
    absentByRoster: (meaning) => `The roster says ${meaning}.`,
    absentByPermit: (meaning) => `An approved permit makes it ${meaning}.`,
    halfAlone: (meaning) =>
      `Half the day was permitted (${meaning}); nothing was seen of the other half, which is no day absent without notice.`,
    seenAtOffice: 'Meant to be at the office and seen there.',
    corrected: 'Meant to be at the office; an approved correction stands for the check-in.',
    officeByPermit:
      'Meant to be at home, but at the office with an approved permit, and seen there.',
    notSeenAtOffice: 'Meant to be at the office and not seen there by the end of the day.',
    open: (asOf) => `The day was not over on ${asOf}, so what lacks cannot be told yet.`,
    homeComplete: 'Meant to be at home, and all that is asked was there.',
    homeLacking: (lacks) =>
      `Meant to be at home, with signs of work; lacking: ${lacks.join(', ')}.`,
    callUnanswered: 'Meant to be at home, and a call was answered by no check-in.',
    homeUnasked: 'Meant to be at home, where nothing is asked of the person.',
    homeNothing: 'Meant to be at home, with neither check-in nor report by the end of the day.',
  },

  awaitsDecision: 'Not decided yet',
  closed: (at, by) => `The month was closed on ${at} by ${by}; this is what was sealed.`,
  sealedOtherwise: (code, meaning) =>
    `The sealed recap has ${code} (${meaning}): the rules, or what is kept of locations, changed since. The sealed code stands.`,
  addendum: (code, meaning) =>
    `By what came after the closing, the day would be ${code} (${meaning}); it is listed as an addendum and does not change the sealed recap.`,
}
