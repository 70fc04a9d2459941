import type { Localized } from '../../model/language.ts'
import { parentOf } from './introduced-by.ts'

interface Numbered {
  readonly number: string
  readonly text: string
}

/** "…, kecuali:" above a list of those who are left out. */
const EXCEPTS =
  /(?<!\p{L})(?:kecuali|terkecuali|selain|tidak termasuk|except|excluding)(?: (?:bagi|untuk|for))? ?:$/iu
const ENDS = /[;,.]?(?: ?(?:dan|serta|and))?[;,.]?$/iu
const EITHER = /(?<!\p{L})(?:atau|dan\/atau|or|and\/or) ?[;,]?$/iu

/**
 * A clause with those whom it leaves out, who are listed below it; any other as it is.
 *
 * @example withExcepted({ number: '1', text: 'Pegawai WFH, kecuali:' }, among) // 'Pegawai WFH, kecuali pejabat, camat'
 */
export function withExcepted({ number, text }: Numbered, among: readonly Numbered[]): string {
  const said = text.trim()
  if (!EXCEPTS.test(said)) return text
  const parts = among.filter((one) => parentOf(one.number) === number)
  const whom = parts.map((one) => one.text.trim().replace(ENDS, ''))
  return parts.length === 0 ? text : `${said.replace(/ ?:$/, '')} ${whom.join(', ')}`
}

/** Why a part of a list is nothing by itself; undefined of one that is, and of what is no part. */
export function whyListed(number: string, among: readonly Numbered[]): Localized | undefined {
  const parent = parentOf(number)
  const its = parent === undefined ? undefined : among.find((one) => one.number === parent)
  if (!its) return undefined
  if (EXCEPTS.test(its.text.trim())) {
    return {
      id: `Dikecualikan dari “${its.number}”: tulis semuanya di Siapa pasal itu, lalu catat ini saja.`,
      en: `It is left out of “${its.number}”: write all of them in Who of that clause, and keep this as a note.`,
    }
  }
  return among.some((one) => parentOf(one.number) === parent && EITHER.test(one.text.trim()))
    ? {
        id: 'Salah satu dari beberapa pilihan: baca bersama yang lain, lalu pilih.',
        en: 'One of several choices: read it with the others, and choose.',
      }
    : undefined
}
