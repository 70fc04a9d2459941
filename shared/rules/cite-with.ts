import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import { findProvision } from '../regulations/catalogue.ts'
import { citationOf } from '../regulations/citation.ts'
import { REPORTED_TO } from '../regulations/reported-to.ts'

/**
 * How a finding's clause is cited where people read it: with whom it is reported to, where its row in *Pasal*
 * says so. Of several rows of one number those that ask the rule are meant; where they name
 * several, the finding itself must say which.
 *
 * @example citeWith(regulations, 'id')(finding) // 'Kotim Instruksi Gubernur 180.17/109/2021, K5. Dilaporkan kepada atasan langsung.'
 */
export function citeWith(
  regulations: readonly Regulation[] = [],
  language: Language,
): (finding: Pick<Finding, 'rule' | 'clause'>) => string {
  const rows = regulations.flatMap((regulation) =>
    regulation.clauses
      .filter(({ isOn, reportedTo }) => isOn && reportedTo !== '')
      .map((clause) => ({
        cited: `${citationOf(regulation)}, ${clause.number}`,
        rules: rulesAskedBy(clause),
        reportedTo: clause.reportedTo,
      })),
  )
  return ({ rule, clause: cited }) => {
    const addressees = rows
      .filter((one) => one.cited === cited && one.rules.includes(rule))
      .map(({ reportedTo }) => reportedTo)
    const [addressee, ...others] = new Set(addressees)
    if (addressee === undefined || others.length > 0) return cited
    return `${cited}. ${REPORTED_TO[language](addressee)}`
  }
}

function rulesAskedBy(clause: Clause): readonly string[] {
  const binding = findProvision(clause.provision)?.bind(clause)
  return binding?.checked ? binding.rules : []
}
