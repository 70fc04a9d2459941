import type { Localized } from '../../model/language.ts'
import type { Who } from '../../model/regulation.ts'
import { EVERYONE, isEveryone } from '../everyone.ts'
import { parseWho } from '../who/parse-who.ts'
import { readEach } from '../who/read-each.ts'
import { piecesOf, take, type LeftWords } from './left-words.ts'
import { EXCEPT } from './said-words.ts'

const EXCEPTED = new RegExp(`${EXCEPT.source} ([^;¦]+)`, 'u')

/** Whom a sentence is of. */
export const SUBJECT: RegExp =
  /pegawai|asn|karyawan|staf|employees|pejabat|unit|kepala|pimpinan|pelaksana|administrator|pengawas|fungsional|division|bidang|jam kerja|(?:working|office) hours/
const STAF: Localized = {
  id: '“Staf” dapat berarti semua pegawai atau pelaksana saja: pilih, lalu tulis siapa.',
  en: '“Staf” can mean all staff or general staff alone: choose, and write who.',
}
const IN_EACH = /^(?:pada|di) (?:setiap|tiap|masing-masing) (?!\p{L}+ (?:yang|dan|atau)(?!\p{L}))/u
const SAYS_STAF = /(?<!\p{L})staf(?!\p{L})/u

/** Whom the clause binds, of whatever words are left; undefined where they name nobody who can be told apart. */
export function takeWho(left: LeftWords): Who | undefined {
  const found = take(left, EXCEPTED)
  const excepted = found?.[1]
  // "Selain pelaksana, pejabat struktural …": whether these are left out as well, nobody can tell.
  const isAhead =
    found !== undefined && piecesOf({ text: found.input.slice(0, found.index) }).length === 0
  if (isAhead && /[,;:] *\p{L}/u.test(excepted!)) return undefined
  const leftOut = excepted === undefined ? EVERYONE : partsOf(excepted)
  // "… kecuali pejabat kecuali pengawas": who is left out of whom, nobody can tell.
  const except = leftOut?.except.length === 0 ? leftOut.of : undefined
  const pieces = withEach([...new Set(piecesOf(left))])
  const of = pieces.length > 1 ? undefined : pieces[0] === undefined ? EVERYONE : partsOf(pieces[0])
  if (!of || !except || of.except.length > 0 || (excepted !== undefined && except.length === 0)) {
    return undefined
  }
  return { ...of, except }
}

/** "Pegawai yang … pada setiap unit kerja" are one, as are "pegawai … dari jumlah pegawai pada setiap unit kerja". */
function withEach([first, second, ...others]: readonly string[]): readonly (string | undefined)[] {
  const behind = second?.startsWith(`${first} `) ? second.slice(first!.length + 1) : second
  const isOne = behind !== undefined && others.length === 0 && IN_EACH.test(behind)
  return isOne ? [`${first} ${behind}`] : [first, second, ...others].filter((one) => one)
}

/** What to choose between, where words can mean two sets of people. */
export function whyNotWho(left: LeftWords): Localized | undefined {
  if (SAYS_STAF.test(left.text)) return STAF
  for (const piece of piecesOf(left)) {
    const each = readEach(piece, () => false)
    if (!each.ok) return each.problem
  }
  return undefined
}

/** Units and groups are typed by their codes and names, which no circular knows. */
function partsOf(words: string): Who | undefined {
  const who = parseWho(words.trim())
  const isKnown =
    who.ok &&
    !SAYS_STAF.test(words) &&
    ![...who.value.of, ...who.value.except].some(({ kind }) => kind === 'unit' || kind === 'group')
  if (!isKnown) return undefined
  return isEveryone(who.value) && namesSome(words) ? undefined : who.value
}

/** "Bagi pelaksana, pegawai …": of some, though everybody is named beside them. */
function namesSome(words: string): boolean {
  return words
    .split(/[,;:]| (?:dan|serta|atau|and|or) /)
    .map((name) => parseWho(name.trim()))
    .some((who) => who.ok && !isEveryone(who.value))
}
