import type { AskedTerm } from '../model/policy-term.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import { firstOn } from '../policy/is-held-on.ts'
import type { Asked } from './provision.ts'

/**
 * What a clause asks, where it counts over several days with the days on which it holds: windows begin with its
 * regulation, or with the one that this prolongs.
 */
export function heldOver(
  asked: Asked,
  { number, begunAs, since, validFrom, validUntil, goesOnFor }: Regulation,
  { who, when: { weekdays, spans, except } }: Clause,
): Asked {
  const holds = {
    from: since ?? validFrom,
    line: { regulation: begunAs ?? number, who },
    ...(validUntil && { until: validUntil }),
    ...(weekdays.length > 0 && { weekdays }),
    ...(spans.length > 0 && { spans }),
    ...(except.length > 0 && { except }),
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
          begins: firstOn(spans, holds.from),
          ...(spans.length > 0 && { spans }),
          ...(validUntil && { ends: validUntil }),
          ...(goesOnFor && { goesOnFor }),
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
