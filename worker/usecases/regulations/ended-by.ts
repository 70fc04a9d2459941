import { addDays, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Clause, Regulation } from '../../../shared/model/regulation.ts'
import { citationOf } from '../../../shared/regulations/citation.ts'
import { isSameNumber } from '../../../shared/regulations/is-same-number.ts'
import { dateInWords } from '../../../shared/text/date-in-words.ts'

/** A regulation that ends, on which day last, for which units; of no unit said, for all. */
interface Ended {
  readonly regulation: Regulation
  readonly last: CivilDate
  readonly units: readonly string[]
}

/**
 * What ends by the first clause of a regulation that is put in force, be it a note; undefined where none does, or it
 * has ended, as another than `clause` is in force.
 */
export function endedBy(
  regulations: readonly Regulation[],
  { replaces, validFrom, units, clauses }: Regulation,
  clause?: Clause,
): Ended | undefined {
  const its = regulations.find(({ number }) => isSameNumber(number, replaces ?? ''))
  if (!its || clauses.some((one) => one !== clause && one.isOn)) return undefined
  return { regulation: its, last: addDays(validFrom, -1), units }
}

/** Its citation, its last day and its units. */
export function inWords(
  { regulation, last, units }: Ended,
  language: Language,
): [citation: string, last: string, units: string] {
  return [citationOf(regulation), dateInWords(last, language), units.join(', ')]
}
