import type { Government, GovernmentKind } from '../model/agency.ts'
import type { Language } from '../model/language.ts'
import type { RecapDuty } from '../model/recap-due.ts'
import { GOVERNMENT_KINDS, KINDS_OF_GOVERNMENT } from './kinds-of-government.ts'

/** The first line of a letterhead; empty where the government has no name. */
export function letterheadLine({ kind, name }: Government, language: Language): string {
  return name && KINDS_OF_GOVERNMENT[kind].letterhead[language](name)
}

/** The head of the government with its name: "Bupati Kudus", "Minister of Trade". */
export function headOfGovernment(
  { kind, name, headTitle }: Government,
  language: Language,
): string {
  const title = headTitle ?? KINDS_OF_GOVERNMENT[kind].headTitle[language]
  if (!name) return title
  return language === 'id' ? `${title} ${name}` : `${title} of ${name}`
}

/**
 * Those through whom a recap goes up, from the head of the agency to that of the government.
 *
 * @example chainOf({ kind: 'city', name: 'Kediri', between: ['Sekda'] }, 'id') // ['Kepala Perangkat Daerah', 'Sekda', 'Wali Kota Kediri']
 */
export function chainOf(government: Government, language: Language): readonly string[] {
  const { agencyHead, between } = KINDS_OF_GOVERNMENT[government.kind]
  return [
    agencyHead[language],
    ...(government.between ?? between[language]),
    headOfGovernment(government, language),
  ]
}

/** The offices at which the recaps of an agency arrive: up the chain, and the personnel body. */
export function receiversOf(government: Government, language: Language): readonly string[] {
  const above = chainOf(government, language).slice(1)
  const { personnelBody } = government
  return personnelBody && !above.includes(personnelBody) ? [...above, personnelBody] : above
}

/**
 * Through whom and to whom a recap goes: as its clause says, or, where that names nobody, up the chain.
 *
 * @example addresseesOf({ through: '', to: '' }, { kind: 'other', name: 'BPS' }, 'id') // { through: '', to: 'Pimpinan BPS' }
 */
export function addresseesOf(
  { through, to }: Pick<RecapDuty, 'through' | 'to'>,
  government: Government,
  language: Language,
): Pick<RecapDuty, 'through' | 'to'> {
  if (through !== '' || to !== '') return { through, to }
  const above = chainOf(government, language).slice(1)
  return { through: above.slice(0, -1).join(', '), to: above.at(-1)! }
}

/** Who stands between agency and head of government, as it is said; null where it is to be asked. */
export function saidBetween({ kind, between }: Government): readonly string[] | null {
  const follows = KINDS_OF_GOVERNMENT[kind].between.id
  return between ?? (follows.length === 0 ? [] : null)
}

/** What lies outside of it is away: its name where that is a region's; undefined where it is none. */
export function regionName({ kind, name }: Government): string | undefined {
  return (KINDS_OF_GOVERNMENT[kind].isRegion && name) || undefined
}

/** The name without the word for its kind, which people type beside it. */
export function bareName(kind: GovernmentKind, typed: string): string {
  const bare = typed.trim().replace(KINDS_OF_GOVERNMENT[kind].before, '')
  return kind === 'ministry' ? bare.replace(/ (?:republik indonesia|r\.?i\.?)$/i, '') : bare
}

/** The other kind whose word stands before a name; undefined where none does. */
export function kindBefore(kind: GovernmentKind, typed: string): GovernmentKind | undefined {
  return GOVERNMENT_KINDS.find(
    (other) => other !== kind && KINDS_OF_GOVERNMENT[other].before.test(typed.trim()),
  )
}
