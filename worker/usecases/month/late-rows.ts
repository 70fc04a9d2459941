import type { LateReviewRow } from '../../../shared/model/review.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'

/** Of these submissions when they came to *Tinjauan*, where that was late; a check-in has no time to be decided in. */
export function listLateRows(
  { store: { ledger } }: Pick<Context, 'store'>,
  agency: Agency,
  {
    submissions,
    throughSequence: through,
  }: { readonly submissions: readonly Submission[]; readonly throughSequence: number },
): Promise<LateReviewRow[]> {
  const refs = submissions.flatMap(({ kind, ref }) => (kind === 'check-in' ? [] : [ref]))
  return ledger.listLateReviewRows(agency.id, { through, refs })
}
