import type { PermitKind } from '../../model/submission.ts'
import { withStop } from '../with-stop.ts'

/** What the desk of a head says of what waits, and of what was refused there. */
export interface DeskText {
  /** Why something is to be read before it is decided. */
  readonly remark: {
    readonly permit: Readonly<Record<PermitKind, string>>
    readonly travelNotExcepted: (clause: string) => string
    readonly travelBanned: (clause: string) => string
    readonly regionOpen: string
    readonly filedAfterStart: (from: string) => string
    readonly place: string
    readonly transcribed: string
    readonly reportLate: (due: string, time?: string) => string
    readonly reportEarly: string
    readonly reportBlank: string
    readonly reportRepeated: (days: number) => string
    readonly reportOffPlan: (off: number, total: number) => string
    readonly editedLater: (at: string) => string
    readonly planLate: string
    readonly selfDecided: string
    readonly passedUp: (from: string) => string
  }
  readonly since: {
    readonly today: string
    readonly yesterday: string
    readonly day: (day: string) => string
  }
  readonly refused: {
    readonly edited: string
    readonly decided: string
    readonly notYours: string
    readonly monthClosed: string
    readonly notDecidedByYou: string
  }
  readonly byPage: (name: string) => string
}

/** The same in English. */
export const deskEn: DeskText = {
  remark: {
    permit: {
      'office-work': 'Asks to work at the office.',
      'home-work': 'Asks to work from home or elsewhere.',
      travel: 'Asks to travel.',
      leave: 'Asks for leave.',
      sick: 'Sick: the reason is shown here only.',
      permission: 'Asks for a permission.',
      'attendance-correction': 'Objects to how a day was counted.',
    },
    travelNotExcepted: (clause) => `${clause} allows only emergencies and important duty.`,
    travelBanned: (clause) => `${clause} allows no such travel out of the region.`,
    regionOpen: 'Inside or outside the region was not chosen.',
    filedAfterStart: (from) => `Filed after it had begun (${from}).`,
    place: 'The place is doubtful.',
    transcribed: 'A message that was written down for them.',
    reportLate: (due, time) =>
      time === undefined
        ? `Late: it was due by the end of ${due}.`
        : `Late: it was due on ${due} at ${time}.`,
    reportEarly: 'Filed before its day had begun.',
    reportBlank: 'No activity says what came of it.',
    reportRepeated: (days) => `The same words on ${days} days in a row.`,
    reportOffPlan: (off, total) => `${off} of ${total} activities are not in the plan of the week.`,
    editedLater: (at) => `Changed on ${at}.`,
    planLate: 'Filed after its week had begun.',
    selfDecided:
      'Was decided in the tab Reviews, but the person could have changed that cell, so it does not count yet.',
    passedUp: (from) => withStop(`Came to you because its time ran out at ${from}`),
  },
  since: {
    today: 'since today',
    yesterday: 'since yesterday',
    day: (day) => `since ${day}`,
  },
  refused: {
    edited: 'Its sender changed it after you saw it. Read it again, then decide.',
    decided: 'It was decided meanwhile.',
    notYours: 'Your decision is not awaited.',
    monthClosed: 'The month is closed: decisions on it are not taken back.',
    notDecidedByYou: 'There is no decision of yours to take back.',
  },
  byPage: (name) => `${name}, on the own page`,
}
