import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { RecordedEntry, RecordedSubmission } from '../../ports/ledger-records.ts'

/** A version of a submission that an entry of the ledger brings. */
export interface Arrived {
  readonly sequence: number
  readonly raw: RawSubmission
  /** Of the entry whose contents a purge took, or whose owner is another one now. */
  readonly replaces?: number
}

/** What the entry brings; a submission whose contents were purged comes with the purge. */
export function readArrived({ sequence, kind, value }: RecordedEntry): Arrived[] {
  if (value === null) return []
  if (kind === 'submission') return [{ sequence, raw: value as RawSubmission }]
  if (kind !== 'purge') return []
  const purged = value as RecordedSubmission
  return [{ sequence, raw: purged.raw, replaces: purged.sequence }]
}
