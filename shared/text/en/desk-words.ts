import type { deskWordsId } from '../id/desk-words.ts'

/** What the desk says of itself, in the sidebar and on one’s own page. */
export const deskWordsEn: typeof deskWordsId = {
  title: 'Review desk',
  waiting: 'waiting',
  none: 'Nothing waits for your decision.',
  overdue: (count: number): string => `${count} overdue`,
  isOverdue: 'Overdue.',
  oldest: (since: string): string => `the oldest ${since}`,
  oneByOne: (count: number): string => `To be read one by one (${count})`,
  together: (count: number): string => `Without remarks (${count})`,
  togetherWhy: 'In time, in the plan, nothing to be asked.',
  showList: 'Show the list',
  expectation: 'Expectation',
  expectations: {
    'as-expected': 'As expected',
    above: 'Above expectation',
    below: 'Below expectation',
  },
  approve: (count: number): string => `Approve ${count} at once`,
  recordedEach: 'Recorded one by one under your name; can be taken back until the month is closed.',
  inTheSheet:
    'What is written in the tab Reviews is recorded as by the sheet’s editors, not under your name.',
  onPage:
    'It is recorded that this was decided on your own page. Whoever has its link can decide, so share it with nobody; personnel can renew it.',
  back: 'Back to My day',
  note: 'Note',
  choices: { approved: 'Approve', returned: 'Return', rejected: 'Reject' },
  progress: (done: number, total: number): string => `Recording: ${done} of ${total}…`,
  recorded: (count: number): string => `${count} decisions recorded.`,
  takenBack: (count: number): string => `${count} decisions taken back.`,
  undo: 'Take back',
  undoLast: (count: number): string => `Take the last ${count} back`,
  beyond: (count: number): string => `${count} more come up when these are decided.`,
  others: (count: number): string => `Show ${count} on the desks of others too`,
  decided: 'What you decided of late',
  decidedUntil: 'Can be taken back until its month is closed.',
}
