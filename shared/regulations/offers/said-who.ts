import type { Who } from '../../model/regulation.ts'
import { EVERYONE } from '../everyone.ts'
import { parseWho } from '../who/parse-who.ts'
import { piecesOf, take, type LeftWords } from './left-words.ts'

const EXCEPT =
  /(?<![\p{L}\p{N}])(?:kecuali|terkecuali|selain|dikecualikan(?= bagi| untuk)|tidak termasuk|except|excluding)(?: (?:bagi|untuk|for))? ([^;¦]+)/u

/** Whom the clause binds, of whatever words are left; undefined where they name nobody who can be told apart. */
export function takeWho(left: LeftWords): Who | undefined {
  const excepted = take(left, EXCEPT)?.[1]
  const except = excepted === undefined ? [] : partsOf(excepted)?.of
  const pieces = piecesOf(left)
  const of = pieces.length > 1 ? undefined : pieces[0] === undefined ? EVERYONE : partsOf(pieces[0])
  if (!of || !except || of.except.length > 0 || (excepted !== undefined && except.length === 0)) {
    return undefined
  }
  return { ...of, except }
}

/** Units and groups are typed by their codes and names, which no circular knows. */
function partsOf(words: string): Who | undefined {
  const who = parseWho(words.trim())
  const isKnown =
    who.ok &&
    ![...who.value.of, ...who.value.except].some(({ kind }) => kind === 'unit' || kind === 'group')
  return isKnown ? who.value : undefined
}
