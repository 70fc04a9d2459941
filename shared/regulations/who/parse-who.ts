import type { Localized } from '../../model/language.ts'
import type { Who, WhoPart } from '../../model/regulation.ts'
import { quoted, read, unread, type Reading } from '../reading.ts'
import { eachEchelon, partOfEchelon } from './echelons.ts'
import { readEach } from './read-each.ts'
import {
  ALL_WORDS,
  AND_ABOVE,
  AND_WORDS,
  EXCEPT_PHRASES,
  EXCEPT_WORDS,
  FILLERS,
  NAMED,
  UPWARDS,
  WHO_WORDS,
} from './who-words.ts'

const LONGEST = 500
const WORDS_OF = new Map([
  ...WHO_WORDS.flatMap(({ parts, said, also }) =>
    [said.id.toLowerCase(), said.en.toLowerCase(), ...also].map((word) => [word, parts] as const),
  ),
  ...UPWARDS.flatMap(({ parts, also }) => also.map((word) => [word, parts] as const)),
])

/**
 * Whom a clause binds, as people write it in either language; nothing written is everybody.
 *
 * @example parseWho('pejabat struktural, unit UMUM kecuali camat')
 * @example parseWho('setiap unit kerja: pelaksana')
 */
export function parseWho(text: string): Reading<Who> {
  if (text.length > LONGEST) return unread(tooLong(text.length))
  const part = partOfEchelon(text)
  if (part) return unread(part)
  const plain = text.replace(EXCEPT_PHRASES, 'kecuali').replace(AND_ABOVE, ' upwards')
  const words = eachEchelon(plain)
    .split(/\s/)
    .filter((word) => word !== '')
  const at = words.findIndex((word) => EXCEPT_WORDS.has(word.toLowerCase().replace(/[,:]$/, '')))
  const each = readEach((at < 0 ? words : words.slice(0, at)).join(' '), (name) =>
    WORDS_OF.has(name.toLowerCase()),
  )
  if (!each.ok) return each
  const { isEach, rest } = each.value
  const of = readParts(rest.split(' ').filter((word) => word !== ''))
  const except = at < 0 ? read([]) : readParts(words.slice(at + 1))
  if (!of.ok) return of
  if (!except.ok) return except
  if (at >= 0 && except.value.length === 0) return unread(nothingExcepted())
  return read({ of: of.value, except: except.value, ...(isEach && { each: 'unit' }) })
}

/** Names between commas and "and"; a unit's or a group's name goes on behind a comma. */
function readParts(words: readonly string[]): Reading<readonly WhoPart[]> {
  const parts: WhoPart[] = []
  let open: 'unit' | 'group' | undefined
  let isAll = false
  for (const typed of namesIn(words)) {
    if (ALL_WORDS.includes(typed.toLowerCase())) {
      isAll = true
      continue
    }
    const name = WORDS_OF.has(typed.toLowerCase()) ? typed : withoutFillers(typed)
    const plain = name.toLowerCase()
    const known = WORDS_OF.get(plain)
    const kind = known ? undefined : (kindOf(plain) ?? open)
    if (!known && !kind) return unread(unknown(typed))
    open = kind
    const its = known ?? (kind ? named(kind, name) : [])
    if (its.length === 0) return unread(unknown(typed))
    parts.push(...its.filter((one) => !parts.includes(one)))
  }
  return read(isAll ? [] : parts)
}

function namesIn(words: readonly string[]): string[] {
  const names: string[] = []
  let name: string[] = []
  for (const word of words) {
    const ends = /[,;:.]$/.test(word)
    const bare = ends ? word.slice(0, -1) : word
    if (AND_WORDS.has(bare.toLowerCase())) name = closed(names, name)
    else if (bare !== '') name.push(bare)
    if (ends) name = closed(names, name)
  }
  closed(names, name)
  return names
}

function closed(names: string[], name: readonly string[]): string[] {
  if (name.length > 0) names.push(name.join(' '))
  return []
}

function withoutFillers(name: string): string {
  const words = name.split(' ')
  const first = words.findIndex((word) => !FILLERS.has(word.toLowerCase()))
  return words.slice(Math.max(first, 0)).join(' ')
}

function kindOf(name: string): 'unit' | 'group' | undefined {
  return NAMED.find(({ said }) => Object.values(said).some((word) => name.startsWith(`${word} `)))
    ?.kind
}

/** A unit's code or a group's name, without the word before it. */
function named(kind: 'unit' | 'group', name: string): WhoPart[] {
  const after = kindOf(name.toLowerCase()) ? name.slice(name.indexOf(' ') + 1).trim() : name
  const own = kind === 'unit' ? after.replace(/^kerja /i, '') : after
  if (own === '') return []
  return [kind === 'unit' ? { kind, code: own } : { kind, name: own }]
}

function unknown(name: string): Localized {
  const [id, en] = (['id', 'en'] as const).map((language) =>
    WHO_WORDS.map(({ said }) => said[language]).join(', '),
  )
  return {
    id: `${quoted(name)} tidak dikenal; yang ada: semua pegawai, pegawai setiap unit, ${id}, unit KODE, kelompok NAMA, kecuali …; yang tidak dibedakan tab Pegawai (guru, PPPK paruh waktu) diberi kelompok di kolomnya, lalu ditulis “kelompok NAMA”`,
    en: `${quoted(name)} is not known; there are: all staff, staff of each unit, ${en}, unit CODE, group NAME, except …; whom the tab Employees does not tell apart (teachers, part-time staff) are given a group in its column, and written “group NAME”`,
  }
}

function nothingExcepted(): Localized {
  return {
    id: 'sesudah “kecuali” belum disebut siapa',
    en: 'nobody is named after “except”',
  }
}

function tooLong(characters: number): Localized {
  return {
    id: `terlalu panjang (${characters} huruf); paling banyak ${LONGEST}`,
    en: `too long (${characters} characters); at most ${LONGEST}`,
  }
}
