import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import type { AgencyForm } from '../../ports/form-records.ts'

const LIST_WHOLE_EVERY_MS = 24 * 3_600_000

/**
 * The form whose responses a sweep lists from the first on, so that nothing rests on how Google
 * compares timestamps: the one for which it is longest due, also after a failure. One a sweep, in
 * place of its listing by time, so that long histories cost some pages of one form and no further
 * calls. A form that still fails keeps no other waiting.
 */
export function findFormToListWhole(
  forms: readonly AgencyForm[],
  now: Instant,
): AgencyForm | undefined {
  const [due] = forms
    .filter(({ lastError }) => lastError === '')
    .map((form) => ({ form, ageMs: ageOf(form, now) }))
    .filter(({ ageMs }) => ageMs >= LIST_WHOLE_EVERY_MS)
    .sort((left, right) => right.ageMs - left.ageMs)
  return due?.form
}

/** A clock that was put back makes it due, too. */
function ageOf({ listedWholeAt }: AgencyForm, now: Instant): number {
  if (listedWholeAt === null) return Infinity
  const ageMs = epochMsOf(now) - epochMsOf(listedWholeAt)
  return ageMs < 0 ? Infinity : ageMs
}
