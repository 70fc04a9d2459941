import type { CivilDate } from '../model/civil-date.ts'
import type { DatedClause } from '../model/dated-clause.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import { findProvision } from './catalogue.ts'
import { citationOf } from './citation.ts'
import type { Asked } from './provision.ts'
import { standings, type Standing } from './terms-on.ts'
import { isWhen } from './when/is-when.ts'

/** What clauses ask of the office, whoever they name, each with the days on which it binds; of the latest regulation first. */
export function datedClauses<T extends object>(
  regulations: readonly Regulation[],
  pick: (asked: Asked) => T | undefined,
): (T & DatedClause)[] {
  return standings(regulations)
    .filter(
      ({ regulation, from }) => regulation.units.length === 0 && from === regulation.validFrom,
    )
    .flatMap((standing) =>
      standing.regulation.clauses.flatMap((clause) => {
        const provision = clause.isOn ? findProvision(clause.provision) : undefined
        const binding = provision?.lacks(clause) ? undefined : provision?.bind(clause)
        const picked = binding?.checked ? pick(binding) : undefined
        return picked ? [{ ...picked, ...dated(standing, clause) }] : []
      }),
    )
}

export function isInForceOn({ from, until, when }: DatedClause, date: CivilDate): boolean {
  return from <= date && (until === undefined || date <= until) && isWhen(when, date, false)
}

function dated({ regulation, from, ends }: Standing, clause: Clause): DatedClause {
  return {
    clause: `${citationOf(regulation)}, ${clause.number}`,
    regulation: regulation.number,
    ...(clause.severity && { severity: clause.severity }),
    from,
    ...(ends && { until: ends }),
    when: clause.when,
  }
}
