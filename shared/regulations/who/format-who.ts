import type { Language, Localized } from '../../model/language.ts'
import type { Who, WhoPart } from '../../model/regulation.ts'
import { inList } from '../in-list.ts'
import { isUnitPart } from './is-unit-part.ts'
import { ALL_STAFF, EACH_OF, EACH_UNIT, EXCEPT, IN_UNIT, NAMED, WHO_WORDS } from './who-words.ts'

/**
 * Whom a clause binds, as `parseWho` would read it.
 *
 * @example formatWho({ of: [], except: [{ kind: 'post', post: 'camat' }] }, 'id') // 'semua pegawai kecuali camat'
 */
export function formatWho(who: Who, language: Language): string {
  return withExcept(who.each ? ofEachUnit(who, language) : allOf(who, language), who, language)
}

/**
 * Whom a clause that is for each unit binds in one of them, in words.
 *
 * @example whoInUnit({ of: [PELAKSANA], except: [], each: 'unit' }, 'Loket').id // 'pelaksana di Loket'
 */
export function whoInUnit(who: Who, unit: string): Localized {
  const inWords = (language: Language): string => {
    const all = isOfUnits(who) ? unit : `${allOf(who, language)} ${IN_UNIT[language]} ${unit}`
    return withExcept(
      all,
      { ...who, except: who.except.filter((one) => !isUnitPart(one)) },
      language,
    )
  }
  return { id: inWords('id'), en: inWords('en') }
}

function allOf({ of }: Who, language: Language): string {
  return of.length === 0 ? ALL_STAFF[language] : namesOf(of, language)
}

function ofEachUnit(who: Who, language: Language): string {
  if (who.of.length === 0) return EACH_UNIT[language]
  const all = allOf(who, language)
  if (isOfUnits(who)) return EACH_OF[language](all)
  return `${all} ${IN_UNIT[language]} ${EACH_UNIT.bare[language]}`
}

function isOfUnits({ of }: Who): boolean {
  return of.every(isUnitPart)
}

function withExcept(all: string, { except }: Who, language: Language): string {
  return except.length === 0 ? all : `${all} ${EXCEPT[language]} ${namesOf(except, language)}`
}

export function whoInWords(who: Who): Localized {
  return { id: formatWho(who, 'id'), en: formatWho(who, 'en') }
}

function namesOf(parts: readonly WhoPart[], language: Language): string {
  const left = [...parts]
  const names: string[] = []
  while (left.length > 0) {
    const first = left[0]!
    const word = WHO_WORDS.find((candidate) =>
      candidate.parts.every((part, at) => left[at] !== undefined && isSame(part, left[at])),
    )
    names.push(word ? word.said[language] : ownName(first, language))
    left.splice(0, word?.parts.length ?? 1)
  }
  return inList(names, language)
}

function ownName(part: WhoPart, language: Language): string {
  const said = NAMED.find(({ kind }) => kind === part.kind)?.said[language] ?? part.kind
  if (part.kind === 'unit') return `${said} ${part.code}`
  return part.kind === 'group' ? `${said} ${part.name}` : said
}

function isSame(left: WhoPart, right: WhoPart): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
