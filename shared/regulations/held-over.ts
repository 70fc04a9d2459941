import type { CivilDate } from '../model/civil-date.ts'
import type { AskedTerm } from '../model/policy-term.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import type { Asked } from './provision.ts'

/**
 * What a clause asks, where it counts over several days with the days on which it holds: windows begin with its
 * regulation, or with the one that this prolongs.
 */
export function heldOver(
  asked: Asked,
  { since, validFrom, validUntil, goesOnFor }: Regulation,
  { when: { weekdays, spans, except } }: Clause,
): Asked {
  const holds = {
    from: since ?? validFrom,
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
          begins: beginOf(spans, holds.from),
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

/** The first day that the clause names, where the regulation began before. */
function beginOf(spans: Clause['when']['spans'], from: CivilDate): CivilDate {
  const [first = from] = spans.map((span) => span.from).sort()
  return first > from ? first : from
}
