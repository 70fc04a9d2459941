import type { Language, Localized } from '../../model/language.ts'
import { findProvision } from '../catalogue.ts'
import { isEachWorkingDay, isEveryone } from '../everyone.ts'
import { formatWhen } from '../when/format-when.ts'
import { formatWho } from '../who/format-who.ts'
import { saidOnce } from '../written-number.ts'
import { introducedBy, isPart } from './introduced-by.ts'
import { MATCHERS, type Match } from './matchers.ts'
import { whyNone, whyNotExcept } from './why-none.ts'

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

/** A clause, with the others of its regulation, of which one may introduce it. */
interface Offering {
  readonly number: string
  readonly text: string
  readonly among?: readonly { readonly number: string; readonly text: string }[]
}

/**
 * What a clause's text plainly asks, of which every word is understood: to be read back and confirmed, as whatever a
 * person chooses. Else why nothing is offered, where a reason is known; nothing at all of what the catalogue does not
 * speak of. A part is read behind what introduces it, and names itself whom it is of.
 *
 * @example offerClause({ number: '1', text: 'Setiap Kamis semua pegawai bekerja dari rumah.' }, 'id')
 * // { provision: 'place-of-work', when: 'setiap Kamis', … }
 */
export function offerClause(
  { number, text, among = [] }: Offering,
  language: Language,
): { readonly offer?: ClauseOffer; readonly why?: Localized } {
  const why = whyNone(text)
  if (why) return { why }
  const whole = `${introducedBy(number, among)} ${text}`.replaceAll(/ +/g, ' ').trim()
  const isWithout = isPart(number) && !SUBJECT.test(whole.toLowerCase())
  if (whole.length > LONGEST || whole.includes('\n') || isWithout) return {}
  const plain = saidOnce(whole).replace(TITLE, '')
  for (const matcher of MATCHERS) {
    const match = matcher(plain)
    const offer = match && inWords(match, language)
    if (offer) return { offer }
  }
  const exception = whyNotExcept(text)
  return exception ? { why: exception } : {}
}

/** "Reports. Staff submit …": what a clause is about, before what it asks. */
const TITLE =
  /^(?:work from home|work arrangements?|skeleton workforce|reports?|reporting|attendance|working hours|pelaporan|presensi|jam kerja|sistem kerja|pengaturan kerja)\. (?=\p{Lu})/iu
/** Whom a sentence is of. */
const SUBJECT =
  /pegawai|asn|karyawan|staf|employees|pejabat|unit|kepala|pimpinan|pelaksana|administrator|pengawas|fungsional|division|bidang|jam kerja|working hours/

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
