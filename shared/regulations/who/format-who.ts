import type { Language, Localized } from '../../model/language.ts'
import type { Who, WhoPart } from '../../model/regulation.ts'
import { inList } from '../in-list.ts'
import { ALL_STAFF, EXCEPT, NAMED, WHO_WORDS } from './who-words.ts'

/**
 * Whom a clause binds, as `parseWho` would read it.
 *
 * @example formatWho({ of: [], except: [{ kind: 'post', post: 'camat' }] }, 'id') // 'semua pegawai kecuali camat'
 */
export function formatWho({ of, except }: Who, language: Language): string {
  const all = of.length === 0 ? ALL_STAFF[language] : namesOf(of, language)
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
