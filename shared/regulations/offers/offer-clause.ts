import type { Language, Localized } from '../../model/language.ts'
import { findProvision } from '../catalogue.ts'
import { isEachWorkingDay, isEveryone } from '../everyone.ts'
import { formatWhen } from '../when/format-when.ts'
import { formatWho } from '../who/format-who.ts'
import { saidOnce } from '../written-number.ts'
import { MATCHERS, type Match } from './matchers.ts'
import { whyNone } from './why-none.ts'

/** What a clause may be put in force as, in the words of a row of *Pasal*. */
export interface ClauseOffer {
  readonly provision: string
  readonly who: string
  readonly when: string
  readonly parameters: Readonly<Record<string, string>>
  readonly reportedTo: string
}

/** Longer clauses say more than one thing. */
const LONGEST = 400

/**
 * What a clause's text plainly asks, of which every word is understood: to be read back and confirmed, as whatever a
 * person chooses. Else why nothing is offered, where a reason is known; nothing at all of what the catalogue does not
 * speak of.
 *
 * @example offerClause('Setiap Kamis semua pegawai bekerja dari rumah.', 'id')
 * // { provision: 'place-of-work', when: 'setiap Kamis', … }
 */
export function offerClause(
  text: string,
  language: Language,
): { readonly offer?: ClauseOffer; readonly why?: Localized } {
  const why = whyNone(text)
  if (why) return { why }
  if (text.length > LONGEST || text.includes('\n')) return {}
  for (const matcher of MATCHERS) {
    const match = matcher(saidOnce(text.replaceAll(/ +/g, ' ')))
    const offer = match && inWords(match, language)
    if (offer) return { offer }
  }
  return {}
}

/** As a row has it; undefined where the catalogue would not take it. */
function inWords(match: Match, language: Language): ClauseOffer | undefined {
  const { who, when, parameters, reportedTo = '' } = match
  const provision = findProvision(match.provision)
  if (!provision) return undefined
  const written: Record<string, string> = {}
  const kept: Record<string, string> = {}
  for (const [key, typed] of Object.entries(parameters)) {
    const kind = provision.parameters[key]?.kind
    const value = kind?.parse(typed)
    if (!kind || value === undefined) return undefined
    written[key] = kind.format(value, language)
    kept[key] = kind.format(value, 'id')
  }
  const clause = {
    number: '',
    text: '',
    provision: match.provision,
    who,
    when,
    parameters: kept,
    reportedTo,
    isOn: true,
    reason: '',
  }
  if (provision.lacks(clause)) return undefined
  return {
    provision: match.provision,
    who: isEveryone(who) ? '' : formatWho(who, language),
    when: isEachWorkingDay(when) ? '' : formatWhen(when, language),
    parameters: written,
    reportedTo,
  }
}
