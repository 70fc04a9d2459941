import type { CivilDate } from '../../model/civil-date.ts'
import type { ReviewDecision } from '../../model/review.ts'
import { dateInDigits } from '../../text/date-in-words.ts'

/** What stands on *Adendum*, and the line that a closed month's recaps bear. */
export interface AddendaRecapText {
  readonly title: string
  readonly openMonth: string
  /** `at` in words, `digest` its beginning. */
  readonly closedMonth: (seal: { at: string; by: string; digest: string }) => string
  /** Behind it, where `people` had not had two working days to object. */
  readonly closedEarly: (early: { people: number; reason: string }) => string
  readonly corrections: string
  readonly addenda: string
  readonly recordedAt: string
  readonly what: string
  readonly reason: string
  readonly decision: string
  readonly days: string
  readonly before: string
  readonly after: string
  readonly decisions: Readonly<Record<ReviewDecision | 'undecided', string>>
  readonly decidedBy: (decision: { word: string; by: string; at: string; note: string }) => string
  readonly lateMinutes: (minutes: number) => string
  readonly earlyMinutes: (minutes: number) => string
  /** A day on which the person has no outcome: not employed then. */
  readonly noOutcome: string
  readonly review: (what: string) => string
  /** Names of people; `from` null where it was nobody's, `by` empty where the staff list shows it. */
  readonly attributed: (moved: {
    what: string
    from: string | null
    to: string
    by: string
  }) => string
  /** Read after the month was closed: ticked, or empty when the time for it was over. */
  readonly examined: (presence: { unit: string; date: CivilDate; examined: boolean }) => string
  readonly changedTab: (title: string, effects: { limits: number; findings: number }) => string
  readonly count: (corrections: number, addenda: number) => string
  readonly meaning: readonly string[]
}

export const recapAddendaEn: AddendaRecapText = {
  title: 'ADDENDA AND CORRECTIONS OF ATTENDANCE',
  openMonth: 'This month is not closed yet: what is filed still counts',
  closedMonth: ({ at, by, digest }) => `This month was closed on ${at} by ${by}; digest ${digest}`,
  closedEarly: ({ people, reason }) =>
    `. Closed before ${people} staff had two working days to object; reason: ${reason}`,
  corrections: 'A. CORRECTIONS OF ATTENDANCE IN THE RECAPS',
  addenda: 'B. ADDENDA: RECORDED AFTER THE MONTH WAS CLOSED, NOT COUNTED',
  recordedAt: 'Recorded',
  what: 'What',
  reason: 'Reason / objection',
  decision: 'Decision of the superior',
  days: 'Date',
  before: 'Before',
  after: 'After',
  decisions: {
    approved: 'Approved',
    returned: 'Returned',
    rejected: 'Rejected',
    undecided: 'Not decided yet',
  },
  decidedBy: ({ word, by, at, note }) => `${word}${by && ` by ${by}`}, ${at}${note && `. ${note}`}`,
  lateMinutes: (minutes) => `late ${minutes} min`,
  earlyMinutes: (minutes) => `left early ${minutes} min`,
  noOutcome: '–',
  review: (what) => `Review of ${what}`,
  attributed: ({ what, from, to, by }) =>
    `${what}: ${from === null ? `now known as ${to}'s` : `moved from ${from} to ${to}`}${by && `, by ${by}`}`,
  examined: ({ unit, date, examined }) =>
    `Presence of ${unit} on ${dateInDigits(date)} ${examined ? 'marked as examined' : 'not marked as examined when the time for it was over'}`,
  changedTab: (title, { limits, findings }) =>
    [
      `Tab ${title} was changed`,
      ...(limits > 0 ? [`limits of ${limits} days`] : []),
      ...(findings > 0 ? [`${findings} findings`] : []),
    ].join(', '),
  count: (corrections, addenda) => `${corrections} corrections, ${addenda} addenda`,
  meaning: [
    'Before and after: the code of the day with what it lacks. Of a correction: without and with it. Of an addendum: as sealed, and as it would be if the month were open; the recaps keep the sealed value.',
    'The moment of a decision is when Pantau first read it in the tab Reviews.',
  ],
}
