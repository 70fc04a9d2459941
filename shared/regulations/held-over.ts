import type { AskedTerm } from '../model/policy-term.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import type { Asked } from './provision.ts'

/**
 * What a clause asks, where it counts over several days with the days on which it holds: windows begin with its
 * regulation, or with the one that this prolongs.
 */
export function heldOver(
  asked: Asked,
  { since, validFrom, validUntil, isProlonged }: Regulation,
  { when: { weekdays } }: Clause,
): Asked {
  const holds = {
    from: since ?? validFrom,
    ...(validUntil && { until: validUntil }),
    ...(weekdays.length > 0 && { weekdays }),
  }
  const held = (term: AskedTerm): AskedTerm => {
    switch (term.kind) {
      case 'days-at-place':
        return { ...term, holds }
      case 'office-share':
        return typeof term.per === 'object' ? { ...term, holds } : term
      case 'unit-report':
        return {
          ...term,
          begins: holds.from,
          ...(validUntil && !isProlonged && { ends: validUntil }),
        }
      case 'place-of-work':
      case 'fixed-teams':
        return term
    }
  }
  const { terms, again } = asked
  return {
    ...asked,
    ...(terms && { terms: terms.map(held) }),
    ...(again && { again: again.map(held) }),
  }
}
