/** What the worker says of regulations as they are typed: what was read, whom a clause names, an example. */
export interface RegulationText {
  readonly validity: (from: string, until: string | undefined) => string
  readonly rest: Readonly<Record<'before' | 'heading' | 'page' | 'closing' | 'scanned', string>>
  readonly changedMeanwhile: string
  readonly changedSince: (email: string, date: string) => string
  readonly regulationGone: (number: string) => string
  readonly readingStale: string
  tooManyChecked(most: number): string
  readonly nothingToTake: string
  readonly numberStands: (number: string) => string
  readonly daysOutOfOrder: string
  readonly named: {
    readonly everybody: (count: number) => string
    readonly some: (count: number, units: string) => string
    readonly eachUnit: (count: number, units: string) => string
    readonly few: (names: string) => string
    readonly nobody: string
    readonly noStaff: string
  }
  /** Of who acts for a head whose post is named. */
  readonly acting: {
    readonly alike: (names: string) => string
    readonly notNamed: (names: string) => string
    readonly notExcepted: (names: string) => string
  }
  readonly cutWindow: (from: string, until: string, hasMost: boolean) => string
  readonly contradiction: (
    clause: string,
    date: string,
    sentence: string,
    why: string | undefined,
  ) => string
  readonly contradictsItself: (date: string, why: string | undefined) => string
  readonly idle: (why: string, on?: string) => string
  readonly ends: (citation: string, last: string, units: string) => string
  readonly willEnd: (citation: string, last: string, units: string) => string
  readonly mustBe: (allowed: string, typed: string) => string
  readonly units: (count: number) => string
  readonly example: {
    readonly days: (month: string, days: number, of: number, case_: string) => string
    readonly times: (month: string, times: number, case_: string) => string
    readonly onDay: (date: string, arithmetic: string) => string
    readonly people: (month: string, people: number, cases: string) => string
    readonly andMore: (count: number) => string
    readonly kept: (month: string, days: number) => string
    readonly outcomes: (month: string, days: number) => string
    readonly made: (staff: 'own' | 'made', place: 'office' | 'home') => string
    readonly madeFinding: (who: string, date: string, arithmetic: string) => string
    readonly madeNone: string
    readonly note: string
  }
  readonly each: string
  readonly everyone: string
}

export const regulationsEn: RegulationText = {
  validity: (from, until) => (until ? `${from} to ${until}` : `${from} until withdrawn`),
  rest: {
    before: 'Before the first clause',
    heading: 'Heading',
    page: 'Page number or repeated line',
    closing: 'Closing and signature',
    scanned: 'Letters of a scan read as numbers, or the other way round',
  },
  changedMeanwhile:
    'This row of Clauses was changed meanwhile, in the tab or by somebody else. Try again to see what stands there now.',
  changedSince: (email, date) =>
    `Changed in Clauses after ${email} put it in force on ${date}. Check it, and put it in force again.`,
  regulationGone: (number) =>
    `Regulation ${number} does not stand in Policies any more. Load again to see what stands there now.`,
  readingStale: 'This clause or its meaning changed after it was read back. Read it again first.',
  tooManyChecked: (most) =>
    `At most ${most} clauses that are checked can be put in force at once. Put them in force in several parts.`,
  nothingToTake: 'Say which regulation is prolonged, or which template is used.',
  numberStands: (number) =>
    `Regulation ${number} stands in Policies already. Give the new one a number of its own.`,
  daysOutOfOrder: 'The last day in force lies before the first. Correct one of them.',
  named: {
    everybody: (count) => `Named are all ${count} members of staff.`,
    some: (count, units) => `Named are ${count} members of staff: ${units}.`,
    eachUnit: (count, units) =>
      `Named are ${count} members of staff, ${units}; each unit is counted by itself, parts are rounded up.`,
    few: (names) => `Named are ${names}.`,
    nobody: 'Nobody on the staff list is named.',
    noStaff: 'The staff list is empty, so that nobody is named yet.',
  },
  acting: {
    alike: (names) => `While acting (Plt., Plh.), they must be there as the head must: ${names}.`,
    notNamed: (names) =>
      `Acting alone (Plt., Plh.), and so not named here: ${names}. Where the circular means them too, give them a group in Employees and name it.`,
    notExcepted: (names) =>
      `Acting alone (Plt., Plh.), and so not excepted here: ${names}. Where the circular means them too, give them a group in Employees and name it.`,
  },
  cutWindow: (from, until, hasMost) =>
    `The regulation ends on ${until}, within what is counted from ${from}: there “at least” is not asked${hasMost ? '; “at most” is, of the days until then' : ''}.`,
  contradiction: (clause, date, sentence, why) =>
    `Cannot be kept on ${date} together with ${clause}: “${sentence}”${why ? ` (${why})` : ''}`,
  contradictsItself: (date, why) =>
    `By itself it cannot be kept, for the first time on ${date}${why ? `: ${why}` : ''}.`,
  idle: (why, on) => `As things stand it binds nobody${on ? ` on ${on}` : ''}: ${why}.`,
  ends: (citation, last, units) =>
    `By this ${citation} ends on ${last}${units ? ` for ${units} alone` : ', with all its clauses'}.`,
  willEnd: (citation, last, units) =>
    `Once one of its clauses is in force or noted, ${citation} ends on ${last}${units ? ` for ${units} alone` : ', with all its clauses'}.`,
  mustBe: (allowed, typed) => `Must be ${allowed}; read “${typed}”.`,
  units: (count) => `in ${count} units`,
  example: {
    days: (month, days, of, case_) => `${month}: ${days} of ${of} days differ from this; ${case_}.`,
    times: (month, times, case_) =>
      `${month}: what was done differs from this ${times === 1 ? 'once' : `${times} times`}; ${case_}.`,
    onDay: (date, arithmetic) => `furthest on ${date}: ${arithmetic}`,
    people: (month, people, cases) =>
      `${month}: ${people} ${people === 1 ? 'person differs' : 'people differ'} from this (${cases}).`,
    andMore: (count) => `and ${count} more`,
    kept: (month, days) => `${month}: on ${days} days nothing differs from this.`,
    outcomes: (month, days) =>
      `${month}: ${days} ${days === 1 ? 'day' : 'days'} of people would stand differently in the recap.`,
    made: (staff, place) =>
      `A made example, not your data: ${staff === 'own' ? 'your staff' : 'an office of eight people'}, all rostered ${place === 'office' ? 'at the office' : 'at home'}.`,
    madeFinding: (who, date, arithmetic) =>
      `The finding would read: ${who}, ${date}: ${arithmetic}`,
    madeNone: 'Nothing would differ from this there.',
    note: 'A note: it is cited, and nothing is counted.',
  },
  each: 'every working day',
  everyone: 'all staff',
}
