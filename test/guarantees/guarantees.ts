/** What Pantau guarantees, in short; a test says by its name which of them it holds it to. */
export const GUARANTEES = {
  G1: 'What was acknowledged is on disk, and a killed process loses nothing of it.',
  G2: 'Any number of deliveries of a submission, in any order, leave the same ledger.',
  G3: 'Without any hint each response is in the ledger within a sweep interval, or an alarm names the form that is behind.',
  G4: 'Recaps can be made again from the ledger alone, byte for byte; what is kept is checked without anyone asking, and made anew where it differs.',
  G5: 'Writes to a spreadsheet converge: after refusals, timeouts and changes by people the next run leaves the right result, nothing doubled and no cell of people overwritten.',
  G6: 'A spreadsheet has one writer: a worker that lost its lease cannot write.',
  G7: 'The ledger is append-only and chained, its head is kept outside of the store, and a changed, missing or cut-off entry is found.',
  G8: 'An agency’s data is out of reach of any other agency.',
  G9: 'What people type is never executed.',
  G10: 'Raw coordinates are purged on schedule; verdict and distance band stay.',
  G11: 'No edit of a tab changes whose a submission was, or lets its editor do more than before, without a second person and a trace.',
  G12: 'What is held on a person can be listed and erased, and the chain stays whole.',
  G13: 'No agency makes another wait, and the main thread never stops for long.',
} as const satisfies Readonly<Record<string, string>>

export type GuaranteeId = keyof typeof GUARANTEES
