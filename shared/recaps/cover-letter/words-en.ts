/** What stands on *Surat Pengantar*. */
export interface CoverLetterWords {
  readonly title: string
  readonly number: (number: string) => string
  readonly to: (office: string) => string
  readonly through: (offices: string) => string
  readonly at: (place: string) => string
  readonly columns: {
    readonly sent: string
    readonly amount: string
    readonly remarks: string
    readonly office: string
    readonly receivedOn: string
    readonly receivedBy: string
  }
  /** "Rekap Kehadiran Juli 2021". */
  readonly sent: (recap: string, month: string) => string
  readonly amount: (rows: number) => string
  readonly digest: (digest: string) => string
  readonly notClosed: string
  /** A line each, as wide as the letter. */
  readonly reopened: (on: string) => readonly string[]
  readonly receiver: string
  readonly sender: string
  readonly receiverLines: { readonly date: string; readonly name: string; readonly id: string }
  readonly chain: string
  readonly recordedBy: (by: string, on: string) => string
  readonly overdue: (dueOn: string, office: string) => string
  readonly copies: string
  /** On other recaps: how far the letter went. */
  readonly sentLine: (letter: { readonly number: string; readonly on: string }) => string
  readonly receivedLine: (office: string, on: string, name: string) => string
  readonly awaitedLine: (office: string) => string
}

export const coverLetterEn: CoverLetterWords = {
  title: 'COVER LETTER',
  number: (number) => `NUMBER ${number}`,
  to: (office) => `To: ${office}`,
  through: (offices) => `through ${offices}`,
  at: (place) => `in ${place}`,
  columns: {
    sent: 'What is sent',
    amount: 'Amount',
    remarks: 'Remarks',
    office: 'Received by',
    receivedOn: 'Date of receipt',
    receivedBy: 'Name and signature',
  },
  sent: (recap, month) => `${recap} ${month}`,
  amount: (rows) => `1 copy, ${rows} rows`,
  digest: (digest) => `Sealed; digest ${digest}`,
  notClosed: 'The month is not closed yet',
  reopened: (on) => [
    `The month was opened again on ${on}, after this letter was recorded.`,
    'The recaps sent with it do not hold any more: close the month, send it again and record the new number.',
  ],
  receiver: 'Received by,',
  sender: 'Sent by,',
  receiverLines: { date: 'Received on ........................', name: '(Name)', id: 'NIP.' },
  chain: 'RECEIPTS ON THE WAY',
  recordedBy: (by, on) => `recorded ${on} by ${by}`,
  overdue: (dueOn, office) => `Overdue: was to be with ${office} on ${dueOn}`,
  copies: 'Copies:',
  sentLine: ({ number, on }) => `Cover letter ${number} of ${on}`,
  receivedLine: (office, on, name) => `${office}: received ${on}${name && ` (${name})`}`,
  awaitedLine: (office) => `${office}: not received yet`,
}
