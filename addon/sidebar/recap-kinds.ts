import { isPersonal } from '../../shared/recaps/recap.ts'
import { getRecap, recapKinds, type RecapKind } from '../../shared/recaps/recaps.ts'

/** What HR makes of every month, in the order of the check boxes; ticked when the sidebar opens. */
export const MONTHLY_KINDS = recapKinds(({ offered }) => offered === 'monthly')

/** Made on demand; *Susun jadwal* has a sidebar of its own. */
export const SPECIAL_KINDS = recapKinds(({ offered }) => offered === 'special')

export type RecapField = 'date' | 'unit' | 'person'

/** Whether a field of the form narrows the recap. */
export function asksFor(kind: RecapKind, field: RecapField): boolean {
  const recap = getRecap(kind)
  switch (field) {
    case 'date':
      return ['day', 'period', 'person-day'].includes(recap.scope)
    case 'unit':
      return recap.byUnit === true
    case 'person':
      return isPersonal(recap)
  }
}
