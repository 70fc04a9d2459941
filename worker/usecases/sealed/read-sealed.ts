import { monthInWords } from '../../../shared/text/date-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { findChangedParts, fromParts, type Seal, type SealedMonth } from './sealed-month.ts'
import { workerText } from '../worker-text.ts'

/**
 * What was kept when the month was closed. Throws `DomainError` `seal-broken` where it no longer has
 * the digest of the seal: a changed recap is not passed off as the sealed one.
 */
export async function readSealed(
  context: Pick<Context, 'store'>,
  agency: Agency,
  seal: Seal,
): Promise<SealedMonth> {
  const parts = await context.store.seals.listParts(agency.id, seal.sequence)
  const changed = findChangedParts(seal, parts)
  if (changed.length === 0) return fromParts(parts)
  const month = monthInWords(seal.month, agency.language)
  const message = workerText(agency.language).sealBroken(month, changed.join(', '))
  throw new DomainError('seal-broken', message)
}
